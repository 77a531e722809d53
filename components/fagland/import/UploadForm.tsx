/** Choosing a list from elsewhere: who it is from, and the file. A plain form with a file, so that it works without script. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import css from './import.module.css';
import { SourceFields } from './SourceFields';
import { Trouble } from './Trouble';

const NEW = 'new';
const ENDINGS = '.csv,.txt,.tsv,.xlsx,.json,.jsonl,.ndjson,.geojson';

type Props = {
  action: string;
  sources: { key: string; name: string }[];
  /** What was typed with a file that could not be taken, and the fields that are to be mended. */
  typed: Record<string, string>;
  wrong: string[];
};

export function UploadForm({ action, sources, typed, wrong }: Props) {
  const t = useTranslations('import');
  const textOf = (fault: string) =>
    fault === 'source' || fault.startsWith('file.') ? t(`upload.wrong.${fault}`) : t(`source.wrong.${fault}`);
  const faults = wrong.map((fault) => ({
    field: fault === 'source' ? 'source-new' : (fault.split('.')[0] ?? ''),
    text: textOf(fault),
  }));
  const fileFault = wrong.find((fault) => fault.startsWith('file.'));
  const chosen = typed.source ?? (sources.length === 0 ? NEW : undefined);
  const isFirst = wrong.length === 0;
  return (
    <>
      {faults.length > 0 && <Trouble title={t('upload.trouble')} faults={faults} n={0} />}
      <form action={action} method="post" encType="multipart/form-data" className={css.form}>
        <fieldset className={css.sources}>
          <legend>{t('upload.from')}</legend>
          {wrong.includes('source') && <p className={css.wrong}>{t('upload.wrong.source')}</p>}
          {[...sources, { key: NEW, name: t('upload.new') }].map(({ key, name }) => (
            <label key={key} className={css.choice}>
              <input
                type="radio"
                name="source"
                value={key}
                id={key === NEW ? 'source-new' : undefined}
                defaultChecked={chosen === key}
              />
              <bdi>{name}</bdi>
            </label>
          ))}
        </fieldset>
        <div className={css.newSource}>
          <SourceFields typed={isFirst ? { share: 'yes', isWhole: 'yes' } : typed} wrong={wrong} kind="file" />
        </div>
        <div className={css.field}>
          <label htmlFor="file">{t('upload.file')}</label>
          <p id="file-hint" className="stone">
            {t('upload.fileHint')}
          </p>
          {fileFault ? (
            <p id="file-wrong" className={css.wrong}>
              {t(`upload.wrong.${fileFault}`)}
            </p>
          ) : (
            !isFirst && <p className={css.wrong}>{t('upload.again')}</p>
          )}
          <input
            id="file"
            name="file"
            type="file"
            accept={ENDINGS}
            aria-describedby={fileFault ? 'file-hint file-wrong' : 'file-hint'}
            aria-invalid={fileFault !== undefined || undefined}
          />
        </div>
        <button type="submit" className="button">
          <Icon name="cloud-upload" />
          {t('upload.read')}
        </button>
        <p className="stone">{t('upload.promise')}</p>
      </form>
    </>
  );
}
