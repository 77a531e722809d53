/** /plan: the citizen's plan. The server draws an empty frame for everyone: whether there is a plan, and what is in it, it cannot know. */
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { served } from '@/app/catalogue';
import { addressIn, type Locale } from '@/app/locales';
import { settings } from '@/app/settings';
import { visitsAddress } from '@/app/visits';
import { BlankPaper } from '@/components/paper/BlankPaper';
import { PlanPage } from '@/components/plan/PlanPage';
import css from '@/components/plan/plan.module.css';
import { VisitAround } from '@/components/visit/around';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plan');
  return { title: t('title'), description: t('description') };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  const now = served();
  const t = await getTranslations('plan');
  const { plan, share, visit, paper, table, offer, time } = await getMessages();
  const to = (path: string) => addressIn(locale, path);
  const { municipality, journeyUrl } = settings;
  return (
    <NextIntlClientProvider messages={{ plan, share, visit, paper, table, offer, time }}>
      <VisitAround around={{ visits: visitsAddress(now), journeyUrl, municipality, today: now.day }}>
        <PlanPage
          to={{ talk: to('/samtale'), find: to('/find'), offer: to('/tilbud/*'), plan: to('/plan') }}
          today={now.day}
        />
      </VisitAround>
      {/* Seen only where there is no script, which the sheet of styles knows before anything else does. */}
      <div className={`wrap ${css.blank}`}>
        <h1>{t('title')}</h1>
        <p className="no-print">{t('paper')}</p>
        <BlankPaper locale={locale} municipality={municipality} />
      </div>
    </NextIntlClientProvider>
  );
}
