'use client';
/** «På papir»: the choice of languages on the screen, and the plan itself, which only the printer sees. */
import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue, useEffect, useState } from 'react';
import { type Here, markLinkOut, markTaken, useHere } from '@/components/carry/here';
import { Qr } from '@/components/carry/Qr';
import { addressOf } from '@/components/share/files';
import { Icon } from '@/components/shell/Icon';
import { useAround } from '@/components/visit/around';
import { type Brought, knownOf, townOf, usePaperWords, useVisits } from '@/components/visit/useVisits';
import { filled, LANGUAGE_NAMES, PAPER_LANGUAGES, type PaperLanguage, type PaperWords } from '@/domain/paper-words';
import { paperOf } from '@/domain/plan/paper';
import type { Place, Plan } from '@/domain/plan/plan';
import { longDay } from '@/domain/plan/said';
import type { VisitTown } from '@/domain/visits';
import { MapSketch } from './MapSketch';
import css from './paper.module.css';
import { Sheet, type Side } from './Sheet';

const BESIDE = PAPER_LANGUAGES.filter((language) => language !== 'da');

export function Paper() {
  const t = useTranslations('paper');
  const locale = useLocale();
  const here = useHere();
  const { visits } = useAround();
  const [beside, setBeside] = useState<PaperLanguage | null>(locale === 'en' ? 'en' : null);
  const [isAsked, setIsAsked] = useState(false);
  const danish = usePaperWords('da');
  const read = readLinkOf(here);
  const other = usePaperWords(beside);
  const hasOffers = here?.plan.places.some(({ offer }) => offer !== null) === true;
  const brought = useVisits(hasOffers ? visits : null);
  const isReady =
    danish !== null && (beside === null || other !== null) && (!hasOffers || !visits || !!brought.file || brought.gone);
  useEffect(() => {
    if (!isAsked || !isReady) return;
    setIsAsked(false);
    window.print();
    markTaken();
    if (read) markLinkOut(); // the paper has a square with it
  }, [isAsked, isReady, read]);
  if (!here) return null;
  return (
    <>
      <section aria-labelledby="paa-papir" className="no-print">
        <h2 id="paa-papir">{t('title')}</h2>
        <p>{t('lead')}</p>
        <fieldset className={css.choice}>
          <legend>{t('languages')}</legend>
          <div className={css.choices}>
            {[null, ...BESIDE].map((language) => (
              <label key={language ?? 'da'}>
                <input
                  type="radio"
                  name="paper-language"
                  checked={beside === language}
                  onChange={() => setBeside(language)}
                />
                <span>
                  {language
                    ? t.rich('danishAnd', {
                        name: () => (
                          <span lang={language} dir="auto">
                            {LANGUAGE_NAMES[language]}
                          </span>
                        ),
                      })
                    : t('onlyDanish')}
                </span>
              </label>
            ))}
          </div>
          <p className="stone">{t('own')}</p>
        </fieldset>
        <button type="button" className="button-quiet" onClick={() => setIsAsked(true)}>
          <Icon name="printer" />
          {t('print')}
        </button>
        <p role="status">{isAsked && !isReady && t('coming')}</p>
      </section>
      {danish && <Printed plan={here.plan} words={danish} other={other} brought={brought} />}
    </>
  );
}

type Printing = { plan: Plan; words: PaperWords; other: PaperWords | null; brought: Brought };

function Printed({ plan: now, words, other, brought: { file } }: Printing) {
  const here = useHere();
  const { municipality, start, today } = useAround();
  // Whoever writes should not wait for the paper.
  const plan = useDeferredValue(now);
  const known = (place: Place) => knownOf(file, place.offer, start);
  const sideOf = (of: PaperWords): Side => ({ words: of, sections: paperOf(plan, known, of, today ?? '') });
  const read = readLinkOf(here);
  const head = (of: PaperWords) => [
    ...(today ? [filled(of.printed, { date: longDay(today, of.language) })] : []),
    of.mine,
    ...(read ? [] : [of.notOnline]),
    ...(other && !other.checked ? [of.unchecked] : []),
  ];
  const foot = (of: PaperWords) => [
    of.danger,
    ...(municipality.phone ? [filled(of.talk, { name: municipality.name, phone: municipality.phone })] : []),
  ];
  const first = sideOf(words);
  return (
    <Sheet
      sides={other ? [first, sideOf(other)] : [first]}
      head={head}
      foot={foot}
      code={
        read && (
          <div className={css.code}>
            <Qr text={read} label={words.open} />
            <p>{words.open}</p>
            {other && (
              <p lang={other.language} dir="auto">
                {other.open}
              </p>
            )}
          </div>
        )
      }
      link={
        read && (
          <p className={css.link}>
            {words.openHere} <span dir="ltr">{read}</span>
          </p>
        )
      }
      map={<Drawn plan={plan} file={file} sides={other ? [words, other] : [words]} />}
    />
  );
}

/** As one types it in; null where nothing is carried, or the link leads nowhere any more. */
const readLinkOf = (here: Here | null): string | null =>
  here?.carried && here.carried.state !== 'gone' ? addressOf(here.carried.links.read) : null;

function Drawn({ plan, file, sides }: { plan: Plan; file: Brought['file']; sides: PaperWords[] }) {
  const spots = plan.places.map((place, n) => {
    const facts = knownOf(file, place.offer, null)?.facts;
    const town = file ? townOf(file, facts?.town) : undefined;
    const at = facts?.at ?? (town && ([town[1], town[2]] as const));
    return { number: n + 1, name: place.name, at, isExact: facts?.precision === 'door' };
  });
  const drawn = spots.flatMap(({ at, ...spot }) => (at ? [{ ...spot, at }] : []));
  const missing = spots.filter(({ at }) => !at).map(({ number }) => number);
  const towns: VisitTown[] = file ? Object.values(file.towns) : [];
  return <MapSketch spots={drawn} towns={towns} missing={missing} sides={sides} />;
}
