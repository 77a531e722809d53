'use client';
/** «Tæl det med, der mangler»: on the citizen's own click, and after seeing exactly what is counted. */
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { allInWords } from '@/components/offer/words';
import { Icon } from '@/components/shell/Icon';
import { unmetIn } from '@/domain/ask/unmet';
import { FIELDS } from '@/domain/talk/act';
import css from './found.module.css';
import type { FoundProps } from './types';

export function CountWish({
  table: { ask, counted },
  names,
  words,
  count,
  onDo,
}: Pick<FoundProps, 'table' | 'names' | 'words' | 'count' | 'onDo'>) {
  const t = useTranslations('found');
  const locale = useLocale();
  const [isCounting, setIsCounting] = useState(false);
  const [failed, setFailed] = useState(false);
  const wish = unmetIn(ask, (key) => Object.hasOwn(names, key));
  if (!wish) return null;
  const town = wish.town === null ? t('count.anywhere') : (words.card.towns[wish.town] ?? wish.town);
  const list = wish.keys.map((key) => `«${names[key] ?? key}»`);
  const press = async () => {
    if (!count || isCounting) return;
    setIsCounting(true);
    const isCounted = await count(wish).catch(() => false);
    setIsCounting(false);
    setFailed(!isCounted);
    if (isCounted) onDo('count');
  };
  return (
    <section aria-labelledby="taelles" className={css.count}>
      <h2 id="taelles">{t('count.title')}</h2>
      <p>{t('count.text')}</p>
      <p className="stone">{t('count.list', { list: allInWords([...list, town], locale) })}</p>
      {/* It stays when it is counted, so that the focus does. */}
      <button
        type="submit"
        name={FIELDS.act}
        value="count"
        className="button-quiet"
        aria-disabled={counted || isCounting || undefined}
        onClick={(event) => {
          if (!counted && !count) return;
          event.preventDefault();
          if (!counted) press();
        }}
      >
        <Icon name={counted ? 'check' : 'plus'} />
        {t('count.do')}
      </button>
      <p role="status">{counted ? t('count.thanks') : failed && t('count.failed')}</p>
    </section>
  );
}
