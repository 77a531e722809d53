/** Every shape of an answer with its fields; one that is made of another leads to it: a link into a closed part opens it. */
import type { Shape } from '@/domain/hsds/described';
import css from './docs.module.css';

type Props = { shapes: Shape[]; always: string; heading: (name: string, count: number) => string };

export function Shapes({ shapes, always, heading }: Props) {
  return shapes.map(({ name, fields }) => (
    <details key={name} className={css.more}>
      <summary>{heading(name, fields.length)}</summary>
      <dl id={`shape-${name}`} className={css.rows}>
        {fields.map((field) => (
          <div key={field.name} className={css.row}>
            <dt>
              <code translate="no">{field.name}</code>
              {field.isRequired ? <span className={css.note}>{always}</span> : null}
            </dt>
            <dd translate="no">{field.shape ? <a href={`#shape-${field.shape}`}>{field.kind}</a> : field.kind}</dd>
          </div>
        ))}
      </dl>
    </details>
  ));
}
