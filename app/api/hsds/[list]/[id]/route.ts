/** GET: one entry with all that is nested in it. */
import { directory } from '@/app/hsds';
import { isList, questionOf } from '@/domain/hsds/question';
import { mayRead, reading } from '../../../open-reading';
import { notAllowed, problem } from '../../../problem';

export const dynamic = 'force-dynamic';

type Asked = { params: Promise<{ list: string; id: string }> };

export const GET = async (request: Request, { params }: Asked): Promise<Response> => {
  const { list, id } = await params;
  return reading(request, () => {
    const row = isList(list) ? directory().byId[list].get(id.toLowerCase()) : undefined;
    if (!row || !isList(list))
      return problem(404, 'no-such-entry', 'No such entry', 'There is nothing here by that id.');
    const read = questionOf(list, new URL(request.url).searchParams);
    const question = 'question' in read ? read.question : {};
    return { type: 'application/json', body: JSON.stringify(row.full(question)) };
  });
};
export const OPTIONS = mayRead;

const refused = notAllowed('GET, HEAD, OPTIONS');

export { refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
