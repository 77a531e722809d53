/** Below an entry there is nothing: said in the same shape as all else that is not here. */
import { mayRead } from '../../../../open-reading';
import { problem } from '../../../../problem';

export const dynamic = 'force-dynamic';

export const GET = (): Response =>
  problem(404, 'no-such-entry', 'No such entry', 'There is nothing below an entry. Its address is /list/id.');
export const OPTIONS = mayRead;
