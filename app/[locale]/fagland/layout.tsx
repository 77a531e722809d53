/** The frame round every page of Fagland. It shows who is logged in and guards nothing: each page asks for itself. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { addressIn } from '@/app/locales';
import { currentMember, HOME } from '@/app/staff';
import css from '@/components/fagland/bar.module.css';
import { StaffBar } from '@/components/fagland/StaffBar';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff');
  return { title: t('title'), robots: { index: false, follow: false } };
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function FaglandLayout({ children, params }: Props) {
  const { locale } = await params;
  const member = await currentMember();
  return (
    <div className={`wrap ${css.room}`}>
      {member && <StaffBar member={member} home={addressIn(locale, HOME)} />}
      {children}
    </div>
  );
}
