'use client';
/** All of a small plan in the square itself: nothing is sent, and nothing follows along afterwards. */
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Qr } from '@/components/carry/Qr';
import { Icon } from '@/components/shell/Icon';
import type { PlanDocument } from '@/domain/plan/document';
import type { Plan } from '@/domain/plan/plan';
import { qrOf } from '@/domain/qr';
import { copyText } from './copy';
import { Fold } from './Fold';
import { wholeAddress } from './files';
import css from './take.module.css';

/** @param plan what the document says now: with each change the square is another */
export function WholePart({ doc, plan }: { doc: PlanDocument; plan: Plan }) {
  const t = useTranslations('share.take');
  const [isShown, setShown] = useState(false);
  const [isCopied, setCopied] = useState(false);
  /** `null`: more than a link can hold. */
  const [address, setAddress] = useState<string | null>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan is what changes in the document
  useEffect(() => {
    if (!isShown) return;
    let isWanted = true;
    setCopied(false);
    wholeAddress(doc).then(
      (found) => isWanted && setAddress(found),
      () => isWanted && setAddress(null),
    );
    return () => {
      isWanted = false;
    };
  }, [isShown, doc, plan]);
  const isLong = address === null || (address !== undefined && qrOf(address) === null);
  return (
    <Fold icon="qr-code" label={t('whole')}>
      <p>{t('wholeText')}</p>
      <button type="button" className="button-quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        <Icon name={isShown ? 'eye-off' : 'eye'} />
        {t(isShown ? 'wholeHide' : 'wholeShow')}
      </button>
      <div role="status">{isShown && isLong && <p className={css.next}>{t('wholeLong')}</p>}</div>
      {isShown && address && (
        <>
          {!isLong && (
            <>
              <p className={css.next}>{t('wholeAim')}</p>
              <div className={css.wide}>
                <Qr text={address} label={t('wholeLabel')} />
              </div>
            </>
          )}
          <button
            type="button"
            className="button-quiet"
            onClick={() => void copyText(address).then((isDone) => setCopied(isDone))}
          >
            <Icon name="link" />
            {t('wholeCopy')}
          </button>
          <p role="status">{isCopied && t('copied')}</p>
        </>
      )}
    </Fold>
  );
}
