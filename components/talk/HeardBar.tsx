'use client';
/** «Det hørte jeg», along the foot of the table where both can read it: every thing can be taken away with one touch. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { nameOf, thingsIn } from '@/domain/ask/ask';
import { FIELDS } from '@/domain/talk/act';
import type { Table } from '@/domain/talk/table';
import css from './bar.module.css';
import { focusNext } from './focus';
import type { Naming } from './naming';

export function HeardBar({ table: { ask, step }, naming }: { table: Table; naming: Naming }) {
  const t = useTranslations('talk');
  const things = thingsIn(ask);
  const shorts = naming.shorts(things);
  const isFound = step === 'found' || step === 'compare';
  return (
    <section className={css.bar} aria-labelledby="hoert" data-found={isFound || undefined}>
      <h2 id="hoert">{t('heard.title')}</h2>
      <ul className={`bare ${css.chips}`}>
        {things.map((thing, n) => {
          const name = nameOf(thing);
          const short = shorts[n] ?? '';
          return (
            <li key={name}>
              <button
                type="submit"
                name={FIELDS.act}
                value={`without:${name}`}
                className={css.chip}
                aria-label={t('without', { name: short })}
                onClick={focusNext}
              >
                {short}
                <Icon name="x" size={20} />
              </button>
            </li>
          );
        })}
      </ul>
      <button type="submit" name={FIELDS.act} value="go:heard" className={`button-quiet ${css.all}`}>
        {t(isFound ? 'change' : 'seeAll')}
        <Icon name={isFound ? 'pencil' : 'chevron-right'} className={isFound ? undefined : css.turned} />
      </button>
    </section>
  );
}
