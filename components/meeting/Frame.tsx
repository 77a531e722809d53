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

export function Frame({ act, begun, address, hidden, children }: Props) {
  const t = useTranslations('register');
  const [state, post, isBusy] = useActionState(act, begun, address);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.n > 0) first.current?.focus();
  }, [state.n]);
  return (
    <form action={post} key={state.n} className={css.form} aria-busy={isBusy}>
      <div ref={first} tabIndex={-1} {...(state.why && { role: 'alert', className: frame.summary })}>
        {state.why && (
          <>
            <p>
              <strong>{t(`stay.${state.why}`)}</strong>
            </p>
            <ul>
              {Object.entries(state.wrong).map(([name, trouble]) => (
                <li key={name}>
                  <a href={`#${idOf(name)}`}>{t(`mend.${trouble as 'empty'}`)}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
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
