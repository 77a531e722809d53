'use client';
/** The plan as a file that one keeps oneself. */
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Here, markTaken } from '@/components/carry/here';
import { Icon } from '@/components/shell/Icon';
import { FILE_NAME } from '@/domain/plan/file';
import { Fold } from './Fold';
import { saveAsFile } from './files';

export function FilePart({ here }: { here: Here }) {
  const t = useTranslations('share.take');
  const locale = useLocale();
  const [isSaved, setSaved] = useState(false);
  const save = async () => {
    await saveAsFile(here.doc, locale);
    markTaken();
    setSaved(true);
  };
  return (
    <Fold icon="file-down" label={t('file')}>
      <p>{t('fileText')}</p>
      <button type="button" className="button-quiet" onClick={() => void save()}>
        <Icon name="download" />
        {t('fileSave')}
      </button>
      <p role="status">{isSaved && t('fileSaved', { name: FILE_NAME })}</p>
    </Fold>
  );
}
