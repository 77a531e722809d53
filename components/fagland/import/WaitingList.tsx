/** The imports that wait for somebody, newest first. */
import { useFormatter, useTranslations } from 'next-intl';
import css from './import.module.css';
import type { WaitingView } from './types';

export function WaitingList({ waiting }: { waiting: WaitingView[] }) {
  const t = useTranslations('import');
  const format = useFormatter();
  if (waiting.length === 0) return null;
  return (
    <section>
      <h2>{t('waiting.title')}</h2>
      <ul className={`bare ${css.list}`}>
        {waiting.map(({ id, href, name, from, at, by, state }) => (
          <li key={id} className={css.one}>
            <a className={`alone ${css.name}`} href={href}>
              <bdi>{name}</bdi>
            </a>
            <p>
              <strong>{t(`state.${state}`)}</strong>
            </p>
            <p className="stone">
              {t('waiting.told', {
                ...{ from, by },
                when: format.dateTime(new Date(at), { dateStyle: 'long', timeStyle: 'short' }),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
