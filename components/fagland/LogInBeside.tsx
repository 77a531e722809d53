/** Logging in beside what one is writing: in a tab of its own, so that this one stays as it is. */
import { useTranslations } from 'next-intl';

export function LogInBeside({ address }: { address: string }) {
  const t = useTranslations('fagland');
  return (
    <a className="alone" href={address} target="_blank" rel="noopener">
      {t('unsent.logIn')}
    </a>
  );
}
