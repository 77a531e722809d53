/** Which voice may read aloud: one that lives on this device. A voice from elsewhere would be sent the words. */

export type Voice = { lang: string; localService: boolean; default: boolean };

/** A little slower than people talk. */
export const RATE = 0.9;

/** Android writes da_DK. */
const languageOf = ({ lang }: Voice): string => lang.toLowerCase().split(/[-_]/, 1)[0] ?? '';

/** @param language of the text: `da`, `en`. Null when no voice on this device speaks it: then nothing is read. */
export function voiceFor<One extends Voice>(voices: readonly One[], language: string): One | null {
  const wanted = language.toLowerCase().split('-', 1)[0];
  const able = voices.filter((voice) => voice.localService === true && languageOf(voice) === wanted);
  return able.find((voice) => voice.default) ?? able[0] ?? null;
}
