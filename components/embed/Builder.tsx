/** Whoever has a page of their own makes a list for it: chooses, sees it in a frame, and copies the lines. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { type Choice, searchOf } from '@/domain/embed/choice';
import { HOST_SCRIPT, SCRIPT } from '@/domain/embed/height';
import { HEIGHT, mayIn, snippet } from '@/domain/embed/snippet';
import css from './builder.module.css';
import { Fields, type Options } from './Fields';
import { Lines } from './Lines';
import { LiveForm } from './LiveForm';

type Props = {
  /** This page's own address, which the form asks. */
  action: string;
  choice: Choice;
  language: string;
  options: Options;
  /** The frame's address, on this site and without its choice. */
  frame: string;
  /** This site's own, for those who are elsewhere. */
  site: string;
  heading: string;
  count: number;
  isUnknown: boolean;
};

const RESULT = 'resultat';
const PROMISES = ['fresh', 'cookies', 'safe', 'weight', 'all'] as const;

export function Builder({ action, choice, language, options, frame, site, heading, count, isUnknown }: Props) {
  const t = useTranslations('embed');
  const title = `${heading} – ${t('site')}`;
  const path = frame + searchOf(choice);
  const lines = (grows: boolean) =>
    snippet({ address: site + frame + searchOf({ ...choice, grows }), title, script: `${site}${SCRIPT}`, grows });
  const words = { copy: t('copy'), copied: t('copied'), notCopied: t('notCopied') };
  return (
    <div className={css.both}>
      <section aria-labelledby="valg">
        <h2 id="valg">{t('choose')}</h2>
        {isUnknown && <p className={css.told}>{t('unknownChoice')}</p>}
        <LiveForm action={action} result={RESULT} className={css.form}>
          <Fields choice={choice} language={language} options={options} />
          <button type="submit" className="button">
            {t('show')}
          </button>
        </LiveForm>
      </section>
      <div className={css.result}>
        <section id={RESULT} aria-labelledby="ser-ud">
          <h2 id="ser-ud">{t('preview')}</h2>
          <p role="status">{t('found', { count })}</p>
          <iframe
            key={path}
            className={css.frame}
            src={path}
            title={title}
            height={HEIGHT}
            loading="lazy"
            referrerPolicy="no-referrer"
            sandbox={mayIn(false)}
          />
          <p>
            <a className={`alone ${css.open}`} href={path} target="_blank" rel="noopener">
              <Icon name="external-link" />
              <span>
                {t('open')}
                <span className="for-reader"> {t('newWindow')}</span>
              </span>
            </a>
          </p>
        </section>
        <section aria-labelledby="linjer">
          <h2 id="linjer">{t('copyTitle')}</h2>
          <p>{t('copyText')}</p>
          <h3 id="vokser">{t('grows')}</h3>
          <p className="stone">{t('growsText', { bytes: HOST_SCRIPT.length })}</p>
          <Lines text={lines(true)} named="vokser" words={words} />
          <h3 id="fast">{t('fixed')}</h3>
          <p className="stone">{t('fixedText')}</p>
          <Lines text={lines(false)} named="fast" words={words} />
        </section>
        <section aria-labelledby="loefter">
          <h2 id="loefter">{t('promises')}</h2>
          <ul>
            {PROMISES.map((key) => (
              <li key={key}>{t(`promise.${key}`)}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
