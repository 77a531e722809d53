/** A number one can press; large, because hands shake. Without a phone at hand it can be read and dialled. */
import type { ReactNode } from 'react';
import { Icon } from '@/components/shell/Icon';
import css from './call.module.css';

/** The part of a written number that a phone dials: "79 79 79 79" → "79797979". */
export const dialled = (number: string): string => number.replace(/[^\d+]/g, '');

type Props = {
  number: string;
  children: ReactNode;
  /** For a screen reader, where the words alone do not say who answers; begins with the words that are seen. */
  name?: string;
  kind?: 'danger' | 'filled' | 'quiet';
};

export function CallLink({ number, children, name, kind = 'quiet' }: Props) {
  return (
    <a className={`${css.call} ${css[kind]}`} href={`tel:${dialled(number)}`} aria-label={name}>
      <Icon name="phone" size={24} />
      <span>{children}</span>
    </a>
  );
}
