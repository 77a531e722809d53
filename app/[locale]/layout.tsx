/** The frame round every page: language, direction, head and foot. */
import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import '../tokens.css';
import '../globals.css';
import '../paper.css';
import { addressIn, directionOf, isLocale } from '@/app/locales';
import { settings } from '@/app/settings';
import { typeface } from '@/app/typeface';
import { Footer } from '@/components/shell/Footer';
import { Header } from '@/components/shell/Header';
import css from '@/components/shell/shell.module.css';

type Params = { params: Promise<{ locale: string }> };

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#10191e' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    metadataBase: new URL(settings.publicUrl),
    title: { default: t('name'), template: `%s – ${t('name')}` },
    description: t('description'),
  };
}

export default async function Layout({ children, params }: Params & { children: ReactNode }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations('shell');
  const to = (path: string) => addressIn(locale, path);
  const other = locale === 'da' ? 'en' : 'da';
  return (
    <html lang={locale} dir={directionOf(locale)} className={typeface.variable}>
      <body>
        <a className={css.skip} href="#indhold">
          {t('skip')}
        </a>
        <Header
          locale={locale}
          home={to('/')}
          name={t('name')}
          menu={t('menu')}
          navLabel={t('nav')}
          ways={[
            { href: to('/find'), label: t('find') },
            { href: to('/emne/hjaelpe-til'), label: t('give') },
            { href: to('/plan'), label: t('plan') },
            { href: to('/kommunen'), label: t('municipality') },
            { href: to('/om'), label: t('about') },
          ]}
          help={{ href: to('/akut'), label: t('helpNow') }}
          language={{ label: t('language'), name: t('languageName'), locale: other }}
        />
        <main id="indhold" tabIndex={-1}>
          {children}
        </main>
        <Footer
          help={{ href: to('/akut'), label: t('helpNow'), text: t('helpNowQuestion') }}
          label={t('footer')}
          ways={[
            { href: to('/om'), label: t('about') },
            { href: to('/kommunen'), label: t('municipality') },
            { href: to('/ring-mig'), label: t('callMe') },
            { href: to('/tilmeld'), label: t('register') },
            { href: to('/mangler'), label: t('missing') },
            { href: to('/indlejr'), label: t('embed') },
            { href: to('/aabne-data'), label: t('open') },
            { href: to('/privatliv'), label: t('privacy') },
            { href: to('/was'), label: t('accessibility') },
          ]}
          promise={t('promise')}
          sender={t('sender', {
            department: settings.municipality.department,
            municipality: settings.municipality.name,
          })}
        />
      </body>
    </html>
  );
}
