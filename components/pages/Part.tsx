/** One thought on a page to read: a drawing, its heading, and a few lines. */
import type { ReactNode } from 'react';
import { Icon } from '@/components/shell/Icon';
import css from './pages.module.css';

export function Part({ icon, title, children }: { icon: string; title: string; children: ReactNode }) {
  return (
    <section className={css.part}>
      <span className={css.sign}>
        <Icon name={icon} size={24} />
      </span>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}
