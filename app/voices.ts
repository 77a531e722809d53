/** Who said what of an entry stands now: field by field, with the day and where they said it. */
import { labelOf, linesOf, type Saying } from '@/components/fagland/said';
import type { Voiced } from '@/components/fagland/Voices';
import { toldFrom } from '@/db/told-from';
import { voicesOf } from '@/db/voices';
import { sourceOf } from '@/domain/import/source';
import type { NounName } from '@/domain/proposal/proposal';
import { database } from './catalogue';

/** Its own upkeep, which nobody says of it. */
const UPKEEP = new Set(['slug', 'status', 'source', 'reviewDue', 'confirmed']);

/** @param value the entry as it stands; what nobody has told is not listed */
export function voicesFor(
  noun: NounName,
  value: { slug: string; source?: { url: string } | undefined },
  say: Saying,
  who: (actor: string) => string,
): Voiced[] {
  const voices = voicesOf(database(), noun, value.slug);
  return Object.entries(value).flatMap(([field, each]) => {
    const voice = voices.get(field);
    const lines = UPKEEP.has(field) ? [] : linesOf(field, each, say);
    if (!voice || lines.length === 0) return [];
    const source = sourceOf(voice.actor);
    const from = source ? toldFrom(database(), source, voice.at) : voice.actor === 'seed' ? value.source?.url : null;
    return [{ field, label: labelOf(field, say), lines, who: who(voice.actor), at: voice.at, from: from ?? null }];
  });
}
