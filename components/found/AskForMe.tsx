'use client';
/** «Spørg for mig»: what is not known and matters, as questions ready to be read out on the phone, or copied. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Icon } from '@/components/shell/Icon';
import type { Question } from '@/domain/ask/matching';
import { callText, type Saying } from '@/domain/ask/say';
import type { Card } from '@/domain/card';
import css from './card.module.css';

export function AskForMe({
  card,
  questions,
  saying,
  href,
}: {
  card: Card;
  questions: readonly Question[];
  saying: Saying;
  /** The offer's own page. */
  href: string;
}) {
  const t = useTranslations('found');
  const [canCopy, setCanCopy] = useState(false);
  const [copied, setCopied] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => setCanCopy(typeof navigator.clipboard?.writeText === 'function'), []);
  const lines = callText(questions, card.title, saying);
  if (lines.length === 0) return null;
  const copy = () =>
    navigator.clipboard.writeText(lines.join('\n')).then(
      () => setCopied('copied'),
      () => setCopied('failed'),
    );
  return (
    <details className={css.opens}>
      <summary
        aria-label={`${t('call.openName', { title: card.title })}, ${t('call.count', { count: lines.length - 2 })}`}
      >
        <Icon name="phone" />
        <span>
          {t('call.open')} <span className={css.many}>{t('call.count', { count: lines.length - 2 })}</span>
        </span>
      </summary>
      <div className={css.inside}>
        <p>{t('call.lead')}</p>
        <div className={css.call}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <div className={css.buttons}>
          <button type="button" className="button-quiet" hidden={!canCopy} onClick={copy}>
            <Icon name="copy" />
            {t('call.copy')}
          </button>
          <Link href={`${href}#kontakt`} prefetch={false} replace className="button-word">
            {t('call.who')}
          </Link>
        </div>
        <p role="status" className={css.status}>
          {copied && t(`call.${copied}`)}
        </p>
      </div>
    </details>
  );
}
