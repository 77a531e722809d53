/** The catalogue's snapshot under the hash of its content: fetched once, and kept for ever by whoever has it. */
import { served, snapshotAddress } from '@/app/catalogue';

export async function GET(request: Request, { params }: { params: Promise<{ version: string }> }): Promise<Response> {
  const { version } = await params;
  const now = served();
  if (!now.file) return new Response(null, { status: 404 });
  // A page that was opened before the catalogue changed is sent on to what is true now.
  if (version !== now.file.version)
    return new Response(null, {
      status: 307,
      headers: { location: snapshotAddress(now) ?? '/', 'cache-control': 'no-store' },
    });
  const accepted = request.headers.get('accept-encoding') ?? '';
  const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name));
  const body = encoding === 'br' ? now.file.brotli : encoding === 'gzip' ? now.file.gzip : now.file.plain;
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      etag: `"${version}"`,
      ...(encoding && { 'content-encoding': encoding }),
    },
  });
}
