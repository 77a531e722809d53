/** GET /api/basemap/{z}/{x}/{y}: one tile of the XYZ or WMS that the settings name, fetched by us and not by the visitor. */
import { settings } from '@/app/settings';
import { answerTile } from '../../../tile';

export const dynamic = 'force-dynamic';

type Where = { params: Promise<{ z: string; x: string; y: string }> };

export async function GET(_request: Request, { params }: Where): Promise<Response> {
  // The request itself stops here: no header of the visitor's goes further than this line.
  return answerTile(await params, settings.basemap, settings.dataFolder);
}
