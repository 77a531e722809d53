/** What an open file of one choice is called, for calendars and feeds: «Fællesskaber i Vamdrup: Strik». */
import { getTranslations } from 'next-intl/server';
import type { Asked } from '@/domain/feeds/asked';
import { labelOf } from '@/domain/taxonomy';
import { openCatalogue } from './open';

export async function titleOf({ topic, town }: Asked): Promise<string> {
  const t = await getTranslations({ locale: 'da', namespace: 'open' });
  const what = (topic && labelOf(topic)?.da) ?? t('all');
  const name = (town && openCatalogue().towns.get(town)?.name) ?? null;
  return name === null ? t('name', { what }) : t('nameIn', { what, town: name });
}
