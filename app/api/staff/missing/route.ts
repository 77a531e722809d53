/** GET: what is missing, with the offers that nobody could reach. For the staff. */
import { missingFile, unreachable } from '@/app/missing';
import { memberFor } from '@/app/staff';

export async function GET(): Promise<Response> {
  await memberFor('look');
  return missingFile(unreachable('da').map(({ title, rings }) => ['ringet forgæves', title, '', rings]));
}
