'use client';
/** «Tæt på, men noget er i vejen»: near misses, each with the one thing in the way, and how to ask about it. */
import { useTranslations } from 'next-intl';
import { OfferCard } from '@/components/offer/OfferCard';
import { Icon } from '@/components/shell/Icon';
import type { Almost } from '@/domain/ask/matching';
import { hurdleText, type Saying } from '@/domain/ask/say';
import { AskForMe } from './AskForMe';
import css from './card.module.css';
import type { FoundProps } from './types';

export function AlmostList({
  almost,
  saying,
  words,
  today,
}: { almost: readonly Almost[]; saying: Saying } & Pick<FoundProps, 'words' | 'today'>) {
  const t = useTranslations('found');
  if (almost.length === 0) return null;
  return (
    <section aria-labelledby="taet-paa">
      <h2 id="taet-paa" data-read>
        {t('almost.title')}
      </h2>
      <p className="stone">{t('almost.lead')}</p>
      <ul className={`bare ${css.cards}`}>
        {almost.map(({ card, travel, hurdle }) => (
          <li key={card.slug}>
            <OfferCard
              hit={{ card, why: [], unknown: [], travel }}
              words={words.card}
              today={today}
              level={3}
              replace
              because={
                <p className={css.hurdle} data-read>
                  <Icon name="triangle-alert" />
                  <span>
                    <strong>{t('almost.way')}</strong> {hurdleText(hurdle, saying)}
                  </span>
                </p>
              }
              actions={
                hurdle.how === 'unknown' && (
                  <div className={css.acts}>
                    <AskForMe
                      card={card}
                      questions={[{ ...hurdle, weight: 'must' }]}
                      saying={saying}
                      href={words.card.href.replace('*', card.slug)}
                    />
                  </div>
                )
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
