'use client';
/** The frame of a person's short form: what is to be mended first, the trap for programs, and focus where it belongs. */
import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { SaidProvider } from '../register/fields';
import frame from '../register/register.module.css';
import { idOf } from '../register/SendForm';
import css from '../register/screen.module.css';
import { TRAP } from '../register/sent';
import type { AskAct, Asking } from './asking';

type Props = {
  act: AskAct;
  begun: Asking;
  /** The page's own address, for who has no script. */
  address: string;
  hidden: Record<string, string>;
  children: (state: Asking, isBusy: boolean) => ReactNode;
};

const FIRST = `input:not([type=hidden], [name=${TRAP}])`;

export function Frame({ act, begun, address, hidden, children }: Props) {
  const t = useTranslations('register');
  const [state, post, isBusy] = useActionState(act, begun, address);
  const form = useRef<HTMLFormElement>(null);
  // What is to be mended; else the heading of what is to be read; else the first field, when one goes back to write.
  useEffect(() => {
    const find = (what: string) => form.current?.querySelector<HTMLElement>(what);
    if (state.n > 0) (find('[role="alert"], h2') ?? find(FIRST))?.focus();
  }, [state.n]);
  return (
    <form ref={form} action={post} key={state.n} className={css.form} aria-busy={isBusy}>
      {state.why && (
        <div tabIndex={-1} role="alert" className={frame.summary}>
          <p>
            <strong>{t(`stay.${state.why}`)}</strong>
          </p>
          {Object.keys(state.wrong).length > 0 && (
            <ul>
              {Object.entries(state.wrong).map(([name, trouble]) => (
                <li key={name}>
                  <a href={`#${idOf(name)}`}>{t(`mend.${trouble as 'empty'}`)}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {Object.entries({ ...hidden, mark: state.mark }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="for-reader" aria-hidden="true">
        <label>
          {t('trap')}
          <input type="text" name={TRAP} tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      <SaidProvider value={state}>{children(state, isBusy)}</SaidProvider>
    </form>
  );
}
