/** What the marks mean, in words beside their shapes. */
import css from './key.module.css';
import type { MapWords } from './words';

type Props = { labels: Pick<MapWords, 'join' | 'give' | 'about'>; giving: boolean; about: boolean };

export function MapKey({ labels, giving, about }: Props) {
  return (
    <ul className={css.key}>
      <li>
        <span className={css.keyDisc} /> {labels.join}
      </li>
      {giving ? (
        <li>
          <span className={css.keyDisc} data-gives /> {labels.give}
        </li>
      ) : null}
      {about ? (
        <li>
          <span className={css.keyArea} /> {labels.about}
        </li>
      ) : null}
    </ul>
  );
}
