/** What a person can mend is said in a sentence; only our own faults leave a stack. */
import process from 'node:process';
import { SettingsError } from '../app/settings-environment';

/** Something about this machine or its data stands in the way; the message says what, and what to do about it. */
export class StartError extends Error {
  override name = 'StartError';
}

export const say = (words: string) => console.log(`• ${words}`);

/** Runs `work`; when it fails, this process ends with 1. */
export async function orExplain(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const isTheirs = cause instanceof StartError || cause instanceof SettingsError;
    console.error(isTheirs ? `\n✗ ${cause.message}\n` : cause);
    process.exit(1);
  }
}
