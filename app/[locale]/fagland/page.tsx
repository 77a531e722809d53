/** The queue: what waits for somebody to look at it. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { unheardFor, waitingFor } from '@/app/fagland';
import { approveManyAction, takeAction, vouchAction } from '@/app/fagland-action';
import { memberFor } from '@/app/staff';
import { Queue } from '@/components/fagland/Queue';
import { REFUSALS } from '@/components/fagland/types';
import { UnheardList } from '@/components/fagland/UnheardList';
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
  const canDecide = may(member.role, 'decide');
  return (
    <>
      <Queue
        waiting={waitingFor(member, locale)}
        said={why ? t(`refused.${why}`) : many}
        canDecide={canDecide}
        take={takeAction}
        approveMany={approveManyAction}
      />
      {canDecide && <UnheardList unheard={unheardFor()} vouch={vouchAction} />}
    </>
  );
}
