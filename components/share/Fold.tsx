/** A way that most need not see: its name, and the rest when it is opened. */
import type { ReactNode } from 'react';
import { Icon } from '@/components/shell/Icon';
import css from './take.module.css';

export function Fold({ icon, label, children }: { icon: string; label: string; children: ReactNode }) {
  return (
    <details className={css.fold}>
      <summary>
        <Icon name={icon} />
        <span>{label}</span>
        <Icon name="chevron-down" className={css.arrow} />
      </summary>
      <div className={css.folded}>{children}</div>
    </details>
  );
}
