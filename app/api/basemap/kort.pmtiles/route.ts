/** GET /api/basemap/kort.pmtiles: the self-hosted base map, when the settings name one. */
import { settings } from '@/app/settings';
import { answerPmtiles } from '../pmtiles';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const { kind, pmtilesFile } = settings.basemap;
  return answerPmtiles(request, kind === 'pmtiles' ? pmtilesFile : undefined, settings.dataFolder);
}

export const HEAD = GET;
