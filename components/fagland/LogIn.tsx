'use client';
/** Logging in: the municipality's own login when there is one, and a name with a password. Works without script. */
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { LOGIN_MAX, PASSWORD_MAX } from '@/domain/staff/log-in';
import css from './log-in.module.css';
import type { LogInAnswer } from './log-in-answer';
import { TroubleSummary } from './TroubleSummary';

type Props = {
  action: (before: LogInAnswer | null, form: FormData) => Promise<LogInAnswer>;
  address: string;
  /** Address of the municipality's own login, when there is one. */
  oidc: string | null;
  municipality: string;
};

export function LogIn({ action, address, oidc, municipality }: Props) {
  const t = useTranslations('staff');
  const [answer, post, isBusy] = useActionState(action, null, address);
  const problem = answer?.trouble.problem;
  const isPassword = problem === 'noPassword' || problem === 'wrong';
  return (
    <>
      {answer && <TroubleSummary answer={answer} field={isPassword ? 'password' : 'login'} />}
      {oidc && (
        <section>
          {/* Not a Link: it leads out of the site, and must not be fetched ahead. */}
          <a href={oidc} className="button">
            {t('logIn.oidc', { municipality })}
          </a>
          <h2>{t('logIn.local')}</h2>
        </section>
      )}
      <form action={post} className={css.form} key={answer?.n} aria-busy={isBusy}>
        <label htmlFor="login">{t('logIn.login')}</label>
        <input
          id="login"
          name="login"
          type="text"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={LOGIN_MAX}
          required
          defaultValue={answer?.login}
          aria-invalid={problem === 'noLogin' || undefined}
        />
        <label htmlFor="password">{t('logIn.password')}</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          maxLength={PASSWORD_MAX}
          required
          aria-invalid={isPassword || undefined}
        />
        <button type="submit" className={oidc ? 'button-quiet' : 'button'}>
          {t('logIn.go')}
        </button>
        <p className="stone">{t('logIn.forgotten')}</p>
      </form>
    </>
  );
}
