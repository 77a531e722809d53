/** Only a voice on the device itself may read what is said at the table. */
import { describe, expect, it } from 'vitest';
import { voiceFor } from './voice';

const voice = (name: string, lang: string, localService: boolean, isDefault = false) => ({
  name,
  lang,
  localService,
  default: isDefault,
});

describe('the voice that reads aloud', () => {
  it('speaks the language of the page', () => {
    const voices = [voice('Daniel', 'en-GB', true, true), voice('Sara', 'da-DK', true)];
    expect(voiceFor(voices, 'da')?.name).toBe('Sara');
    expect(voiceFor(voices, 'en')?.name).toBe('Daniel');
  });

  it('is never one that sends the words away, not even when it is the only one, or the chosen one', () => {
    expect(voiceFor([voice('Christel Online', 'da-DK', false, true)], 'da')).toBeNull();
    expect(voiceFor([voice('Christel Online', 'da-DK', false, true), voice('Sara', 'da-DK', true)], 'da')?.name).toBe(
      'Sara',
    );
  });

  it('is the one its owner has chosen, when that one may speak', () => {
    expect(voiceFor([voice('Magnus', 'da-DK', true), voice('Sara', 'da-DK', true, true)], 'da')?.name).toBe('Sara');
  });

  it('is known however the device writes its language', () => {
    expect(voiceFor([voice('dansk', 'da_DK', true)], 'da')?.name).toBe('dansk');
    expect(voiceFor([voice('dansk', 'DA', true)], 'da')?.name).toBe('dansk');
    expect(voiceFor([voice('Dari', 'dari-AF', true)], 'da')).toBeNull();
  });

  it('is nobody where there are no voices', () => expect(voiceFor([], 'da')).toBeNull());
});
