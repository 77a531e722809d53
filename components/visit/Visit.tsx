'use client';
/** «Første gang»: what is known of the first visit to one place, what to ask, and a message to send. Opens on demand. */
import { useLocale, useTranslations } from 'next-intl';
import { CONTENT_LANGUAGE } from '@/components/offer/Danish';
import { dialled } from '@/components/pages/CallLink';
import { Icon } from '@/components/shell/Icon';
import type { PaperWords } from '@/domain/paper-words';
import type { PlanDocument } from '@/domain/plan/document';
import { firstVisit, type Known } from '@/domain/plan/first-visit';
import type { Place } from '@/domain/plan/plan';
import { priceIn, timesIn, trustIn } from '@/domain/plan/said';
import { useAround } from './around';
import { Hello } from './Hello';
import { StartField } from './StartField';
import { knownOf, usePaperWords, useVisits } from './useVisits';
import { VisitLine } from './VisitLine';
import css from './visit.module.css';

type Props = { place: Place; doc: PlanDocument; mayWrite: boolean };

export function Visit({ place, doc, mayWrite }: Props) {
  const t = useTranslations('visit');
  const locale = useLocale();
  const { visits, start } = useAround();
  const words = usePaperWords(locale);
  const { file, gone, again } = useVisits(place.offer ? visits : null);
  const known = knownOf(file, place.offer, start);
  const rows = firstVisit(place.visit, known);
  const asked = rows.filter(({ asks }) => asks).length;
  const isWaiting = place.offer !== null && visits !== null && !file && !gone;
  return (
    <details className={css.visit}>
      <summary>
        <Icon name="door-open" />
        <span>
          <strong>{t('title')}</strong>{' '}
          <span className="stone">{isWaiting ? t('coming') : t('toAsk', { count: asked })}</span>
        </span>
      </summary>
      {gone && (
        <p>
          {t('gone')}{' '}
          <button type="button" className="button-word" onClick={again}>
            {t('again')}
          </button>
        </p>
      )}
      {file && place.offer !== null && !known && <p>{t('noLonger')}</p>}
      {words && known && <Summary known={known} words={words} />}
      {words && (
        <>
          {file && known && <StartField towns={file.towns} id={place.id} />}
          <ul className={`bare ${css.rows}`}>
            {rows.map((row) => (
              <VisitLine key={row.key} row={row} words={words} place={place} doc={doc} mayWrite={mayWrite} />
            ))}
          </ul>
          <Journey />
          <Hello place={place} known={known} rows={rows} />
        </>
      )}
    </details>
  );
}

/** When, what it costs, whom one can reach, and how old all of it is. */
function Summary({ known: { facts }, words }: { known: Known; words: PaperWords }) {
  const t = useTranslations('visit');
  const { phone, email, website } = facts;
  return (
    <div className={css.summary}>
      <p>
        <span lang={facts.times ? undefined : CONTENT_LANGUAGE}>{timesIn(facts, words)}</span> {priceIn(facts, words)}{' '}
        <span className="stone">{trustIn(facts.trust ?? {}, words)}</span>
      </p>
      {(phone || email || website) && (
        <p className={css.reach}>
          {phone && (
            <a className="alone" href={`tel:${dialled(phone)}`}>
              {t('call', { phone })}
            </a>
          )}
          {email && (
            <a className="alone" href={`mailto:${email}`}>
              {t('write', { email })}
            </a>
          )}
          {website && (
            <a className="alone" href={website} target="_blank" rel="noopener noreferrer">
              {t('website')}
            </a>
          )}
        </p>
      )}
    </div>
  );
}

/** Only the front door of the journey planner: nothing of the plan goes along in the address. */
function Journey() {
  const t = useTranslations('visit');
  const { journeyUrl } = useAround();
  return (
    <p className={css.journey}>
      <a className="alone" href={journeyUrl} target="_blank" rel="noopener noreferrer">
        <Icon name="bus" />
        {t('journey')}
      </a>{' '}
      <span className="stone">{t('outbound')}</span>
    </p>
  );
}
