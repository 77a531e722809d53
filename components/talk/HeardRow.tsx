'use client';
/** One thing heard: in whose words, what it was taken for, how much it means, and a way to take it back. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { nameOf, type Thing, WEIGHTS } from '@/domain/ask/ask';
import { FIELDS, WEIGHT_FIELD } from '@/domain/talk/act';
import { focusNext } from './focus';
import css from './heard.module.css';
import type { Naming } from './naming';
import type { Talk } from './useTalk';

export function HeardRow({ thing, naming, talk }: { thing: Thing; naming: Naming; talk: Talk }) {
  const t = useTranslations('talk');
  const name = nameOf(thing);
  const short = naming.short(thing);
  const plain = naming.name(thing);
  const isTerm = 'isTerm' in thing.item && thing.item.isTerm;
  const said = isTerm ? null : thing.item.said;
  return (
    <li className={css.row}>
      <p className={css.what} data-read>
        {said && <mark>«{said}»</mark>}
        {thing.kind !== 'word' && (
          <span>
            <span className="stone">{naming.lead(thing)}</span> {plain}
          </span>
        )}
      </p>
      {/* How one gets there is so, or it is not: it weighs nothing. */}
      {thing.kind !== 'word' && thing.kind !== 'way' && (
        <fieldset className={css.weights}>
          <legend className="for-reader">{t('heard.weight', { name: short })}</legend>
          {WEIGHTS.map((weight) => (
            <label key={weight}>
              <input
                type="radio"
                name={`${WEIGHT_FIELD}${name}`}
                value={weight}
                checked={thing.item.weight === weight}
                onChange={talk.onTouch}
              />
              <span>{t(`weight.${weight}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <button
        type="submit"
        name={FIELDS.act}
        value={`without:${name}`}
        className={css.remove}
        aria-label={t('without', { name: short })}
        onClick={focusNext}
      >
        <Icon name="x" />
        <span>{t('remove')}</span>
      </button>
    </li>
  );
}
