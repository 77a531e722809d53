/** The door, as one will see it. The words for it are those of whoever took it. */
import { CONTENT_LANGUAGE } from './Danish';
import css from './photo.module.css';

type Props = { photo: { id: string; alt: string; width: number; height: number } };

export function DoorPhoto({ photo: { id, alt, width, height } }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: no picture goes through Next's optimizer
    <img
      className={css.door}
      src={`/api/photo/${id}`}
      alt={alt}
      lang={CONTENT_LANGUAGE}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
    />
  );
}
