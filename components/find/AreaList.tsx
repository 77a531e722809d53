/** «Near you»: how much each town area has, or where the nearest is. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import css from './areas.module.css';

type Row = {
  area: { slug: string; name: string };
  count: number;
  nearest?: { slug: string; title: string; town: string; bikeMinutes: number };
};

export function AreaList({ rows, hrefOf }: { rows: Row[]; hrefOf: { town: string; offer: string } }) {
  const t = useTranslations('find');
  return (
    <section className={css.areas} aria-labelledby="omraader">
      <h2 id="omraader">{t('areas.title')}</h2>
      <ul className="bare">
        {rows.map(({ area, count, nearest }) => (
          <li key={area.slug}>
            <Link href={hrefOf.town.replace('*', area.slug)} prefetch={false}>
              {area.name}
            </Link>
            <span>
              {count > 0
                ? t('places', { count })
                : nearest
                  ? t.rich('areas.nearest', {
                      town: nearest.town,
                      minutes: nearest.bikeMinutes,
                      title: nearest.title,
                      link: (chunks) => (
                        <Link href={hrefOf.offer.replace('*', nearest.slug)} prefetch={false}>
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
