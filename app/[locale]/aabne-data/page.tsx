/** /aabne-data: all that is shown here may be taken along: as files, in one's calendar, by a program. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternates, feedOf } from '@/app/alternates';
import { database } from '@/app/catalogue';
import { addressIn, type Locale } from '@/app/locales';
import { entriesFor, openCatalogue } from '@/app/open';
import { settings } from '@/app/settings';
import { inLanguage } from '@/app/words';
import { NotCarried } from '@/components/open/NotCarried';
import { OpenFiles } from '@/components/open/OpenFiles';
import css from '@/components/open/open.module.css';
import { Page } from '@/components/pages/Page';
import { Part } from '@/components/pages/Part';
import { listSources } from '@/db/import-sources';
import { askedFrom } from '@/domain/feeds/asked';
import { LICENCE } from '@/domain/hsds/openapi';
import { labelOf, taxonomy } from '@/domain/taxonomy';

type Params = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Params> };

/** Whose points are on our map, and on which terms: see `data/sources.json`. */
const CREDITS = [
  { name: '© OpenStreetMap', licence: 'ODbL', url: 'https://www.openstreetmap.org/copyright' },
  { name: 'GeoNames', licence: 'CC BY 4.0', url: 'https://www.geonames.org/' },
  { name: 'Wikipedia', licence: 'CC BY-SA', url: 'https://da.wikipedia.org/' },
  { name: 'Geodatastyrelsen', licence: 'DAGI 2014', url: 'https://gst.dk/' },
];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('open');
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates('/aabne-data', feedOf()),
  };
}

const one = (value: string | string[] | undefined): string => [value ?? []].flat()[0] ?? '';

export default async function OpenPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const said = await searchParams;
  const t = await getTranslations('open');
  const { towns } = openCatalogue();
  const chosen = { topic: one(said.topic), town: one(said.town) };
  const read = askedFrom(new URLSearchParams(chosen), towns);
  const asked = 'asked' in read ? read.asked : { topic: null, town: null };
  const label = asked.topic === null ? undefined : labelOf(asked.topic);
  const what = label ? inLanguage(label, locale) : t('all');
  const town = asked.town === null ? undefined : towns.get(asked.town);
  const sources = listSources(database()).filter(({ share }) => share);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <OpenFiles
        action={addressIn(locale, '/aabne-data')}
        site={settings.publicUrl}
        topics={taxonomy.topics.flatMap((topic) =>
          [topic, ...topic.terms].map((each, n) => ({
            value: each.slug,
            label: `${n > 0 ? '– ' : ''}${inLanguage(each.label, locale)}`,
          })),
        )}
        towns={[...towns.values()]
          .map(({ slug, name }) => ({ value: slug, label: name }))
          .toSorted((a, b) => a.label.localeCompare(b.label, 'da'))}
        topic={asked.topic === null ? null : chosen.topic}
        town={asked.town}
        what={town ? t('nameIn', { what, town: town.name }) : t('name', { what })}
        count={entriesFor(asked).length}
        isUnknown={'wrong' in read}
      />
      <Part icon="code" title={t('more')}>
        <ul>
          <li>
            <a className="alone" href={addressIn(locale, '/docs/api')}>
              {t('api')}
            </a>
          </li>
          <li>
            <a className="alone" href={addressIn(locale, '/indlejr')}>
              {t('embed')}
            </a>
          </li>
          <li>
            <a className="alone" href="/api/open/catalog.jsonld">
              {t('catalog')}
            </a>
          </li>
        </ul>
        <NotCarried />
      </Part>
      <Part icon="handshake" title={t('terms')}>
        <p>{t('termsText', { publisher: settings.municipality.name })}</p>
        <p>
          {t('termsName')} <a href={LICENCE.url}>{LICENCE.name}</a>
        </p>
        <p>{t('credits.offers')}</p>
        <p>{t('credits.places')}</p>
        <ul className={css.credits}>
          {CREDITS.map(({ name, licence, url }) => (
            <li key={name}>
              <a className="alone" href={url}>
                {t('creditWith', { name, licence })}
              </a>
            </li>
          ))}
        </ul>
        {sources.length > 0 && (
          <>
            <p>{t('credits.imports')}</p>
            <ul className={css.credits}>
              {sources.map(({ key, name, licence }) => (
                <li key={key}>
                  <bdi>{licence ? t('creditWith', { name, licence }) : name}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
      </Part>
      <Part icon="shield-check" title={t('absent')}>
        {(['absentPeople', 'absentDoors', 'absentUnsure', 'absentKept', 'unknownFacts'] as const).map((key) => (
          <p key={key}>{t(key)}</p>
        ))}
      </Part>
    </Page>
  );
}
