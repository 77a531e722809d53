'use client';
/**
 * A kind word while somebody writes. Without script it comes with the next page; with it while one writes, and what is
 * written stays in the page: only the list of professional words is fetched.
 */
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { lix } from '@/domain/plain/lix';
import type { PlainTerm, Advice as Said } from '@/domain/register/advice';
import css from './screen.module.css';

type Adviser = (text: string) => Said[];
type Props = { text: string; before: readonly Said[]; from: string };

/** So long after the last letter: advice that jumps about while one writes is in the way. */
const PAUSE_MS = 700;
/** LIX, after the scale that is commonly used for it. */
const HARD = 45;
const RATHER = 35;
/** A text of fewer words says more about chance than about how hard it is. */
const FEWEST_WORDS = 12;
const READ_MAX = 3000;

let made: Promise<Adviser> | undefined;
const adviserFrom = (address: string): Promise<Adviser> => {
  made ??= Promise.all([fetch(address), import('@/domain/register/advice')]).then(async ([answer, { adviser }]) =>
    adviser((await answer.json()) as PlainTerm[]),
  );
  return made;
};

export function Advice({ text, before, from }: Props) {
  const t = useTranslations('register.new.advice');
  const locale = useLocale();
  const [live, setLive] = useState<Said[] | null>(null);
  const [hardness, setHardness] = useState<'easy' | 'rather' | 'hard' | null>(null);
  const first = useRef(text);
  useEffect(() => {
    if (text === first.current) return;
    const later = setTimeout(async () => {
      const read = text.slice(0, READ_MAX);
      const { lix: value, words } = lix(read);
      setHardness(words < FEWEST_WORDS ? null : value > HARD ? 'hard' : value > RATHER ? 'rather' : 'easy');
      try {
        setLive((await adviserFrom(from))(read));
      } catch {
        made = undefined; // without a line there is no advice, and nothing is in the way
      }
    }, PAUSE_MS);
    return () => clearTimeout(later);
  }, [text, from]);
  const said = live ?? before;
  return (
    <div role="status" className={css.advice}>
      {hardness && <p>{t(hardness)}</p>}
      {said.length > 0 && (
        <>
          <p>{t('title')}</p>
          <ul>
            {said.map(({ found, say }) => (
              <li key={`${found} ${say.da}`}>
                «{found.length > 60 ? `${found.slice(0, 60)} …` : found}»: {locale === 'en' ? say.en : say.da}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
