'use client';
/** Where a text stands empty: what was said at the table can be brought over, in the citizen's own words. */
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PlanDocument } from '@/domain/plan/document';
import { write } from '@/domain/plan/edit';
import { Icon } from '../shell/Icon';
import { saidAtTable } from './beginning';
import css from './lay.module.css';
import { fieldId } from './TextField';
import { focusOn } from './telling';

export function OwnWords({ doc, name, said }: { doc: PlanDocument; name: 'want' | 'give'; said: string }) {
  const t = useTranslations('plan.lay');
  const [words] = useState(() => saidAtTable()[name]);
  if (said || !words) return null;
  const bring = () => {
    write(doc, name, words);
    focusOn(fieldId(name));
  };
  return (
    <button type="button" className={`button-quiet ${css.own}`} onClick={bring}>
      <Icon name="quote" />
      <span>{t('own', { words })}</span>
    </button>
  );
}
