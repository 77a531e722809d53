/** The catalogue's snapshot under the hash of its content: fetched once, and kept for ever by whoever has it. */
import { served, snapshotAddress } from '@/app/catalogue';

export async function GET(_request: Request, { params }: { params: Promise<{ version: string }> }): Promise<Response> {
  const { version } = await params;
  const now = served();
  if (!now.file) return new Response(null, { status: 404 });
  // A page that was opened before the catalogue changed is sent on to what is true now.
  if (version !== now.file.version)
    return new Response(null, {
      status: 307,
      headers: { location: snapshotAddress(now) ?? '/', 'cache-control': 'no-store' },
    });
  // Next compresses it on the way out: it takes away any encoding a handler has given its answer.
  return new Response(now.file.text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${version}"`,
    },
  });
}
