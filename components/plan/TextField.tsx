'use client';
/** One text of the plan with its label: written in where one may, else only read. */
import { useTranslations } from 'next-intl';
import { looksLikeCpr } from '@/domain/plan/cpr';
import type { PlanDocument, TextName } from '@/domain/plan/document';
import css from './fields.module.css';
import { useText } from './useText';

type Props = {
  doc: PlanDocument;
  name: TextName;
  /** What it says now, so that it can be read where it may not be written. */
  said: string;
  label: string;
  hint?: string;
  mayWrite: boolean;
  isLarge?: boolean;
  isShort?: boolean;
  /** The label is heard; what is seen is a heading. */
  isHeaded?: boolean;
};

/** A field's id in the page: `plan-want`, `plan-abc….step`. */
export const fieldId = (name: TextName): string => `plan-${name}`;

export function TextField({ doc, name, said, label, hint, mayWrite, isLarge, isShort, isHeaded }: Props) {
  const t = useTranslations('plan');
  if (!mayWrite)
    return said ? (
      <div className={css.field}>
        {!isHeaded && <p className={css.label}>{label}</p>}
        <p className={css.read} data-large={isLarge || undefined}>
          {said}
        </p>
      </div>
    ) : null;
  const id = fieldId(name);
  const isCpr = looksLikeCpr(said);
  const by = [hint && `${id}-hint`, `${id}-cpr`].filter(Boolean).join(' ');
  return (
    <div className={css.field}>
      <label htmlFor={id} className={isHeaded ? 'for-reader' : css.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      <Writing doc={doc} name={name} id={id} by={by} {...(isLarge && { isLarge })} {...(isShort && { isShort })} />
      <p id={`${id}-cpr`} role="status" className={css.kindly}>
        {isCpr && t('cpr')}
      </p>
    </div>
  );
}

function Writing(props: {
  doc: PlanDocument;
  name: TextName;
  id: string;
  by: string;
  isLarge?: boolean;
  isShort?: boolean;
}) {
  return props.isShort ? <Line {...props} /> : <Area {...props} />;
}
type WritingProps = Parameters<typeof Writing>[0];

function Area({ doc, name, id, by, isLarge }: WritingProps) {
  const bound = useText<HTMLTextAreaElement>(doc, name);
  return (
    <textarea
      id={id}
      rows={isLarge ? 3 : 1}
      aria-describedby={by}
      autoComplete="off"
      data-large={isLarge || undefined}
      {...bound}
    />
  );
}

function Line({ doc, name, id, by }: WritingProps) {
  const bound = useText<HTMLInputElement>(doc, name);
  return <input id={id} type="text" aria-describedby={by} autoComplete="off" {...bound} />;
}
