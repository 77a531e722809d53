/** About: Kolding's model as a picture to press, and how this site tries to live by it. Promises only what is built. */

import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { addressIn } from '@/app/locales';
import css from '@/components/about/about.module.css';
import { Disc } from '@/components/about/Disc';
import { LANDS, PICTURE, RULES, STEPS } from '@/components/about/model';
import { Picture } from '@/components/about/Picture';
import { Rule } from '@/components/about/Rule';
import { Page } from '@/components/pages/Page';
import { Icon } from '@/components/shell/Icon';

type Props = { params: Promise<{ locale: string }> };

const LINES = ['how1', 'how2', 'how3'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pages.about');
  return { title: t('title') };
}

export default async function AboutPage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations('pages.about');
  const land = (key: (typeof LANDS)[number]['key']) => ({ title: t(`${key}.title`), name: t(`${key}.name`) });
  const step = (key: (typeof STEPS)[number]['key']) => ({
    short: t(`stepShort.${key}`),
    title: t(`steps.${key}.title`),
  });
  const back = (
    <p className={css.back}>
      <a href={`#${PICTURE}`}>
        <Icon name="arrow-up" />
        {t('toPicture')}
      </a>
    </p>
  );

  return (
    <Page title={t('title')} lead={t('lead')}>
      <div id={PICTURE} className={css.top}>
        <div>
          <h2>{t('modelTitle')}</h2>
          <p>{t('modelText')}</p>
        </div>
        <Picture
          name={t('pictureName')}
          you={{ short: t('you'), name: t('youName') }}
          lands={{ borgerland: land('borgerland'), fagland: land('fagland') }}
          rules={
            Object.fromEntries(RULES.map(({ key }) => [key, t(`rules.${key}.title`)])) as Record<
              (typeof RULES)[number]['key'],
              string
            >
          }
          steps={{ ask: step('ask'), meaning: step('meaning'), possible: step('possible') }}
        />
        <div className={css.key}>
          <h3>{t('keyTitle')}</h3>
          <ul className="bare">
            {RULES.map((rule) => (
              <li key={rule.key}>
                <a href={`#${rule.anchor}`}>
                  <Disc icon={rule.icon} giving={rule.key === 'community'} />
                  <span>{t(`rules.${rule.key}.title`)}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>

      <h2>{t('landsTitle')}</h2>
      <div className={css.lands}>
        {LANDS.map(({ key, anchor }) => (
          <section key={key} id={anchor} className={`${css.place} ${css[key]}`}>
            <h3>{t(`${key}.title`)}</h3>
            <p>{t(`${key}.text`)}</p>
            <p>
              <strong>{t(`${key}.here`)}</strong>
            </p>
          </section>
        ))}
      </div>
      <section id="dig" className={css.middle}>
        <span className={css.dot} aria-hidden="true">
          {t('you')}
        </span>
        <div>
          <h3>{t('youTitle')}</h3>
          <p>{t('youText')}</p>
        </div>
      </section>
      {back}

      <h2>{t('stepsTitle')}</h2>
      <ol className={`bare ${css.steps}`}>
        {STEPS.map(({ key, anchor, number }) => (
          <li key={key} id={anchor} className={css.stepRow}>
            <span className={css.stepNumber} aria-hidden="true">
              {number}
            </span>
            <div>
              <h3>{t(`steps.${key}.title`)}</h3>
              <p>{t(`steps.${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      {back}

      <h2>{t('rulesTitle')}</h2>
      <p>{t('rulesLead')}</p>
      {RULES.map((rule) => (
        <Rule
          key={rule.key}
          anchor={rule.anchor}
          icon={rule.icon}
          giving={rule.key === 'community'}
          title={t(`rules.${rule.key}.title`)}
          text={t(`rules.${rule.key}.text`)}
          original={rule.original ? t('original', { words: t(`rules.${rule.key}.original`) }) : null}
          how={{
            title: t('how'),
            lines: LINES.map((line) =>
              t.rich(`rules.${rule.key}.${line}`, {
                link: (words: ReactNode) =>
                  rule.link ? (
                    <Link href={addressIn(locale, rule.link)} prefetch={false}>
                      {words}
                    </Link>
                  ) : (
                    words
                  ),
              }),
            ),
          }}
        />
      ))}
      {back}
      <p className="stone">{t('source')}</p>
    </Page>
  );
}
