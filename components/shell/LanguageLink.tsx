'use client';
/** Leads to the same page in the other language; a plain link, so that it also works before the script. */
import { usePathname } from 'next/navigation';
import { Icon } from './Icon';

export function LanguageLink({ from, to, label, name }: { from: string; to: string; label: string; name: string }) {
  // The path is the address people see (/find, /en/find), not the folder it is served from.
  const path = usePathname();
  const bare = path === `/${from}` ? '/' : path.startsWith(`/${from}/`) ? path.slice(from.length + 1) : path;
  const href = to === 'da' ? bare : bare === '/' ? `/${to}` : `/${to}${bare}`;
  return (
    <a href={href} hrefLang={to} lang={to} aria-label={label}>
      <Icon name="languages" />
      {name}
    </a>
  );
}
