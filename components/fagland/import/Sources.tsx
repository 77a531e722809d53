/** The table of sources: where entries come from, on which terms, and how far each is believed. */
import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import css from './import.module.css';
import type { Act, SourceView } from './types';

type Props = { sources: SourceView[]; pull: Act; add: string };

export function Sources({ sources, pull, add }: Props) {
  const t = useTranslations('import');
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'long' });
  return (
    <section>
      <h2>{t('sources.title')}</h2>
      <p>{t('sources.lead')}</p>
      <ul className={`bare ${css.list}`}>
        {sources.map(({ key, name, kind, licence, share, trust, url, everyDays, last, pulled, edit }) => (
          <li key={key} className={css.one}>
            <h3>
              <bdi>{name}</bdi>
            </h3>
            <dl className={css.facts}>
              <Fact label={t('source.trust')}>
                {t('source.trustIs', { trust, words: t(`source.trustWords.${trust}`) })}
              </Fact>
              <Fact label={t('source.licence')}>{licence || t('sources.noLicence')}</Fact>
              <Fact label={t('sources.share')}>{t(share ? 'sources.shared' : 'sources.kept')}</Fact>
              <Fact label={t('sources.last')}>{last ? day(last) : t('sources.never')}</Fact>
              {kind === 'hsds' && (
                <>
                  <Fact label={t('sources.every')}>
                    {everyDays === null ? t('sources.byHand') : t('sources.days', { days: everyDays })}
                  </Fact>
                  <Fact label={t('sources.pulled')}>
                    {pulled
                      ? `${day(pulled.on)}: ${t(t.has(`pull.${pulled.said}`) ? `pull.${pulled.said}` : 'pull.other')}`
                      : t('sources.never')}
                  </Fact>
                </>
              )}
            </dl>
            <p className={css.acts}>
              <a className="alone" href={edit}>
                {t('sources.edit')}
                <span className="for-reader">: {name}</span>
              </a>
              {url && (
                <a className="alone" href={url} rel="noreferrer">
                  {t('sources.see')}
                  <span className="for-reader">: {name}</span>
                </a>
              )}
            </p>
            {kind === 'hsds' && (
              <form action={pull}>
                <input type="hidden" name="key" value={key} />
                <button type="submit" className="button-quiet">
                  <Icon name="download" />
                  {t('sources.pull')}
                  <span className="for-reader">: {name}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sources.length === 0 && <p>{t('sources.none')}</p>}
      <p>
        <a className="alone" href={add}>
          {t('sources.add')}
        </a>
      </p>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
