/** Who answers when it is urgent, as the catalogue's file of numbers has it. */
import numbers from '@/data/help.json';

type Label = { da: string; en: string };
export type HelpNumber = {
  id: string;
  name: Label;
  /** As a phone dials it. */
  number: string;
  /** As a person reads it. */
  display: string;
  what: Label;
  hours?: Label;
  when: string;
  /** The day somebody rang it, as yyyy-mm-dd; false until then. */
  checked: boolean | string;
};

const all: readonly HelpNumber[] = numbers;

export const danger: readonly HelpNumber[] = all.filter((entry) => entry.when === 'danger');
export const illness: readonly HelpNumber[] = all.filter((entry) => entry.when === 'doctor');
/** Whoever is left answers people who need to talk. The municipality's number is a setting and has its own page. */
export const talk: readonly HelpNumber[] = all.filter(
  (entry) => entry.id !== 'kolding-kommune' && !danger.includes(entry) && !illness.includes(entry),
);

/** The day the number that has waited longest was rung; null when one has never been. */
const days = all.map(({ checked }) => (typeof checked === 'string' ? checked : ''));
export const lastChecked: string | null = [...days].sort()[0] || null;
