'use client';
/** The pin: on the map with script, as two numbers without. */
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { PinMap } from '@/components/map/PinMap';
import type { BasemapSettings, MapWords, Spot } from '@/components/map/words';
import type { At } from '@/domain/geo/at';
import { degrees, nearest, type PlaceSaid, readAt } from '@/domain/place-search/fields';
import { Field } from './Field';
import css from './place.module.css';

type Props = {
  said: PlaceSaid;
  change: (part: Partial<PlaceSaid>) => void;
  ready: boolean;
  towns: readonly Spot[];
  basemap: BasemapSettings;
  problem: string | undefined;
};

const none = () => '';

export function PinPart({ said, change, ready, towns, basemap, problem }: Props) {
  const t = useTranslations('place');
  const m = useTranslations('map');
  const at = readAt(said);
  const [water, setWater] = useState(false);
  const spots = useMemo(() => [...towns], [towns]);
  const labels = useMemo(
    () => ({
      ...{ region: t('pin.title'), keys: t('pin.keys'), middle: t('pin.middle'), here: t('pin.here') },
      ...{ loading: m('loading'), zoomIn: m('zoomIn'), zoomOut: m('zoomOut'), twoFingers: m('twoFingers') },
      ...{ schematic: m('schematic'), coastCredit: m('coastCredit'), basemapGone: m('basemapGone') },
    }),
    [t, m],
  );
  // No places are drawn on this map, so that no more words are needed.
  const names = useMemo<MapWords>(
    () => ({
      ...labels,
      ...{ skip: '', join: '', give: '', about: '', close: '' },
      ...{ offer: none, cluster: none, clusterList: none, area: none, areas: none, around: (town) => town },
      ...{ sameAddress: none, closeTogether: none, nearby: none, nowhere: none },
    }),
    [labels],
  );
  const set = ([lat, lng]: At, isSea: boolean, isExact: boolean) => {
    setWater(isSea);
    change({ lat: degrees(lat), lng: degrees(lng), precision: isExact ? 'door' : 'street' });
  };
  const town = at ? (nearest(at, towns)?.name ?? '') : '';
  const number = (name: 'lat' | 'lng') => ({
    name: `place.${name}`,
    label: t(`pin.${name}`),
    value: said[name],
    onChange: (value: string) => change({ [name]: value, precision: 'street' }),
  });
  return (
    <>
      <h3 className={css.title}>{t('pin.title')}</h3>
      {problem ? (
        <p id="place.pin-fejl" className={css.problem}>
          {problem}
        </p>
      ) : null}
      {ready ? (
        <>
          <p className={css.hint}>{t('pin.hint')}</p>
          <div className={css.map}>
            <PinMap at={at} onPin={set} towns={spots} basemap={basemap} labels={labels} names={names} />
          </div>
          <p role="status" className={css.status}>
            {at ? t(water ? 'pin.water' : 'pin.set', { town }) : t('pin.none')}
          </p>
        </>
      ) : null}
      <details className={css.numbers} open={!ready || undefined}>
        <summary>{t('pin.numbers')}</summary>
        <p className={css.hint}>{t('pin.numbersHint')}</p>
        <div className={css.pair}>
          <Field {...number('lat')} inputMode="decimal" autoComplete="off" />
          <Field {...number('lng')} inputMode="decimal" autoComplete="off" />
        </div>
      </details>
    </>
  );
}
