'use client';
/** «Læg på planen»: one button beside a place. What a plan needs is fetched when it is pressed. */
import Link from 'next/link';
import type { AbstractIntlMessages } from 'next-intl';
import { type ComponentType, useState } from 'react';
import { Icon } from '../shell/Icon';
import type { Laying as Place } from './beginning';
import type { LayingProps } from './Laying';
import { useIsLaid } from './laid';
import css from './lay.module.css';

export type LayWords = { lay: string; is: string; open: string; failed: string };
type Props = {
  place: Place;
  /** Address of the plan's page. */
  address: string;
  words: LayWords;
  locale: string;
  messages: AbstractIntlMessages;
};

export function LayOnPlan({ place, address, words, locale, messages }: Props) {
  const isLaid = useIsLaid(place.offer);
  const [Laying, setLaying] = useState<ComponentType<LayingProps> | null>(null);
  const [hasFailed, setFailed] = useState(false);
  if (isLaid)
    return (
      <p className={css.laid} role="status">
        <Icon name="notebook-pen" />
        <span>{words.is}</span>
        <Link href={address} prefetch={false}>
          {words.open}
        </Link>
      </p>
    );
  const lay = () => {
    setFailed(false);
    import('./Laying').then(
      ({ default: each }) => setLaying(() => each),
      () => setFailed(true),
    );
  };
  return (
    <>
      <button type="button" className={`button-quiet ${css.lay}`} onClick={lay}>
        <Icon name="notebook-pen" />
        {words.lay}
      </button>
      <div role="alert">{hasFailed && <p>{words.failed}</p>}</div>
      {Laying && <Laying place={place} locale={locale} messages={messages} onDone={() => setLaying(null)} />}
    </>
  );
}
