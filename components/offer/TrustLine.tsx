/** How sure we are, on the card: when it was confirmed, each thing by itself where they differ, or that nobody has answered. */
import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import type { Trust } from '@/domain/card';
import { CRITICAL_FIELDS } from '@/domain/vocabulary';
import css from './card.module.css';
import { dayInWords } from './words';

export function TrustLine({ trust, today }: { trust: Trust; today: string }) {
  const t = useTranslations('offer');
  const locale = useLocale();
  const { confirmed, days, year, isOld } = trust;
  const said = (day: string) => t('confirmed', { date: dayInWords(day, today, locale) });
  const each = CRITICAL_FIELDS.flatMap((field) => {
    const day = days?.[field];
    return day ? [`${t(`confirmedField.${field}`)}: ${said(day)}`] : [];
  });
  const source = year ? t('fromYear', { year: String(year) }) : t('undated');
  const isSure = !isOld && (confirmed !== undefined || each.length > 0);
  return (
    <p className={css.trust} data-old={isOld || undefined}>
      <Icon name={isSure ? 'badge-check' : 'circle-question-mark'} size={20} />
      <span>
        {isOld && `${t('old')} `}
        {each.length > 0 ? each.join(' · ') : confirmed ? said(confirmed) : source}
      </span>
    </p>
  );
}
