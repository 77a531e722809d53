/** How long a link works: the citizen's own choice. */
import { useTranslations } from 'next-intl';
import { DAYS, type Days } from '@/domain/envelope';
import { Rows } from './Rows';

export function DaysRows({ chosen, onChoose }: { chosen: Days; onChoose: (days: Days) => void }) {
  const t = useTranslations('share.take');
  return (
    <Rows
      name="dage"
      legend={t('days')}
      isShort
      rows={DAYS.map((days) => ({ value: String(days), label: t('day', { days }) }))}
      chosen={String(chosen)}
      onChoose={(value) => {
        const days = DAYS.find((each) => String(each) === value);
        if (days) onChoose(days);
      }}
    />
  );
}
