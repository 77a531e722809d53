/** A number one can press; large, because hands shake. Without a phone at hand it can be read and dialled. */
import type { ReactNode } from 'react';
import { Icon } from '@/components/shell/Icon';
import css from './call.module.css';

/**
 * What a phone dials for a number as it is written: «79 79 79 79» → «+4579797979», so that it also works from abroad.
 * A short number («112») and one with its own country stay as they are.
 */
export const dialled = (written: string): string => {
  const number = written.replace(/[^\d+]/g, '');
  return number.length === 8 && !number.startsWith('+') ? `+45${number}` : number;
};

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
