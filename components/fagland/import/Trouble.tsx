'use client';
/** What is to be mended before a list can be read: said on top, in focus, with a link to each field. */
import { useEffect, useRef } from 'react';
import { Icon } from '@/components/shell/Icon';
import css from './import.module.css';

type Props = {
  title: string;
  faults: { field: string; text: string }[];
  /** Another for each answer, so that the same trouble twice is told twice. */
  n: number;
};

export function Trouble({ title, faults, n }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same trouble twice is told twice
  useEffect(() => box.current?.focus(), [n]);
  return (
    <div className={css.trouble} ref={box} tabIndex={-1} role="alert">
      <Icon name="circle-alert" />
      <div>
        <p>{title}</p>
        <ul className="bare">
          {faults.map(({ field, text }) => (
            <li key={field}>
              <a className="alone" href={`#${field}`}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
