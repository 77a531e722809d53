/** Places that no zoom can part (one address, one town), as a list with links. Escape closes, focus goes back. */
import Link from 'next/link';
import { useEffect, useId, useRef } from 'react';
import type { Card } from '../../domain/card';
import css from './together.module.css';
import type { MapProps, MapWords } from './words';

export type Together = { title: string; cards: Card[] /** Key of the mark that opened it. */; mark: string };

type Props = Pick<MapProps, 'iconOf' | 'hrefOf' | 'onHover'> & {
  together: Together;
  labels: Pick<MapWords, 'close'>;
  onClose: () => void;
};

export function SameAddress({ together, labels, iconOf, hrefOf, onHover, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another mark was pressed, so the list is another one
  useEffect(() => heading.current?.focus({ preventScroll: true }), [together]);

  return (
    <section
      className={css.together}
      role="dialog"
      aria-labelledby={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h2 id={title} ref={heading} tabIndex={-1}>
          {together.title}
        </h2>
        <button type="button" aria-label={labels.close} onClick={onClose}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M18 6 6 18M6 6l12 12" />
          </svg>
        </button>
      </header>
      <ul>
        {together.cards.map((card) => (
          <li key={card.slug}>
            <Link
              prefetch={false} // and not a plain link: Back would find the list forgotten
              href={hrefOf(card)}
              onPointerEnter={() => onHover?.(card.slug)}
              onPointerLeave={() => onHover?.(null)}
              onFocus={() => onHover?.(card.slug)}
              onBlur={() => onHover?.(null)}
            >
              <svg aria-hidden="true">
                <use href={`/icons.svg#${iconOf(card)}`} />
              </svg>
              <span>
                {card.title}
                {card.organisation ? <small>{card.organisation.name}</small> : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
