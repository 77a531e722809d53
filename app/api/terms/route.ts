/** GET: professional words and what they mean in plain ones, for the advice in the form: so that what is written stays in the page. */
import { dictionary } from '@/app/dictionary';

export const dynamic = 'force-static';

export const GET = (): Response =>
  Response.json(
    dictionary().map(({ term, variants, plain }) => ({ term, variants, plain })),
    { headers: { 'cache-control': 'public, max-age=86400' } },
  );
