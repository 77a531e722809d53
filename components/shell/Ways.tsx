/** A list of ways to go: the same in head and foot. */
import Link from 'next/link';

export type Way = { href: string; label: string };

export const Ways = ({ ways }: { ways: Way[] }) => (
  <ul className="bare">
    {ways.map(({ href, label }) => (
      <li key={href}>
        <Link href={href} prefetch={false}>
          {label}
        </Link>
      </li>
    ))}
  </ul>
);
