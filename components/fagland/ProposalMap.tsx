/** Where a proposal says it is, on the drawn map of the towns: enough to see a pin in the sea or in another town. */
import { useTranslations } from 'next-intl';
import { TownMap } from '@/components/map/TownMap';
import type { Position } from '@/domain/offer';

export function ProposalMap({ name, at }: { name: string; at: Position }) {
  const t = useTranslations('fagland.map');
  const map = useTranslations('map');
  return (
    <TownMap
      towns={[{ slug: 'place', kind: 'town', name, lat: at.lat, lng: at.lng, count: 1 }]}
      hrefOf={() => '#acts'}
      labels={{
        region: t('region'),
        town: (_, place) => place,
        places: '',
        schematic: map('schematic'),
        coastCredit: map('coastCredit'),
      }}
    />
  );
}
