'use client';
/** What stands at the foot of the sheet: print it, copy the link, or give the link to the device's own sharing. */
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { markLinkOut } from '@/components/carry/here';
import { Icon } from '@/components/shell/Icon';
import { copyText } from './copy';
import css from './take.module.css';

/** @param link null while there is none */
export function SendButtons({ link, onPrint }: { link: string | null; onPrint: () => void }) {
  const t = useTranslations('share.take');
  /** The link that was copied, or could not be: another one has not been. */
  const [copied, setCopied] = useState<{ link: string; isDone: boolean } | null>(null);
  const about = copied && copied.link === link ? copied : null;
  const copy = async (what: string) => {
    const isDone = await copyText(what);
    markLinkOut(); // also when it is copied by hand
    setCopied({ link: what, isDone });
  };
  return (
    <>
      <div role="status" className={css.copied}>
        {about?.isDone && <p>{t('copied')}</p>}
      </div>
      {about && !about.isDone && (
        <label className={css.yourself}>
          {t('copyYourself')}
          <input readOnly value={about.link} onFocus={(event) => event.target.select()} />
        </label>
      )}
      <div className={css.buttons}>
        <button type="button" className="button-quiet" onClick={onPrint}>
          <Icon name="printer" />
          {t('print')}
        </button>
        {link && mayShare() && (
          <button type="button" className="button-quiet" onClick={() => void shareLink(link)}>
            <Icon name="share-2" />
            {t('send')}
          </button>
        )}
        {link && (
          <button type="button" className="button-quiet" onClick={() => void copy(link)}>
            <Icon name="link" />
            {t('copy')}
          </button>
        )}
      </div>
    </>
  );
}

const mayShare = (): boolean => typeof navigator.share === 'function';

/** The device asks whom to send it to; changing one's mind is no error. */
const shareLink = (url: string): Promise<void> => navigator.share({ url }).then(markLinkOut, () => undefined);
