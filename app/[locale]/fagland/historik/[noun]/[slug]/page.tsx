/** The history of one entry. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { database, served } from '@/app/catalogue';
import { sayingIn, staffNames, whoIn } from '@/app/fagland';
import { archiveAction, restoreAction } from '@/app/fagland-action';
import { addressIn } from '@/app/locales';
import { memberFor } from '@/app/staff';
import { voicesFor } from '@/app/voices';
import { History } from '@/components/fagland/History';
import { rowsOf } from '@/components/fagland/said';
import { historyOf } from '@/db/published';
import { differences } from '@/domain/proposal/diff';
import { NOUNS } from '@/domain/proposal/proposal';
import { may } from '@/domain/staff/staff';

const SAID = ['archived', 'restored', 'nothing'] as const;
type Props = {
  params: Promise<{ locale: string; noun: string; slug: string }>;
  searchParams: Promise<{ sket?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fagland');
  return { title: t('history.title') };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const member = await memberFor('look');
  const { locale, noun: asked, slug } = await params;
  const noun = NOUNS.find((each) => each === asked);
  if (!noun || !/^[a-z0-9-]{1,200}$/.test(slug)) notFound();
  const { sket } = await searchParams;
  const [say, t] = [await sayingIn(locale), await getTranslations('fagland')];
  const who = whoIn(staffNames(), (key) => t(key));
  const past = historyOf(database(), noun, slug);
  const isPublic = noun === 'offer' && served().bySlug.has(slug);
  const said = SAID.find((each) => each === sket);
  const title = (value: unknown) =>
    (value as { title?: string; name?: string } | null)?.title ?? (value as { name?: string } | null)?.name;
  const value = past[0]?.after as Parameters<typeof voicesFor>[1] | null | undefined;
  return (
    <History
      noun={noun}
      slug={slug}
      title={title(past[0]?.after ?? past[0]?.before) ?? served().bySlug.get(slug)?.card.title ?? slug}
      page={isPublic ? addressIn(locale, `/tilbud/${slug}`) : null}
      changes={past.map(({ id, at, actor, action, before, after }, n) => ({
        ...{ id, at, who: who(actor), isFirst: before === null, isNow: n === 0 && after !== null },
        action: (after as { status?: string } | null)?.status === 'archived' ? 'archive' : action,
        rows: after ? rowsOf(differences(before ? { [noun]: before } : {}, { [noun]: after }), say) : [],
        side: after ? ('after' as const) : ('before' as const),
      }))}
      voices={value ? voicesFor(noun, value, say, who) : []}
      said={said ? t(`said.${said}`) : null}
      canArchive={may(member.role, 'archive')}
      isPublic={isPublic}
      archive={archiveAction}
      restore={restoreAction}
      back={addressIn(locale, '/fagland')}
    />
  );
}
