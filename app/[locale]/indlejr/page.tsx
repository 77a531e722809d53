/** /indlejr: whoever has a page of their own makes a list and a map for it. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EMBEDDED } from '@/app/addresses';
import { alternates } from '@/app/alternates';
import { served } from '@/app/catalogue';
import { cardsOf, headingOf, optionsIn } from '@/app/embed';
import { addressIn, isLocale, LOCALES, type Locale } from '@/app/locales';
import { settings } from '@/app/settings';
import { Builder } from '@/components/embed/Builder';
import { Page } from '@/components/pages/Page';
import { choiceFrom, FIELD } from '@/domain/embed/choice';

type Asked = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('embed');
  return { title: t('title'), description: t('description'), alternates: alternates('/indlejr') };
}

const paramsOf = (asked: Asked) =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])),
  );

export default async function EmbedPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const now = served();
  const asked = paramsOf(await searchParams);
  const { choice, unknown } = choiceFrom(asked, now);
  const shown = { ...choice, grows: false };
  const wanted = asked.get(FIELD.language) ?? undefined;
  const language = isLocale(wanted) ? wanted : locale;
  const t = await getTranslations('embed');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Builder
        action={addressIn(locale, '/indlejr')}
        choice={shown}
        language={language}
        options={{ ...optionsIn(locale, now), languages: LOCALES }}
        frame={addressIn(language, EMBEDDED)}
        site={settings.publicUrl}
        heading={await headingOf(choice, language, now)}
        count={cardsOf(choice, now).length}
        isUnknown={unknown.length > 0}
      />
    </Page>
  );
}
