'use client';
/** «Er noget forkert?»: the words of an offer's page, each to be mended in its place; or that it has closed. */
import { useTranslations } from 'next-intl';
import type { Editable } from '@/domain/proposal/edit';
import { NOTE_MAX } from '@/domain/proposal/proposal';
import { ASKED_EVERY } from '@/domain/register/form';
import { Icon } from '../shell/Icon';
import css from './register.module.css';
import { Field, idOf, SendForm } from './SendForm';
import type { SendAct } from './sent';

type Props = {
  act: SendAct;
  address: string;
  mark: string;
  slug: string;
  formKey: string;
  fields: (Editable & { most: number })[];
};

const EMAIL_MAX = 254;

export function CorrectForm({ act, address, mark, slug, formKey, fields }: Props) {
  const t = useTranslations('register');
  const nameOf = (name: string) => {
    const field = name.replace(/^offer\./, '').replaceAll('.', '_');
    return t(`field.${field}` as 'field.note');
  };
  return (
    <SendForm act={act} address={address} mark={mark} hidden={{ slug, formKey }} labelOf={nameOf}>
      {(answer) => (
        <>
          <Field
            name="note"
            label={t('field.note')}
            hint={t('correct.noteHint')}
            isLong
            most={NOTE_MAX}
            answer={answer}
          />
          <p>
            <label className={css.choice}>
              <input type="checkbox" name="closed" value="yes" defaultChecked={answer?.typed.closed === 'yes'} />
              <span>{t('correct.closed')}</span>
            </label>
          </p>
          <details className={css.fold} open={answer?.wrong.some((name) => name.startsWith('offer.')) === true}>
            <summary>{t('correct.words')}</summary>
            <p className="stone">{t('correct.wordsHint')}</p>
            {fields.map(({ name, value, isLong, most }) => (
              <Field
                key={name}
                name={name}
                label={nameOf(name)}
                value={value}
                isLong={isLong}
                most={most}
                answer={answer}
              />
            ))}
          </details>
          <Field
            name="email"
            label={t('field.email')}
            hint={t('correct.emailHint')}
            isEmail
            most={EMAIL_MAX}
            answer={answer}
          />
          <fieldset className={css.again}>
            <legend className="for-reader">{t('correct.again')}</legend>
            <label className={css.choice}>
              <input type="checkbox" name="ours" value="yes" defaultChecked={answer?.typed.ours === 'yes'} />
              <span>{t('correct.ours')}</span>
            </label>
            <p className={css.field}>
              <label htmlFor={idOf('asked')}>{t('correct.asked')}</label>
              <select id={idOf('asked')} name="asked" defaultValue={answer?.typed.asked ?? ASKED_EVERY[0]}>
                {ASKED_EVERY.map((months) => (
                  <option key={months} value={months}>
                    {t('new.send.months', { months: Number(months) })}
                  </option>
                ))}
              </select>
              <span className="stone">{t('correct.askedHint')}</span>
            </p>
          </fieldset>
          <button type="submit" className="button">
            <Icon name="send" />
            {t('correct.send')}
          </button>
          <p className="stone">{t('correct.after')}</p>
        </>
      )}
    </SendForm>
  );
}
