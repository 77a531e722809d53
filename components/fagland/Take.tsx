/** Who has this proposal, so that two do not do the same. */
import { useTranslations } from 'next-intl';

type Props = {
  proposal: string;
  seen: number;
  takenBy: string | null;
  isMine: boolean;
  take: (form: FormData) => Promise<void>;
};

export function Take({ proposal, seen, takenBy, isMine, take }: Props) {
  const t = useTranslations('fagland');
  if (takenBy && !isMine) return <p>{t('others', { name: takenBy })}</p>;
  return (
    <form action={take}>
      <input type="hidden" name="proposal" value={proposal} />
      <input type="hidden" name="seen" value={seen} />
      <button type="submit" name="take" value={takenBy ? 'no' : 'yes'} className="button-word">
        {t(takenBy ? 'letGo' : 'take')}
      </button>
    </form>
  );
}
