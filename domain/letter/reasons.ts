/** Why something was declined, as it is said to the one who sent it. */
import type { Decline, ProposalKind } from '../proposal/proposal';

const NEW: Record<Decline, string> = {
  duplicate: 'Det står her allerede.',
  not_here: 'Kortet viser kun det, man kan komme til i Kolding og lige omkring.',
  for_profit: 'Så vidt vi kan se, er det en forretning. Kortet er kun til det, som ingen skal tjene penge på.',
  referral: 'Andre skal sende dig videre, før du kan være med. På kortet står det, man selv kan møde op til.',
  excludes:
    'Så vidt vi kan se, bliver nogen holdt ude, fordi de er dem, de er. På kortet skal der være plads til alle.',
  unreachable: 'Vi har ikke kunnet få fat i nogen. Den, der vil med, skal kunne ringe, skrive eller møde op.',
  unclear: 'Vi kan ikke se, hvad man kan være med til.',
};

/** Of a correction and of word that something has closed, only these are said in other words. */
const CHANGE: Partial<Record<Decline, string>> = {
  duplicate: 'Det står sådan allerede.',
  not_here: 'Det nye sted ligger ikke i Kolding eller lige omkring.',
  unreachable: 'Vi har ikke kunnet få fat i nogen, der kan sige, om det passer.',
  unclear: 'Vi kan ikke se, hvad du vil have lavet om.',
};
const CLOSED: Partial<Record<Decline, string>> = {
  duplicate: 'Vi har hørt det før, og vi har set på det.',
  unreachable: 'Vi har ikke kunnet få fat i nogen, der kan sige, om det passer.',
  unclear: 'Vi kan ikke se, om det passer.',
};
const OTHERWISE: Record<ProposalKind, Partial<Record<Decline, string>>> = { new: {}, change: CHANGE, closed: CLOSED };

export const reasonFor = (kind: ProposalKind, reason: Decline): string => OTHERWISE[kind][reason] ?? NEW[reason];
