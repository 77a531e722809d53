/** /docs/api: how another program reads the catalogue, told from the same description that programs read. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternates } from '@/app/alternates';
import { OPEN_A_MINUTE } from '@/app/api/open-reading';
import { exampleOf, wholeExample } from '@/app/hsds-examples';
import { addressIn, type Locale } from '@/app/locales';
import { settings } from '@/app/settings';
import { Coded } from '@/components/docs/Coded';
import { Curl } from '@/components/docs/Curl';
import css from '@/components/docs/docs.module.css';
import { Rows } from '@/components/docs/Rows';
import { Shapes } from '@/components/docs/Shapes';
import { Page } from '@/components/pages/Page';
import { HARVEST, parametersIn, shapesIn } from '@/domain/hsds/described';
import { HSDS_VERSION, LICENCE, openApi } from '@/domain/hsds/openapi';
import { LISTS, type ListName, PER_PAGE, PER_PAGE_MAX } from '@/domain/hsds/question';
import { PROBLEMS } from '@/domain/hsds/wrongs';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('docs');
  return { title: t('title'), description: t('description'), alternates: alternates('/docs/api') };
}

const SECTIONS = ['start', 'lists', 'harvest', 'shapes', 'problems'] as const;
const OF_START = ['standard', 'open', 'limit', 'unknown', 'licence'] as const;
const STATUSES = { defunct: 'defunct', 'temporarily closed': 'closed', inactive: 'inactive' } as const;

export default async function ApiPage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations('docs');
  const home = `${settings.publicUrl}/api/hsds`;
  const description = openApi(settings.publicUrl, settings.municipality.name);
  const figures = { version: `HSDS ${HSDS_VERSION}`, count: OPEN_A_MINUTE, licence: LICENCE.name };
  const whole = wholeExample();
  const line = (path: string) => t('lists.line', { path });
  const list = (name: ListName) => {
    const { question, answer } = exampleOf(name);
    return (
      <section key={name} id={name} className={css.list}>
        <h3>
          <code translate="no">/{name}</code>
        </h3>
        <p>{t(`lists.${name}`)}</p>
        <Curl
          address={`${home}/${name}${question}`}
          label={line(`/${name}`)}
          answer={{ label: t('lists.answer'), text: answer }}
        />
        {name === 'services' && whole ? (
          <>
            <p>{t('lists.one')}</p>
            <Curl
              address={`${home}/services/${whole.id}`}
              label={line('/services/id')}
              answer={{ label: t('lists.oneAnswer'), text: whole.answer }}
            />
          </>
        ) : null}
        <details className={css.more}>
          <summary>{`${t('lists.ask')} (${LISTS[name].length})`}</summary>
          <Rows
            rows={parametersIn(description, name).map((each) => ({
              name: each.name,
              note: each.kind,
              words: <Coded text={t(`parameters.${each.name}`, { usual: PER_PAGE, most: PER_PAGE_MAX })} />,
            }))}
          />
        </details>
      </section>
    );
  };

  return (
    <Page title={t('title')} lead={t('lead')}>
      <nav aria-label={t('toc')}>
        <ul className={`bare ${css.toc}`}>
          {SECTIONS.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{t(`${section}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <section id="start" className={css.section}>
        <h2>{t('start.title')}</h2>
        <p>{t('start.base')}</p>
        <Curl address={home} label={line('/')} />
        <ul>
          {OF_START.map((each) => (
            <li key={each}>{t(`start.${each}`, figures)}</li>
          ))}
        </ul>
        <ul className={`bare ${css.links}`}>
          <li>
            <a href="/api/hsds/openapi.json">{t('start.machine')}</a>
          </li>
          <li>
            <a href={addressIn(locale, '/aabne-data')}>{t('start.files')}</a>
          </li>
        </ul>
      </section>
      <section id="lists" className={css.section}>
        <h2>{t('lists.title')}</h2>
        <p>{t('lists.text')}</p>
        {(Object.keys(LISTS) as ListName[]).map(list)}
      </section>
      <section id="harvest" className={css.section}>
        <h2>{t('harvest.title')}</h2>
        <p>{t('harvest.first')}</p>
        {HARVEST.map((path) => (
          <Curl key={path} address={home + path} label={line(path)} />
        ))}
        <p>{t('harvest.gone')}</p>
        <Rows
          rows={Object.entries(STATUSES).map(([status, words]) => ({ name: status, words: t(`harvest.${words}`) }))}
        />
        <p>{t('harvest.same')}</p>
        <p>{t('harvest.ids')}</p>
      </section>
      <section id="shapes" className={css.section}>
        <h2>{t('shapes.title')}</h2>
        <p>{t('shapes.text')}</p>
        <Shapes
          shapes={shapesIn(description)}
          always={t('shapes.always')}
          heading={(name, count) => t('shapes.fields', { name, count })}
        />
      </section>
      <section id="problems" className={css.section}>
        <h2>{t('problems.title')}</h2>
        <p>{t('problems.text', { standard: 'RFC 9457' })}</p>
        <Rows
          rows={Object.entries(PROBLEMS).map(([code, status]) => ({
            ...{ name: code, anchor: code, note: String(status) },
            words: t(`problems.${code as keyof typeof PROBLEMS}`),
          }))}
        />
      </section>
    </Page>
  );
}
