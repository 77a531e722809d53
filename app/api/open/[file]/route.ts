/** GET: the catalogue as one open file. `offers.csv`, `.geojson`, `.jsonl`, `.ics`; `feed.atom`; `catalog.jsonld`. */

import { entriesFor, openCatalogue } from '@/app/open';
import { catalogText } from '@/app/open-catalog';
import { feedText } from '@/app/open-feed';
import { openFile, TERMS } from '@/app/open-files';
import { titleOf } from '@/app/open-words';
import { type Asked, askedFrom, FORMAT_NAMES, unknownIn } from '@/domain/feeds/asked';
import { mayRead, type Open, reading } from '../../open-reading';
import { notAllowed, problem } from '../../problem';
import { told } from '../wrong';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ file: string }> };

const attached = (name: string) => ({ 'content-disposition': `attachment; filename="${name}"` });

async function fileOf(file: string, asked: Asked, address: string): Promise<Open | null> {
  if (file === 'feed.atom')
    return {
      type: 'application/atom+xml; charset=utf-8',
      body: await feedText(asked, address),
      headers: { link: TERMS },
    };
  const format = FORMAT_NAMES.find((each) => file === `offers.${each}`);
  if (!format) return null;
  const { type, body, headers } = await openFile(format, entriesFor(asked), await titleOf(asked));
  return { type, body, headers: { ...headers, ...attached(file) } };
}
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { file } = await params;
  return reading(request, async () => {
    const { pathname, search, searchParams } = new URL(request.url);
    if (file === 'catalog.jsonld') return catalog(searchParams);
    const read = askedFrom(searchParams, openCatalogue().towns);
    if ('wrong' in read) return told(read.wrong);
    return (
      (await fileOf(file, read.asked, pathname + search)) ??
      problem(404, 'no-such-list', 'No such file', 'The open files are listed at /aabne-data.')
    );
  });
}

async function catalog(params: URLSearchParams): Promise<Open | Response> {
  const wrong = unknownIn(params, []);
  if (wrong.length > 0) return told(wrong);
  return { type: 'application/ld+json; charset=utf-8', body: await catalogText(), headers: { link: TERMS } };
}
export const OPTIONS = mayRead;

const refused = notAllowed('GET, HEAD, OPTIONS');

export { refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
