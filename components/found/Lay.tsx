'use client';
/** «Læg på planen», on a card of the conversation. */
import { useLocale, useMessages, useTranslations } from 'next-intl';
import type { Card } from '@/domain/card';
import { LayOnPlan } from '../plan/LayOnPlan';

export function Lay({ card }: { card: Card }) {
  const t = useTranslations('plan.lay');
  const locale = useLocale();
  const { plan } = useMessages();
  return (
    <LayOnPlan
      place={{ offer: card.slug, name: card.title, ...(card.organisation && { organisation: card.organisation.name }) }}
      address={locale === 'da' ? '/plan' : `/${locale}/plan`}
      words={{ lay: t('lay'), is: t('is'), open: t('open'), failed: t('failed') }}
      locale={locale}
      messages={plan}
    />
  );
}
