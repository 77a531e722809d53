/** What first visits need, of all offers in one: whoever fetches it does not tell which places are on their plan. */
import { visitFile, visitsAddress } from '@/app/visits';

export async function GET(_request: Request, { params }: { params: Promise<{ version: string }> }): Promise<Response> {
  const { version } = await params;
  const address = visitsAddress();
  if (!address) return new Response(null, { status: 404 });
  const file = visitFile();
  // A page that was opened before the catalogue changed is sent on to what is true now.
  if (version !== file.version)
    return new Response(null, { status: 307, headers: { location: address, 'cache-control': 'no-store' } });
  return new Response(file.text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${version}"`,
    },
  });
}
