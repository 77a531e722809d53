/** For whoever watches the server: is it up, how many offers are shown, and which catalogue is it. */
import { served } from '@/app/catalogue';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  try {
    const { cards, version } = served();
    return Response.json({ status: 'ok', offers: cards.length, version }, { headers: { 'cache-control': 'no-store' } });
  } catch (cause) {
    console.error('The catalogue could not be read.', cause);
    return Response.json({ status: 'down', offers: 0, version: null }, { status: 503 });
  }
}
