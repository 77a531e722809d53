'use client';
/** «Gem linket»: copies the page's own address, or hands it to the telephone's own sharing, so that one can come back. */
import { useEffect, useState } from 'react';
import { copyText } from '../share/copy';
import { Icon } from '../shell/Icon';
import css from './meeting.module.css';

type Props = { words: { copy: string; send: string; copied: string; yourself: string } };

export function KeepLink({ words }: Props) {
  const [mayShare, setMayShare] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => setMayShare(typeof navigator.share === 'function'), []);
  return (
    <div className={css.keep}>
      {mayShare && (
        <button
          type="button"
          className="button-quiet"
          // Changing one's mind is no error.
          onClick={() => void navigator.share({ url: location.href }).catch(() => undefined)}
        >
          <Icon name="share-2" />
          {words.send}
        </button>
      )}{' '}
      <button type="button" className="button-quiet" onClick={() => void copyText(location.href).then(setCopied)}>
        <Icon name="link" />
        {words.copy}
      </button>
      <div role="status">{copied !== null && <p>{copied ? words.copied : words.yourself}</p>}</div>
    </div>
  );
}
