/**
 * What somebody proposes to the catalogue: something new, a change, or word that something has closed. It is nothing
 * public: what is published changes only when an editor says yes, and then to what the editor has seen.
 */
import { z } from 'zod';
import { Offer, Organisation, Place } from '../offer';

export const PROPOSAL_KINDS = ['new', 'change', 'closed'] as const;
/**
 * `unproven`: sent, and the sender's link is not yet followed. `waiting`: in the queue. `asked`: the editor has asked the
 * sender something. `withdrawn`: the sender took it back.
 */
export const PROPOSAL_STATUSES = ['unproven', 'waiting', 'asked', 'approved', 'declined', 'withdrawn'] as const;
/** Whose word it is. `helper`: an editor, or somebody who writes for another. */
export const RELATIONS = ['ours', 'visitor', 'helper'] as const;
/** How the sender is told what came of it. */
export const ANSWERS = ['email', 'letter', 'phone', 'none'] as const;
/** Why something is declined; each has a sentence of plain Danish for the sender. */
export const DECLINES = [
  'duplicate',
  'not_here',
  'for_profit',
  'referral',
  'excludes',
  'unreachable',
  'unclear',
] as const;
/** The three nouns a proposal may hold, in the order they are saved. */
export const NOUNS = ['organisation', 'place', 'offer'] as const;

export const NOTE_MAX = 2000;

/** Whole values, as they would be kept. For `closed` none; for `change` those that the change is about. */
export const Values = z.strictObject({
  organisation: Organisation.optional(),
  place: Place.optional(),
  offer: Offer.optional(),
});

/** Who sent it. Withheld: it is in no page, snapshot or export, and goes when the proposal does. */
export const Sender = z.strictObject({
  relation: z.enum(RELATIONS),
  answer: z.enum(ANSWERS),
  email: z.email().optional(),
  /** Where a letter or a call reaches one who has no e-mail, as they say it themselves. */
  reach: z.string().trim().max(200).optional(),
  /** Months between the letters that ask whether it is still right; absent where nobody is to be asked. */
  rhythm: z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)]).optional(),
});

export const Proposal = z.strictObject({
  id: z.string(),
  kind: z.enum(PROPOSAL_KINDS),
  status: z.enum(PROPOSAL_STATUSES),
  /** The slug of the offer that it is about; null when it is new. */
  target: z.string().nullable(),
  values: Values,
  /** Of a change: what was public of the same when it was sent. Null where it was not kept. */
  base: Values.nullable(),
  /** What the sender would have the editor know. */
  note: z.string().max(NOTE_MAX),
  sender: Sender,
  /** ISO 8601. */
  sentAt: z.string(),
  /** The id of whoever in the staff has taken it. */
  takenBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** One of DECLINES, when it was declined. */
  reason: z.enum(DECLINES).nullable(),
  /** What the editor wrote to the sender: a question, or more of why. */
  words: z.string().max(NOTE_MAX),
  /** Counted up by each change: whoever decides says which they have seen. */
  version: z.number().int(),
});

export type Values = z.infer<typeof Values>;
export type Sender = z.infer<typeof Sender>;
export type Proposal = z.infer<typeof Proposal>;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];
export type Decline = (typeof DECLINES)[number];
export type NounName = (typeof NOUNS)[number];
