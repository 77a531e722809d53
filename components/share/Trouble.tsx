/** What went wrong with the server, and what to do: said once, where it was asked. Nothing is lost by it. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import css from './take.module.css';
import type { Why } from './useDoing';

export function Trouble({ why }: { why: Why | null }) {
  const t = useTranslations('share.why');
  return (
    <div role="status">
      {why && (
        <p className={css.trouble}>
          <Icon name="circle-alert" />
          <span>{t(why)}</span>
        </p>
      )}
    </div>
  );
}
