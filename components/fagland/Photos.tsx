/** The photos that came with a proposal, as they would be seen; each can be taken away. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import css from './review.module.css';

/** `src`: the photo itself, for no address leads to it before it is public. */
export type Shown = { id: string; alt: string; src: string };
type Props = {
  photos: Shown[];
  proposal: string;
  seen: number;
  /** Null for who may not decide. */
  refuse: ((form: FormData) => Promise<void>) | null;
};

export function Photos({ photos, proposal, seen, refuse }: Props) {
  const t = useTranslations('fagland');
  if (photos.length === 0) return null;
  return (
    <>
      <h2>{t('review.photo')}</h2>
      {photos.map(({ id, alt, src }) => (
        <figure key={id} className={`bare ${css.photo}`}>
          {/* biome-ignore lint/performance/noImgElement: no picture goes through Next's optimizer */}
          <img src={src} alt={alt} />
          <figcaption>
            <bdi>{alt}</bdi>
          </figcaption>
          {refuse && (
            <form action={refuse}>
              {Object.entries({ proposal, seen, photo: id }).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <button type="submit" className="button-quiet">
                <Icon name="trash-2" />
                {t('review.refusePhoto')}
              </button>
            </form>
          )}
        </figure>
      ))}
    </>
  );
}
