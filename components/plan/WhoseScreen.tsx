'use client';
/** Asked before anything is kept: whose screen this is. A shared one is the answer until somebody says otherwise. */
import { useTranslations } from 'next-intl';
import type { Whose } from '@/components/carry/here';
import { type Row, Rows } from '../share/Rows';

export function WhoseScreen({
  name,
  whose,
  onChoose,
}: {
  name: string;
  whose: Whose;
  onChoose: (whose: Whose) => void;
}) {
  const t = useTranslations('plan.whose');
  const rows: Row<Whose>[] = [
    { value: 'shared', label: t('shared'), text: t('sharedText') },
    { value: 'own', label: t('own'), text: t('ownText') },
  ];
  return <Rows name={name} legend={t('legend')} rows={rows} chosen={whose} onChoose={onChoose} />;
}
