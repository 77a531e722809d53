/** The catalogue's own words: topics, conditions, audiences, ways to contribute, life areas, what to avoid. */
import taxonomyFile from '../data/taxonomy.json' with { type: 'json' };

export type Label = { da: string; en: string };
export type Term = { key: string; slug: string; label: Label };
export type Topic = Term & {
  /** At most 22 characters, for two columns on a phone. */
  short: Label;
  /** Name of a lucide icon in the sprite. */
  icon: string;
  terms: Term[];
};
export type Word = { key: string; label: Label; help?: Label };
export type Condition = Word & {
  /** What to ask when the fact is not known: "Er der et handicaptoilet?" */
  question: Label;
  /** What stands under "Nej", as a full sentence that can be read alone. */
  no: Label;
};
export type Avoid = Word & {
  /** What to ask when nobody knows: "Er der trapper?" */
  question: Label;
  /** What is known when it hides an offer, as a full sentence: "Der kan være trapper." */
  opposite: Label;
};

export type Taxonomy = {
  topics: Topic[];
  conditions: Condition[];
  audiences: Word[];
  contribute: Word[];
  lifeAreas: Word[];
  avoid: Avoid[];
};

export const taxonomy: Taxonomy = taxonomyFile;

const byKey = new Map<string, Topic | Term>();
const bySlug = new Map<string, Topic | Term>();
for (const topic of taxonomy.topics)
  for (const term of [topic, ...topic.terms]) {
    byKey.set(term.key, term);
    bySlug.set(term.slug, term);
  }

export const topicOf = (key: string): Topic | Term | undefined => byKey.get(key);
export const topicBySlug = (slug: string): Topic | Term | undefined => bySlug.get(slug);

/** The name of anything the catalogue has a key for, in both languages. */
const labels = new Map<string, Label>(
  [...byKey.values(), ...taxonomy.conditions, ...taxonomy.audiences, ...taxonomy.contribute].map(({ key, label }) => [
    key,
    label,
  ]),
);
export const labelOf = (key: string): Label | undefined => labels.get(key);
