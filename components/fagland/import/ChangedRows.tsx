/** What would be changed, field by field: what stands, what the file says, and who decides. A person's own words are a choice. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import { Differences } from '../Differences';
import css from './import.module.css';
import own from './rows.module.css';
import { RowHead } from './Told';
import type { Act, Field, RowView } from './types';

type Props = { rows: RowView[]; choose: Act; hidden: Record<string, string> };

export function ChangedRows({ rows, choose, hidden }: Props) {
  const t = useTranslations('import');
  const hasFields = rows.some(({ fields }) => fields.length > 0);
  return (
    <form action={choose}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ul className={`bare ${css.list}`}>
        {rows.map((row) => (
          <li key={row.n} className={css.one}>
            <RowHead row={row} />
            {row.rows.length > 0 && (
              <>
                <p>{t('rows.byItself')}</p>
                <Differences rows={row.rows} isNew={false} />
              </>
            )}
            {row.fields.map((field) => (
              <Choice key={field.name} field={field} name={`vaelg:${row.n}:${field.name}`} />
            ))}
          </li>
        ))}
      </ul>
      {hasFields && (
        <p className={own.save}>
          <button type="submit" className="button-quiet">
            <Icon name="check" />
            {t('rows.save')}
          </button>
        </p>
      )}
    </form>
  );
}

const WAYS = ['now', 'proposed'] as const;
const ITSELF = { take: 'proposed', keep: 'now', ask: null } as const;

function Choice({ field: { label, voice, why, verdict, chosen, ...lines }, name }: { field: Field; name: string }) {
  const t = useTranslations('import');
  const isWaiting = verdict === 'ask' && chosen === null;
  return (
    <fieldset className={own.both} data-waits={isWaiting || undefined}>
      <legend>{label}</legend>
      <p>{why}</p>
      {isWaiting && <p className={own.waits}>{t('rows.waits')}</p>}
      <div className={own.ways}>
        {WAYS.map((way) => (
          <label key={way} className={css.choice}>
            <input type="radio" name={name} value={way} defaultChecked={(chosen ?? ITSELF[verdict]) === way} />
            <span>
              <strong>{t(`way.${way}`)}</strong>
              {way === 'now' && <span className={`stone ${css.line}`}>{voice}</span>}
              {(lines[way].length > 0 ? lines[way] : [t('way.nothing')]).map((line) => (
                <bdi key={line} className={css.line}>
                  {line}
                </bdi>
              ))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
