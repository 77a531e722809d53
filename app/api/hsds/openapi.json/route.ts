/** GET: the API described in OpenAPI 3.1, made of the same zod that the code reads. */
import { settings } from '@/app/settings';
import { openApi } from '@/domain/hsds/openapi';
import { mayRead, reading } from '../../open-reading';
import { notAllowed } from '../../problem';

export const dynamic = 'force-dynamic';

export const GET = (request: Request): Promise<Response> =>
  reading(request, () => ({
    type: 'application/json',
    body: JSON.stringify(openApi(settings.publicUrl, settings.municipality.name)),
  }));
export const OPTIONS = mayRead;

const refused = notAllowed('GET, HEAD, OPTIONS');

export { refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
