/** A file that was not read, or not to its end: why, in plain words, and what can be done. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import css from './import.module.css';
import type { Act } from './types';

type Props = {
  id: string;
  /** A sentence: what is wrong, and what to do. */
  why: string;
  /** The file is still here, and may be read again, or put in again. */
  again: { act: Act; word: string } | null;
  throwAway: Act;
  /** Where another file is chosen. */
  back: string;
};

export function Stopped({ id, why, again, throwAway, back }: Props) {
  const t = useTranslations('import');
  return (
    <>
      <div className={css.trouble}>
        <Icon name="circle-alert" />
        <p>{why}</p>
      </div>
      <p>{t('failed.nothing')}</p>
      <div className={css.acts}>
        {again ? (
          <form action={again.act}>
            <input type="hidden" name="import" value={id} />
            <button type="submit" className="button">
              <Icon name="rotate-cw" />
              {again.word}
            </button>
          </form>
        ) : (
          <a className="button" href={back}>
            {t('failed.other')}
          </a>
        )}
        <form action={throwAway}>
          <input type="hidden" name="import" value={id} />
          <button type="submit" className="button-quiet">
            <Icon name="trash-2" />
            {t('ready.throwAway')}
          </button>
        </form>
      </div>
    </>
  );
}
