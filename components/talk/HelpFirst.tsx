'use client';
/** When words ask for help, help stands first, and nothing is found until somebody chooses to go on. */
import { useTranslations } from 'next-intl';
import { CrisisCard, type HelpNow } from '@/components/find/CrisisCard';
import { FIELDS } from '@/domain/talk/act';
import { HEADING } from './useStep';

export function HelpFirst({ help, isAlone }: { help: HelpNow; isAlone: boolean }) {
  const t = useTranslations('talk');
  return (
    <>
      {isAlone && (
        <h1 id={HEADING} tabIndex={-1}>
          {t('crisis.title')}
        </h1>
      )}
      <CrisisCard help={help} />
      <p>
        <button type="submit" name={FIELDS.act} value="onward" className="button-word">
          {t('crisis.onward')}
        </button>
      </p>
    </>
  );
}
