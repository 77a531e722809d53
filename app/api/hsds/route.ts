/** GET: which version of HSDS this API speaks, and where it is described. */
import { settings } from '@/app/settings';
import { HSDS_PROFILE, HSDS_VERSION } from '@/domain/hsds/openapi';
import { mayRead, reading } from '../open-reading';
import { notAllowed } from '../problem';

export const dynamic = 'force-dynamic';

export const GET = (request: Request): Promise<Response> =>
  reading(request, () => ({
    type: 'application/json',
    body: JSON.stringify({
      version: HSDS_VERSION,
      profile: HSDS_PROFILE,
      openapi_url: `${settings.publicUrl}/api/hsds/openapi.json`,
      description: 'Communities, activities, meeting places, help and volunteer work in Kolding, Denmark.',
      publisher: { name: settings.municipality.name, website: settings.publicUrl },
    }),
  }));
export const OPTIONS = mayRead;

const refused = notAllowed('GET, HEAD, OPTIONS');

export { refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
