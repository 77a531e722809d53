/** One proposal, beside what is public today. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { seenOf } from '@/app/approving';
import { database } from '@/app/catalogue';
import { alikeTo, bothIn, laidOn, remarksOn, rowsFor, sayingIn, staffNames, titleOf } from '@/app/fagland';
import {
  approveAction,
  askAction,
  declineAction,
  refusePhotoAction,
  takeAction,
  undoAction,
} from '@/app/fagland-action';
import { addressIn, type Locale } from '@/app/locales';
import { photoAsData } from '@/app/photo';
import { registerWords } from '@/app/register-words';
import { isSentTooLate, LOG_IN, memberFor } from '@/app/staff';
import { Acts, Undo } from '@/components/fagland/Acts';
import { Keys } from '@/components/fagland/Keys';
import { Photos } from '@/components/fagland/Photos';
import { ProposalMap } from '@/components/fagland/ProposalMap';
import { Review } from '@/components/fagland/Review';
import { Take } from '@/components/fagland/Take';
import { REFUSALS } from '@/components/fagland/types';
import { Unsent } from '@/components/fagland/Unsent';
import { photosOf } from '@/db/photos';
import { actsOf, findProposal } from '@/db/proposals';
import { reasonFor } from '@/domain/letter/reasons';
import { editForm, factsToEdit, wordsToEdit } from '@/domain/proposal/edit-form';
import { DECLINES } from '@/domain/proposal/proposal';
import { may } from '@/domain/staff/staff';

const SAID = ['approved', 'asked', 'declined', 'undone', 'photo'] as const;
type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ sket?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fagland');
  return { title: t('review.title') };
}

export default async function ProposalPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const [address, logIn] = [`/fagland/forslag/${id}`, LOG_IN].map((path) => addressIn(locale, path)) as [
    string,
    string,
  ];
  if (await isSentTooLate())
    return (
      <NextIntlClientProvider messages={{ fagland: (await getMessages()).fagland }}>
        <Unsent acts={[approveAction, askAction, declineAction, undoAction]} address={address} logIn={logIn} />
      </NextIntlClientProvider>
    );
  const member = await memberFor('look');
  const proposal = findProposal(database(), id);
  if (!proposal) notFound();
  const { sket } = await searchParams;
  const { kind, status, values, takenBy, version, sender } = proposal;
  const [say, { fagland, register, place, map, offer, time }] = await Promise.all([
    sayingIn(locale, values),
    getMessages(),
  ]);
  const t = await getTranslations('fagland');
  const [done, why] = [SAID.find((each) => each === sket), REFUSALS.find((each) => each === sket)];
  const { now, values: laid, conflicts } = laidOn(proposal);
  const { topics, audiences, questions, towns, basemap, today: day } = registerWords(locale);
  const edit = {
    ...{ form: editForm(laid), facts: factsToEdit(laid), both: bothIn(conflicts, say), seen: seenOf(now) },
    hasPin: laid.place !== undefined && !laid.place.addressHidden,
    words: { topics, audiences, questions, towns, basemap, today: day },
  };
  const today = now.offer;
  const about = { proposal: id, seen: version, address, logIn };
  const names = staffNames();
  const canDecide = may(member.role, 'decide');
  const isOpen = status === 'waiting' || status === 'asked';
  const isOthers = takenBy !== null && takenBy !== member.id;
  const shown = kind === 'new' && status === 'approved' ? values.offer : today;
  return (
    <Review
      proposal={proposal}
      title={titleOf(proposal)}
      rows={rowsFor(proposal, say)}
      remarks={remarksOn(proposal, say)}
      alike={isOpen ? alikeTo(proposal, locale) : []}
      today={
        shown
          ? {
              page: addressIn(locale, `/tilbud/${shown.slug}`),
              history: addressIn(locale, `/fagland/historik/offer/${shown.slug}`),
            }
          : null
      }
      names={names}
      acts={actsOf(database(), id)}
      said={done ? t(`said.${done}`) : why ? t(`refused.${why}`) : null}
      isEditor={canDecide}
      back={addressIn(locale, '/fagland')}
      map={values.place?.position && <ProposalMap name={values.place.name} at={values.place.position} />}
      photos={
        <Photos
          photos={photosOf(database(), id).map(({ id: photo, alt, bytes }) => ({
            id: photo,
            alt,
            src: photoAsData(bytes),
          }))}
          {...{ proposal: id, seen: version, refuse: canDecide && isOpen && !isOthers ? refusePhotoAction : null }}
        />
      }
    >
      {canDecide && isOpen && (
        <Take {...about} takenBy={takenBy && (names[takenBy] ?? takenBy)} isMine={!isOthers} take={takeAction} />
      )}
      <NextIntlClientProvider messages={{ fagland, register, place, map, offer, time }}>
        {canDecide && isOpen && !isOthers && (
          <Acts
            {...about}
            kind={kind}
            fields={wordsToEdit(laid)}
            edit={edit}
            canAsk={sender.answer !== 'none'}
            reasons={Object.fromEntries(DECLINES.map((reason) => [reason, reasonFor(kind, reason)]))}
            approve={approveAction}
            ask={askAction}
            decline={declineAction}
          />
        )}
        {canDecide && (status === 'approved' || status === 'declined') && <Undo {...about} undo={undoAction} />}
        <Keys />
      </NextIntlClientProvider>
    </Review>
  );
}
