/** The topics of an offer, each a way to more of the same. */
import Link from 'next/link';
import css from './offer.module.css';

export function Topics({ title, topics }: { title: string; topics: { href: string; label: string }[] }) {
  if (topics.length === 0) return null;
  return (
    <section className="no-print" aria-labelledby="emner">
      <h2 id="emner">{title}</h2>
      <ul className={`bare ${css.tags}`}>
        {topics.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
