/** One mark: a filled disc, a ring, a number, or a soft dotted circle. Shape tells it apart, colour only helps. */
import css from './marks.module.css';
import type { Mark } from './scene';

type Props = {
  mark: Mark;
  label: string;
  icon?: string;
  gives: boolean;
  selected: boolean;
  hovered: boolean;
  opensList: boolean;
  tabIndex: 0 | -1;
  /** True when the press was the end of a pull at the map. */
  wasDragged: () => boolean;
  onPress: () => void;
  onHover: (inside: boolean) => void;
};

export function MarkButton({
  mark,
  label,
  icon,
  gives,
  selected,
  hovered,
  opensList,
  tabIndex,
  wasDragged,
  onPress,
  onHover,
}: Props) {
  const size = mark.r * 2;
  return (
    <button
      type="button"
      className={css.mark}
      data-mark={mark.key}
      data-kind={mark.kind}
      data-near={(mark.kind === 'single' && mark.point.near) || undefined}
      data-gives={gives || undefined}
      data-selected={selected || undefined}
      data-hovered={hovered || undefined}
      aria-label={label}
      aria-pressed={mark.kind === 'single' ? selected : undefined}
      aria-haspopup={opensList ? 'dialog' : undefined}
      tabIndex={tabIndex}
      style={{ inlineSize: size, blockSize: size, transform: `translate(${mark.x - mark.r}px, ${mark.y - mark.r}px)` }}
      onClick={(event) => {
        // `detail` is 0 for Enter and Space, which cannot be the end of a pull.
        if (event.detail === 0 || !wasDragged()) onPress();
      }}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
      onFocus={() => onHover(true)}
      onBlur={() => onHover(false)}
    >
      {mark.kind === 'single' ? (
        <svg aria-hidden="true">
          <use href={`/icons.svg#${icon}`} />
        </svg>
      ) : (
        mark.count
      )}
    </button>
  );
}
