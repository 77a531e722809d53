/** GET: one offer as an open file: `/api/open/offers/strik.csv`, `.geojson`, `.jsonl`, `.ics`. */
import { openCatalogue } from '@/app/open';
import { openFile } from '@/app/open-files';
import { FORMAT_NAMES, unknownIn } from '@/domain/feeds/asked';
import { mayRead, reading } from '../../../open-reading';
import { notAllowed, problem } from '../../../problem';
import { told } from '../../wrong';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ file: string }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { file } = await params;
  return reading(request, async () => {
    const wrong = unknownIn(new URL(request.url).searchParams, []);
    if (wrong.length > 0) return told(wrong);
    const [, slug = '', ending] = file.match(/^([a-z0-9-]+)\.([a-z]+)$/) ?? [];
    const format = FORMAT_NAMES.find((each) => each === ending);
    const entry = openCatalogue().bySlug.get(slug);
    if (!entry || !format)
      return problem(404, 'no-such-entry', 'No such offer', 'It is not in the catalogue, or no longer.');
    const { type, body, headers } = await openFile(format, [entry], entry.offer.title);
    return { type, body, headers: { ...headers, 'content-disposition': `attachment; filename="${file}"` } };
  });
}
export const OPTIONS = mayRead;

const refused = notAllowed('GET, HEAD, OPTIONS');

export { refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
