'use client';
/** «Near you»: how much each town area has of a topic, or where the nearest is. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import css from './areas.module.css';

export type AreaRow = {
  area: { slug: string; name: string };
  count: number;
  /** Only when the area itself has none: the nearest offer that has a place. */
  nearest?: { slug: string; title: string; town: string; bikeMinutes: number };
};

export function AreaList({
  rows,
  href,
  choose,
}: {
  rows: AreaRow[];
  /** Addresses with `*` for the slug. */
  href: { town: string; offer: string };
  /** With script: the same topic in that town, here in the list. */
  choose: (town: string) => void;
}) {
  const t = useTranslations('find');
  return (
    <section className={css.areas} aria-labelledby="omraader">
      <h2 id="omraader">{t('areas.title')}</h2>
      <ul className="bare">
        {rows.map(({ area, count, nearest }) => (
          <li key={area.slug}>
            <a
              href={href.town.replace('*', area.slug)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                choose(area.slug);
              }}
            >
              {area.name}
            </a>
            <span>
              {count > 0
                ? t('places', { count })
                : nearest
                  ? t.rich('areas.nearest', {
                      town: nearest.town,
                      minutes: nearest.bikeMinutes,
                      title: nearest.title,
                      link: (chunks) => (
                        <Link href={href.offer.replace('*', nearest.slug)} prefetch={false}>
                          {chunks}
                        </Link>
                      ),
                    })
                  : t('areas.none')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
