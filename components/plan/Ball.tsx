'use client';
/** Who has the ball for one step: it is held out to another, and moves only when the other says so themselves. */
import { useTranslations } from 'next-intl';
import { heldBy, offered, taken, withdrawn } from '@/domain/plan/ball';
import type { PlanDocument } from '@/domain/plan/document';
import { changePlace } from '@/domain/plan/edit';
import { type Ball as BallOf, HOLDERS, type Holder, type Place } from '@/domain/plan/plan';
import { Icon } from '../shell/Icon';
import fields from './fields.module.css';
import css from './place.module.css';
import { TextField } from './TextField';
import { focusOn, useTell } from './telling';

type Props = { place: Place; doc: PlanDocument; mayWrite: boolean; today: string };

export const ballId = (place: Place): string => `bold-${place.id}`;

/** «Min søster har bolden.» */
export function useBallWords() {
  const t = useTranslations('plan.ball');
  return ({ ball, taker }: Place): string => {
    if (!ball) return t('is', { who: 'unknown' });
    if (ball.offered === 'other' && ball.holder === 'me' && taker) return t('waitsFor', { taker });
    if (ball.offered) return t('waits', { who: ball.holder, to: ball.offered });
    return ball.holder === 'other' && taker ? t('isOther', { taker }) : t('is', { who: ball.holder });
  };
}

export function Ball({ place, doc, mayWrite, today }: Props) {
  const t = useTranslations('plan.ball');
  const words = useBallWords();
  const tell = useTell();
  const { ball, id } = place;
  const put = (next: BallOf): void => {
    changePlace(doc, id, { ball: next });
    tell(words({ ...place, ball: next }));
    focusOn(ballId(place));
  };
  const isOther = ball?.holder === 'other' || ball?.offered === 'other';
  return (
    <section className={css.ball} aria-labelledby={ballId(place)}>
      <h4 id={ballId(place)} tabIndex={-1}>
        <Icon name="circle-dot" />
        {t('title')}
      </h4>
      {(ball || !mayWrite) && <p className={css.holder}>{words(place)}</p>}
      {mayWrite && !ball && (
        <Choice
          legend={t('hint')}
          holders={HOLDERS}
          // It begins with oneself: nobody else gets it by another's hand.
          onChoose={(holder) => put(offered(heldBy('me', today), holder))}
        />
      )}
      {mayWrite && ball?.offered && (
        <div className={css.held}>
          <button
            type="button"
            className="button-quiet"
            onClick={() => put(taken(ball, ball.offered ?? ball.holder, today))}
          >
            <Icon name="hand-helping" />
            {t('take', { who: ball.offered })}
          </button>
          <p className={fields.hint}>{t('takeHint')}</p>
          <button type="button" className="button-word" onClick={() => put(withdrawn(ball))}>
            {t('withdraw')}
          </button>
        </div>
      )}
      {mayWrite && ball && !ball.offered && (
        <Choice
          legend={t('give')}
          holders={HOLDERS.filter((holder) => holder !== ball.holder)}
          onChoose={(holder) => put(offered(ball, holder))}
        />
      )}
      {isOther && (
        <TextField
          doc={doc}
          name={`${id}.taker`}
          said={place.taker}
          label={t('taker')}
          hint={t('takerHint')}
          mayWrite={mayWrite}
          isShort
        />
      )}
    </section>
  );
}

function Choice({
  legend,
  holders,
  onChoose,
}: {
  legend: string;
  holders: readonly Holder[];
  onChoose: (holder: Holder) => void;
}) {
  const t = useTranslations('plan.ball');
  return (
    <fieldset className={fields.choices}>
      <legend>{legend}</legend>
      {holders.map((holder) => (
        <button key={holder} type="button" className={fields.choice} onClick={() => onChoose(holder)}>
          {t(holder)}
        </button>
      ))}
    </fieldset>
  );
}
