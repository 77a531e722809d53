/** Choose what, and take it along: in one's calendar, a spreadsheet, a map, a program. Each as a link and as an address. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import css from './open.module.css';

export const KINDS = [
  { key: 'ics', icon: 'calendar', path: '/api/open/offers.ics' },
  { key: 'csv', icon: 'list', path: '/api/open/offers.csv' },
  { key: 'geojson', icon: 'map', path: '/api/open/offers.geojson' },
  { key: 'atom', icon: 'bell', path: '/api/open/feed.atom' },
  { key: 'jsonl', icon: 'file-text', path: '/api/open/offers.jsonl' },
] as const;

type Option = { value: string; label: string };
type Props = {
  action: string;
  site: string;
  topics: Option[];
  towns: Option[];
  topic: string | null;
  town: string | null;
  /** What is chosen, in words, and how many that is. */
  what: string;
  count: number;
  isUnknown: boolean;
};

export function OpenFiles({ action, site, topics, towns, topic, town, what, count, isUnknown }: Props) {
  const t = useTranslations('open');
  const search = new URLSearchParams([...(topic ? [['topic', topic]] : []), ...(town ? [['town', town]] : [])]);
  const asked = search.size > 0 ? `?${search}` : '';
  return (
    <>
      <section aria-labelledby="valg">
        <h2 id="valg">{t('choose')}</h2>
        {isUnknown && <p className={css.told}>{t('unknown')}</p>}
        <form action={action} className={css.form}>
          <Select name="topic" label={t('topic')} none={t('allTopics')} now={topic} options={topics} />
          <Select name="town" label={t('town')} none={t('allTowns')} now={town} options={towns} />
          <button type="submit" className="button">
            {t('show')}
          </button>
        </form>
        <p role="status" className={css.found}>
          {t('found', { what, count })}
          {count === 0 && ` ${t('foundNone')}`}
        </p>
      </section>
      <ul className={css.kinds}>
        {KINDS.map(({ key, icon, path }) => (
          <li key={key} className={css.kind}>
            <h3 id={`fil-${key}`}>
              <Icon name={icon} />
              {t(`kinds.${key}.title`)}
            </h3>
            <p>{t(`kinds.${key}.text`)}</p>
            <p className="stone">
              {t('carriesTitle')}: {t(`kinds.${key}.carries`)}
            </p>
            <p>
              <a className="alone" href={key === 'ics' ? webcal(site + path + asked) : path + asked}>
                {t(`kinds.${key}.get`)}
              </a>
            </p>
            <label className={css.address}>
              <span className="stone">{t('address')}</span>
              <input
                type="text"
                readOnly
                dir="ltr"
                lang="zxx"
                value={site + path + asked}
                aria-describedby={`fil-${key}`}
              />
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a calendar on the same machine listens for. */
const webcal = (address: string): string => address.replace(/^https?:/, 'webcal:');

function Select(props: { name: string; label: string; none: string; now: string | null; options: Option[] }) {
  const { name, label, none, now, options } = props;
  return (
    <label className={css.field}>
      <span>{label}</span>
      <select name={name} defaultValue={now ?? ''}>
        <option value="">{none}</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
