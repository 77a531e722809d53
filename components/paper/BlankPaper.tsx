/** A plan with nothing in it, drawn by the server: for the page without script, to print and fill in with a pen. */
import { filled, type PaperWords, paperWords } from '@/domain/paper-words';
import { blankPaper } from '@/domain/plan/paper';
import { Sheet } from './Sheet';

type Props = { locale: string; municipality: { name: string; phone: string } };

export async function BlankPaper({ locale, municipality }: Props) {
  const words = await paperWords(locale);
  const foot = (of: PaperWords) => [of.danger, filled(of.talk, { name: municipality.name, phone: municipality.phone })];
  return <Sheet sides={[{ words, sections: blankPaper(words) }]} head={(of) => [of.mine]} foot={foot} isSeen />;
}
