/** The plan on paper: everything one needs without a device, and the same lines in both languages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Trust } from '../card';
import { PAPER_LANGUAGES, paperWords } from '../paper-words';
import type { VisitFacts } from '../visits';
import { heldBy, offered } from './ball';
import type { Known } from './first-visit';
import { blankPaper, paperOf, type Section } from './paper';
import { EMPTY_PLAN, type Place, type Plan, VISIT_KEYS } from './plan';

const words = await paperWords('da');
const place = (told: Partial<Place> = {}): Place => ({
  id: 'abcdefghijkl',
  offer: 'strik',
  name: 'Strik sammen',
  organisation: 'Garnklubben',
  day: null,
  time: null,
  step: '',
  who: '',
  hard: '',
  hello: '',
  taker: '',
  isDone: false,
  ball: null,
  visit: {},
  ...told,
});
const facts: VisitFacts = {
  title: 'Strik sammen',
  address: 'Gade 2, 6580 Vamdrup',
  times: [{ every: 'week', weekday: 'tue', start: '14:00', end: '16:00' }],
  price: { kind: 'free' },
  phone: '12 34 56 78',
  trust: { year: 2019 },
};
const known: Known = { facts, town: undefined, start: null };
const plan = (told: Partial<Plan>): Plan => ({ ...EMPTY_PLAN, ...told });
const saidIn = (sections: Section[]) => sections.flatMap(({ lines }) => lines.map(({ text }) => text)).filter(Boolean);
const said = (told: Partial<Plan>, about: Known | null = known) => saidIn(paperOf(plan(told), () => about, words));

describe('the sheet', () => {
  it('holds one’s own words, the next step with its day, and what to do if it is hard', () => {
    const step = place({ day: '2026-11-24', time: '14:00', step: 'Jeg går derhen.', hard: 'Jeg ringer til Lis.' });
    const lines = said({ want: 'Strikke med nogle få', why: 'Tirsdagen er lang', give: 'Hækle', places: [step] });
    expect(lines).toEqual(
      expect.arrayContaining([
        'Strikke med nogle få',
        'Tirsdagen er lang',
        'Hækle',
        'Tirsdag den 24. november 2026 kl. 14',
        '1. Strik sammen: Jeg går derhen.',
        'Hvis det bliver svært',
        'Jeg ringer til Lis.',
      ]),
    );
  });

  it('names as the next step one that is still to come, not one whose day has passed', () => {
    const passed = place({ day: '2026-11-20', step: 'Ringe til Lis' });
    const ahead = place({ id: 'bcdefghijklm', name: 'Kor', day: '2026-12-01', step: 'Gå derhen' });
    const [, next] = paperOf(plan({ places: [passed, ahead] }), () => known, words, '2026-11-23');
    expect(saidIn([next as Section]).join()).toContain('2. Kor: Gå derhen');
  });

  it('tells who has the ball, and that the other has not said yes yet', () => {
    const ball = offered(heldBy('me', '2026-11-23'), 'other');
    const lines = said({ places: [place({ step: 'Ringe', ball, taker: 'Anne' })] });
    expect(lines).toContain('Jeg har bolden. Anne er spurgt, og har ikke sagt ja endnu.');
  });

  it('has the address, the time, the price, the number and how old it all is on each card', () => {
    expect(said({ places: [place()] })).toEqual(
      expect.arrayContaining([
        '1. Strik sammen',
        'Garnklubben',
        'Tirsdag kl. 14–16. Gratis.',
        'Telefon: 12 34 56 78',
        'Oplysning fra 2019. Spørg, før du går.',
        'Gade 2, 6580 Vamdrup.',
      ]),
    );
  });

  it('leaves a line for the answer to each question that is open', () => {
    const [card] = paperOf(plan({ places: [place()] }), () => null, words).filter(({ key }) => key === 'card');
    expect(card?.lines.filter(({ kind }) => kind === 'ask')).toHaveLength(VISIT_KEYS.length);
  });

  it('keeps the diary, and what was put aside, off the paper that others are shown', () => {
    const entry = { id: 'abcdefghijkl', place: null, day: '2026-11-20', outcome: null, words: 'Det var svært' };
    const lines = said({ diary: [entry], aside: [place({ name: 'Lagt til side' })] }).join(' ');
    expect(lines).not.toContain('Det var svært');
    expect(lines).not.toContain('Lagt til side');
  });

  it('is never without room for a pen, and says that it is normal to try several places', () => {
    for (const sections of [paperOf(EMPTY_PLAN, () => null, words), blankPaper(words)]) {
      expect(sections.flatMap(({ lines }) => lines).filter(({ kind }) => kind === 'blank').length).toBeGreaterThan(5);
      expect(saidIn(sections)).toContain('Det er helt almindeligt at prøve to eller tre steder.');
    }
  });
});

describe.each(PAPER_LANGUAGES.filter((language) => language !== 'da'))('in two languages, beside %s', (language) => {
  const shape = (sections: Section[]) =>
    sections.map(({ key, lines }) => [key, ...lines.map(({ kind, text }) => (kind === 'own' ? text : kind))]);

  it('each Danish line has one line beside it, of the same kind, and one’s own words are the same in both', async () => {
    const other = await paperWords(language);
    const texts = fc.constantFrom('', 'Jeg går.', 'أنا');
    const aPlace = fc
      .record({ step: texts, who: texts, hard: texts, day: fc.constantFrom(null, '2026-11-24') })
      .map(place);
    const about: fc.Arbitrary<Partial<VisitFacts>> = fc.record(
      {
        times: fc.constant(facts.times ?? []),
        phone: fc.constant('12345678'),
        gear: fc.constantFrom('none' as const, 'lend' as const),
        metAtDoor: fc.constant({ firstName: 'Lis', where: 'Den grønne dør' }),
        firstVisit: fc.constant(['Vi siger hej.']),
        placeConfirmed: fc.constant('2026-11-12'),
        trust: fc.constantFrom<Trust>({ year: 2019 }, { confirmed: '2026-10-01' }, {}),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(aPlace, { maxLength: 3 }), about, texts, (places, more, want) => {
        const knows = (): Known => ({ ...known, facts: { title: 'Strik', ...more } });
        const written = plan({ places, want });
        expect(shape(paperOf(written, knows, other))).toEqual(shape(paperOf(written, knows, words)));
      }),
      { numRuns: 60 },
    );
    expect(shape(blankPaper(other))).toEqual(shape(blankPaper(words)));
  });
});
