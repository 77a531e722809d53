'use client';
/** Reads what is marked `data-read` aloud, in the order it stands, with a voice on this device and with no other. */
import { useLocale } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { stay } from './idle';
import { RATE, voiceFor } from './voice';

const MARKED = '[data-read]';

/** What is seen now, and nothing twice. */
const marked = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(MARKED)].filter(
    (element) => !element.parentElement?.closest(MARKED) && (element.checkVisibility?.() ?? true),
  );

/** As it is seen: what is folded away or hidden is not read. Each line is a sentence, so that the voice rests there. */
// biome-ignore lint/performance/useDomNodeTextContent: the rendered text is what is meant
const linesOf = (element: HTMLElement): string[] => element.innerText.split(/\s*\n\s*/).filter(Boolean);
const wordsOf = (element: HTMLElement): string =>
  linesOf(element)
    .map((line) => (/[\p{L}\p{N}»]$/u.test(line) ? `${line}.` : line))
    .join(' ');

/** @param step a new one stops the reading */
export function useReadAloud(step: string) {
  const locale = useLocale();
  const [isAble, setAble] = useState(false);
  const [isReading, setReading] = useState(false);
  /** Which reading it is: what belongs to one that was stopped says nothing more. */
  const round = useRef(0);

  useEffect(() => {
    const speech = window.speechSynthesis;
    if (!speech) return;
    const look = () => setAble(voiceFor(speech.getVoices(), locale) !== null);
    look();
    speech.addEventListener?.('voiceschanged', look); // they come late in most browsers
    return () => speech.removeEventListener?.('voiceschanged', look);
  }, [locale]);

  const stop = useCallback(() => {
    round.current += 1;
    window.speechSynthesis?.cancel();
    setReading(false);
  }, []);

  // A new step, another page, a cleared table: the voice falls silent.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what stops it
  useEffect(() => stop, [step, stop]);

  const read = useCallback(() => {
    stop();
    const mine = round.current;
    const speech = window.speechSynthesis;
    const pieces = marked();
    setReading(true);
    const next = () => {
      if (round.current !== mine) return;
      const piece = pieces.shift();
      if (!piece) return setReading(false);
      // Asked for each piece: a voice may go while we read, and a browser would then take another, perhaps from afar.
      const voices = speech.getVoices();
      const language = piece.closest<HTMLElement>('[lang]')?.lang || locale;
      const voice = voiceFor(voices, language) ?? voiceFor(voices, locale);
      const words = piece.isConnected ? wordsOf(piece) : '';
      if (!voice) return stop();
      if (!words) return next();
      const saying = new SpeechSynthesisUtterance(words);
      saying.voice = voice;
      saying.lang = voice.lang;
      saying.rate = RATE;
      saying.onend = next;
      saying.onerror = next;
      stay(); // whoever listens is here
      speech.speak(saying);
    };
    next();
  }, [stop, locale]);

  return { isAble, isReading, read, stop };
}
