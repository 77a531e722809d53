/** GET: what is missing, for a spreadsheet. Counts of wishes in steps of five, and nothing of people. */
import { missingFile } from '@/app/missing';

export const dynamic = 'force-dynamic';

export const GET = (): Response => missingFile();
