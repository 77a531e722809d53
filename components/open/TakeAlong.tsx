/** At the foot of a topic's or a town's list: the same places in one's own calendar, as news, or as a file. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';

/** @param href of `/aabne-data` with the topic or the town chosen */
export function TakeAlong({ href }: { href: string }) {
  const t = useTranslations('open');
  return (
    <p className="no-print">
      <a className="button-word" href={href}>
        <Icon name="calendar" />
        {t('takeAlong')}
      </a>
    </p>
  );
}
