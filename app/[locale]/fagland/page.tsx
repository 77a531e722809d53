/** The queue: what waits for somebody to look at it. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { waitingFor } from '@/app/fagland';
import { approveManyAction, takeAction } from '@/app/fagland-action';
import { memberFor } from '@/app/staff';
import { Queue } from '@/components/fagland/Queue';
import { REFUSALS } from '@/components/fagland/types';
import { may } from '@/domain/staff/staff';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ sket?: string; godkendt?: string; valgt?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fagland');
  return { title: t('queue.title') };
}

export default async function QueuePage({ params, searchParams }: Props) {
  const member = await memberFor('look');
  const { locale } = await params;
  const { sket, godkendt, valgt } = await searchParams;
  const t = await getTranslations('fagland');
  const why = REFUSALS.find((each) => each === sket);
  const many =
    valgt === undefined ? null : t('queue.many', { done: Number(godkendt) || 0, chosen: Number(valgt) || 0 });
  return (
    <Queue
      waiting={waitingFor(member, locale)}
      said={why ? t(`refused.${why}`) : many}
      canDecide={may(member.role, 'decide')}
      take={takeAction}
      approveMany={approveManyAction}
    />
  );
}
