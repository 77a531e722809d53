/** The front page: one sentence, the field, ten wishes, and help now. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { alternates } from '@/app/alternates';
import { served, snapshotAddress } from '@/app/catalogue';
import { countOfPage } from '@/app/find';
import { findAction } from '@/app/find-action';
import { addressIn, type Locale } from '@/app/locales';
import { findWords, inLanguage } from '@/app/words';
import { FrontSearch } from '@/components/front/FrontSearch';
import css from '@/components/front/front.module.css';
import { Wishes } from '@/components/front/Wishes';
import { TownMap } from '@/components/map/TownMap';
import { Icon } from '@/components/shell/Icon';
import { WISHES } from '@/domain/wish';

type Props = { params: Promise<{ locale: Locale }> };

export const metadata: Metadata = { alternates: alternates('/') };

export default async function Page({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations('front');
  const map = await getTranslations('map');
  const { find } = await getMessages();
  const now = served();
  const { bySlug, towns } = now;
  const { card } = findWords(locale, towns);
  const to = (path: string) => addressIn(locale, path);
  const areas = [...towns.values()]
    .filter((town) => town.slug === town.area)
    .map(({ slug, name, kind, position: { lat, lng } }) => ({
      slug,
      name,
      kind,
      lat,
      lng,
      // The same count as on the town's own page, because the same function makes it.
      count: countOfPage(`by:${slug}`),
    }));
  return (
    <div className={css.front}>
      <div className={css.words}>
        <h1>{t('title')}</h1>
        <NextIntlClientProvider messages={{ find }}>
          <FrontSearch
            action={findAction}
            address={to('/find')}
            snapshot={snapshotAddress(now)}
            names={{ topics: card.topics, towns: card.towns }}
            pages={{ href: card.href, organisation: card.organisation }}
          />
        </NextIntlClientProvider>
        <h2 className={css.or}>{t('orWish')}</h2>
        <Wishes
          wishes={WISHES.map(({ slug, icon, short, giving }) => ({
            href: to(`/emne/${slug}`),
            label: inLanguage(short, locale),
            icon,
            giving,
          }))}
        />
        <p className={css.all}>
          <Link className="button" href={to('/samtale')} prefetch={false}>
            <Icon name="users" />
            {t('together')}
          </Link>
          <Link className="button-quiet" href={to('/find')} prefetch={false}>
            <Icon name="map" />
            {t('all', { count: bySlug.size })}
          </Link>
          <span className="stone">{t('promise')}</span>
        </p>
        <p>
          <Link className="alone" href={to('/tilmeld')} prefetch={false}>
            {t('register')}
          </Link>
        </p>
      </div>
      <div className={css.map}>
        <TownMap
          towns={areas}
          hrefOf={(slug) => to(`/by/${slug}`)}
          labels={{
            region: map('towns'),
            town: (count, name) => map('town', { town: name, count }),
            places: map('placesShort'),
            schematic: map('schematic'),
            coastCredit: map('coastCredit'),
          }}
        />
      </div>
    </div>
  );
}
