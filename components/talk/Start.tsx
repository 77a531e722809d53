'use client';
/** The first step: what this is, that nothing is kept, who is looking, and a field for those who would rather just say it. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { FIELDS } from '@/domain/talk/act';
import { LOOKERS, type Table } from '@/domain/talk/table';
import css from './card.module.css';
import { type Own, OwnWords } from './OwnWords';
import { HEADING } from './useStep';
import type { Talk } from './useTalk';

const ICONS = { together: 'users', self: 'user', other: 'heart' } as const;

export function Start({ table: { looker }, talk, own }: { table: Table; talk: Talk; own: Own }) {
  const t = useTranslations('talk');
  return (
    <section className={css.card} aria-labelledby={HEADING}>
      <h1 id={HEADING} tabIndex={-1} data-read>
        {t('start.title', { looker })}
      </h1>
      <p className={css.lead} data-read>
        {t('start.lead')}
      </p>
      <fieldset className={css.lookers}>
        <legend>{t('start.who')}</legend>
        {LOOKERS.map((each) => (
          <label key={each} className={css.looker}>
            <input type="radio" name={FIELDS.looker} value={each} checked={each === looker} onChange={talk.onTouch} />
            <Icon name={ICONS[each]} />
            <span>{t(`looker.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <OwnWords {...own} />
      <div className={css.onward}>
        <p className={css.promise}>{t('start.promise')}</p>
        <button type="submit" name={FIELDS.act} value="next" className="button">
          {t('start.begin')}
          <Icon name="arrow-right" className={css.turned} />
        </button>
      </div>
    </section>
  );
}
