'use client';
/** «Læg på planen»: one button beside a place, or beside a next step that was agreed. What a plan needs is fetched when it is pressed. */
import Link from 'next/link';
import type { AbstractIntlMessages } from 'next-intl';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { Icon } from '../shell/Icon';
import type { Laying as Place } from './beginning';
import type { LayingProps } from './Laying';
import { keyOf, useIsLaid } from './laid';
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
  const isLaid = useIsLaid(keyOf(place));
  const [Laying, setLaying] = useState<ComponentType<LayingProps> | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  /** Pressed here: the focus goes on to the plan, since the button goes away. */
  const isPressed = useRef(false);
  const lay = () => {
    isPressed.current = true;
    setFailed(false);
    import('./Laying').then(
      ({ default: each }) => setLaying(() => each),
      () => setFailed(true),
    );
  };
  useEffect(() => {
    if (isLaid && isPressed.current) link.current?.focus();
    isPressed.current = false;
  }, [isLaid]);
  return (
    <>
      {!isLaid && (
        <button type="button" className={`button-quiet ${css.lay}`} onClick={lay}>
          <Icon name="notebook-pen" />
          {words.lay}
        </button>
      )}
      <div role="status" className={css.laid}>
        {isLaid && (
          <>
            <Icon name="notebook-pen" />
            <span>{words.is}</span>
          </>
        )}
      </div>
      {isLaid && (
        <Link ref={link} href={address} prefetch={false} className="alone">
          {words.open}
        </Link>
      )}
      <div role="alert">{hasFailed && <p>{words.failed}</p>}</div>
      {Laying && <Laying place={place} locale={locale} messages={messages} onDone={() => setLaying(null)} />}
    </>
  );
}
