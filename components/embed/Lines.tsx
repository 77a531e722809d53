/** Lines to copy: they can always be marked by hand, and with script by one press. */
'use client';

import { useState } from 'react';
import { copyText } from '@/components/share/copy';
import { Icon } from '@/components/shell/Icon';
import { useIsScript } from '@/components/shell/useIsScript';
import css from './builder.module.css';

type Props = {
  text: string;
  /** Its heading's id. */
  named: string;
  words: { copy: string; copied: string; notCopied: string };
};

export function Lines({ text, named, words }: Props) {
  const isScript = useIsScript();
  // Said of these very lines: when they change, nothing has been copied yet.
  const [said, setSaid] = useState<{ of: string; how: 'copied' | 'notCopied' } | null>(null);
  const copy = async () => setSaid({ of: text, how: (await copyText(text)) ? 'copied' : 'notCopied' });
  return (
    <div className={css.lines}>
      <textarea
        readOnly
        dir="ltr"
        lang="zxx"
        rows={7}
        spellCheck={false}
        aria-labelledby={named}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <p>
        {isScript && (
          <button type="button" className="button-quiet" onClick={copy}>
            <Icon name="copy" />
            {words.copy}
          </button>
        )}{' '}
        <span role="status">{said?.of === text && words[said.how]}</span>
      </p>
    </div>
  );
}
