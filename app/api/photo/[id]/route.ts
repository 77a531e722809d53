/** GET /api/photo/ID: the photo of a door, while its offer is published. */
import { database } from '@/app/catalogue';
import { publicBytes } from '@/db/photos';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const bytes = /^[\w-]{1,64}$/.test(id) ? publicBytes(database(), id) : null;
  if (!bytes) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  // An hour and not for ever: a photo that is taken down is to be gone.
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    },
  });
}
