/** On top of every page of Fagland: its rooms, who is logged in, and the way out. */
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { type Act, type Member, may } from '@/domain/staff/staff';
import css from './bar.module.css';

const ROOMS = [
  { key: 'queue', path: '', act: 'look' },
  { key: 'call', path: '/ring-op', act: 'call' },
  { key: 'round', path: '/ringerunde', act: 'decide' },
  { key: 'letters', path: '/breve', act: 'readLetters' },
  { key: 'import', path: '/indlaes', act: 'import' },
  { key: 'missing', path: '/mangler', act: 'look' },
  { key: 'dictionary', path: '/ordbog', act: 'lookUp' },
] as const satisfies { key: string; path: string; act: Act }[];

/** @param home address of Fagland in this language */
export function StaffBar({ member, home }: { member: Member; home: string }) {
  const t = useTranslations('staff');
  return (
    <nav className={css.bar} aria-label={t('bar.label')}>
      <ul className={`bare ${css.rooms}`}>
        {ROOMS.filter(({ act }) => may(member.role, act)).map(({ key, path }) => (
          <li key={key}>
            <Link href={`${home}${path}`} prefetch={false} className="alone">
              {t(`bar.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
      <span className={css.who}>
        <Icon name="user-round" size={18} />
        {t('bar.who', { name: member.name, role: t(`role.${member.role}`) })}
      </span>
      <Link href={`${home}/log-ud`} prefetch={false} className="alone">
        {t('logOut.title')}
      </Link>
    </nav>
  );
}
