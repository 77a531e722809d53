'use client';
/** How a plan comes from a phone to the next table. */
import { useTranslations } from 'next-intl';
import { Fold } from './Fold';
import { addressOf } from './files';

export function OtherScreen() {
  const t = useTranslations('share.take');
  const address = addressOf('').replace(/^https?:\/\/|#$/g, '');
  return (
    <Fold icon="monitor-smartphone" label={t('other')}>
      <ol>
        <li>{t('otherMay')}</li>
        <li>{t('otherGo', { address })}</li>
        <li>{t('otherOpen')}</li>
        <li>{t('otherScan')}</li>
      </ol>
    </Fold>
  );
}
