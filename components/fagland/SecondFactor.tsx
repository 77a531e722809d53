'use client';
/** The code from the phone; the first time with what the phone needs to make codes. Works without script. */
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Qr } from '@/components/carry/Qr';
import css from './log-in.module.css';
import type { LogInAnswer } from './log-in-answer';
import { TroubleSummary } from './TroubleSummary';

type Props = {
  action: (before: LogInAnswer | null, form: FormData) => Promise<LogInAnswer>;
  address: string;
  /** At the first login: the secret in letters, and what the QR code holds. */
  setUp: { secret: string; address: string } | null;
};

const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ');

export function SecondFactor({ action, address, setUp }: Props) {
  const t = useTranslations('staff.factor');
  const [answer, post, isBusy] = useActionState(action, null, address);
  return (
    <>
      {answer && <TroubleSummary answer={answer} field="code" />}
      {setUp && (
        <section>
          <ol className={css.steps}>
            <li>{t('step.app')}</li>
            <li>
              {t('step.scan')}
              <div className={css.qr}>
                <Qr text={setUp.address} label={t('qr')} />
              </div>
              <p>
                {t('letters')} <code className={css.secret}>{inFours(setUp.secret)}</code>
              </p>
            </li>
            <li>{t('step.code')}</li>
          </ol>
        </section>
      )}
      <form action={post} className={css.form} key={answer?.n} aria-busy={isBusy}>
        <label htmlFor="code">{t('code')}</label>
        <p className="stone" id="code-hint">
          {t('hint')}
        </p>
        <input
          id="code"
          name="code"
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          required
          className={css.code}
          aria-describedby="code-hint"
          aria-invalid={answer !== null || undefined}
        />
        <button type="submit" className="button">
          {t('go')}
        </button>
      </form>
    </>
  );
}
