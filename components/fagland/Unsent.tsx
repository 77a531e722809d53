'use client';
/**
 * What was sent without script when the session had ended: nothing of the proposal, only what came with the form, ready to
 * be sent again from a tab where one has logged in beside it.
 */
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Icon } from '@/components/shell/Icon';
import css from './acts.module.css';
import { LogInBeside } from './LogInBeside';
import type { FormAct } from './types';

/** React hands the answer to the form that has this act and this address, wherever on the page it stands. */
type Props = { acts: FormAct[]; address: string; logIn: string };

export function Unsent({ acts, address, logIn }: Props) {
  const t = useTranslations('fagland');
  return (
    <div className={css.unsent}>
      <h1>{t('unsent.title')}</h1>
      <p>{t('unsent.lead')}</p>
      <p>
        <LogInBeside address={logIn} />
      </p>
      {acts.map((act, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the acts of a page are always the same
        <SentForm key={at} act={act} address={address} />
      ))}
    </div>
  );
}

function SentForm({ act, address }: { act: FormAct; address: string }) {
  const t = useTranslations('fagland');
  const [answer, post] = useActionState(act, null, address);
  const sent = answer?.sent ?? [];
  if (sent.length === 0) return null;
  const labelOf = (name: string) => `field.${name.split('.').at(-1)}`;
  const written = sent.filter(
    ([name, value]) => value.trim() !== '' && (name === 'words' || (t.has(labelOf(name)) && !t.has(`value.${value}`))),
  );
  return (
    <form action={post} className={css.form}>
      {written.length > 0 && (
        <section>
          <h2>{t('unsent.wrote')}</h2>
          {written.map(([name, value]) => (
            <p key={`${name}${value}`} className={css.kept}>
              {t.has(labelOf(name)) && <strong>{t(labelOf(name))}: </strong>}
              <bdi>{value}</bdi>
            </p>
          ))}
        </section>
      )}
      {sent.map(([name, value]) => (
        <input key={`${name}${value}`} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="button">
        <Icon name="send" />
        {t('unsent.again')}
      </button>
    </form>
  );
}
