'use client';
/** A plan from a link that is pasted, or from a file. What cannot be opened is said at its field, and changes nothing. */
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Icon } from '@/components/shell/Icon';
import { linkFrom } from '@/domain/seal/link';
import { arrive } from './arrival';
import css from './open.module.css';

type Fault = 'linkNone' | 'linkBroken' | 'fileBad' | 'fileNew' | 'notFetched';

/** @param onlyLink where a link was damaged, and its whole is asked for */
export function OpenPlan({ onlyLink = false }: { onlyLink?: boolean }) {
  const t = useTranslations('share.open');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [linkFault, setLinkFault] = useState<Fault | null>(null);
  const [fileFault, setFileFault] = useState<Fault | null>(null);
  const link = useRef<HTMLInputElement>(null);
  const openLink = (event: FormEvent) => {
    event.preventDefault(); // a form that was sent would take the link with it
    const found = linkFrom(typed);
    if (found === null || found === 'broken') {
      setLinkFault(found === null ? 'linkNone' : 'linkBroken');
      link.current?.focus();
      return;
    }
    setLinkFault(null);
    setTyped('');
    arrive({ hash: typed.trim() });
  };
  const openFile = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    // With what reads a plan: not before there is one to read.
    const read = await import('./files').then(
      ({ bytesIn }) => bytesIn(file),
      () => ({ ok: false, why: 'notFetched' }) as const,
    );
    input.value = ''; // the same file may be chosen again, once it is mended
    setFileFault(read.ok ? null : read.why);
    if (read.ok) arrive({ bytes: read.bytes });
  };
  return (
    <section className={css.open} {...(!onlyLink && { 'aria-labelledby': `${id}-title` })}>
      {!onlyLink && <h2 id={`${id}-title`}>{t('title')}</h2>}
      <form onSubmit={openLink} noValidate>
        <label htmlFor={`${id}-link`}>{t('link')}</label>
        <p id={`${id}-hint`} className="stone">
          {t('linkHint')}
        </p>
        <Fault id={`${id}-link-fault`} fault={linkFault} />
        <div className={css.row}>
          <input
            ref={link}
            id={`${id}-link`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            aria-describedby={`${id}-hint ${id}-link-fault`}
            aria-invalid={linkFault !== null}
          />
          <button type="submit" className="button-quiet">
            <Icon name="link" />
            {t('linkOpen')}
          </button>
        </div>
      </form>
      {!onlyLink && (
        <div>
          <label htmlFor={`${id}-file`}>{t('file')}</label>
          <p id={`${id}-file-hint`} className="stone">
            {t('fileHint')}
          </p>
          <Fault id={`${id}-file-fault`} fault={fileFault} />
          <input
            id={`${id}-file`}
            type="file"
            accept=".json,application/json"
            aria-describedby={`${id}-file-hint ${id}-file-fault`}
            aria-invalid={fileFault !== null}
            onChange={(event) => void openFile(event.currentTarget)}
          />
        </div>
      )}
    </section>
  );
}

function Fault({ id, fault }: { id: string; fault: Fault | null }) {
  const t = useTranslations('share.open');
  return (
    <div id={id} role="alert" className={css.fault}>
      {fault && (
        <p>
          <Icon name="circle-alert" size={20} />
          <span>{t(fault)}</span>
        </p>
      )}
    </div>
  );
}
