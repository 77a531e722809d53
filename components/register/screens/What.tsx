'use client';
/** What it is, and what must hold for it to stand here. */
import { useTranslations } from 'next-intl';
import { WHATS } from '@/domain/register/form';
import { Choice } from '../fields';
import css from '../screen.module.css';

const RULES = ['profit', 'referral', 'everybody', 'children'] as const;

export function What() {
  const t = useTranslations('register.new');
  const options = WHATS.map((value) => ({ value, label: t(`what.${value}`), hint: t(`whatHint.${value}`) }));
  return (
    <>
      <Choice name="what" label={t('what.label')} options={options} />
      <section className={css.aside}>
        <h3>{t('rules.title')}</h3>
        <ul>
          {RULES.map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
