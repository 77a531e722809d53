/** GET: the entries of an import that were refused, as a table to send back to whoever made the list. For the staff. */
import { database } from '@/app/catalogue';
import { refusedLines } from '@/app/import-refused';
import { memberFor } from '@/app/staff';
import { importBy } from '@/db/importing';

export const dynamic = 'force-dynamic';
type Props = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  await memberFor('import');
  const found = importBy(database(), (await params).id);
  if (!found) return new Response(null, { status: 404 });
  const locale = new URL(request.url).searchParams.get('locale') === 'en' ? 'en' : 'da';
  const lines = await refusedLines(found.id, locale);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="afvist.csv"',
      'cache-control': 'no-store',
    },
  });
}
