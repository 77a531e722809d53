/** What each press of a button does, and what no press may ever do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ask, EMPTY_ASK, nameOf, thingsIn } from '../ask/ask';
import { type ActOf, act, SENTENCES_MAX } from './act';
import { chosen, isChosen, unchosen } from './answer';
import { anyAnswer, anyAsk, anyFields, anyTable, CARDS } from './any-table';
import { EMPTY_TABLE, MATCHES_SHOWN, type Table } from './table';

/** Understands one word, which is enough here. */
const understand = (sentence: string): Ask => ({
  ...EMPTY_ASK,
  wants: sentence.includes('strikke') ? [{ key: 'making.knitting', said: 'strikke', weight: 'important' }] : [],
  unknownWords: sentence.includes('zumba') ? ['zumba'] : [],
  crisis: sentence.includes('dø'),
});
const OF: ActOf = { understand, cards: CARDS, towns: { vamdrup: 'Vamdrup' } };

const formOf = (fields: [string, string][]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};
const press = (table: Table, word: string, ...fields: [string, string][]): Table =>
  act(table, formOf([['do', word], ...fields]), OF);
const names = ({ ask }: Table): string[] => thingsIn(ask).map(nameOf);
const at = (step: string, table: Partial<Table> = {}): Table => ({ ...EMPTY_TABLE, ...table, step });

describe('going through the questions', () => {
  it('goes on, back, and where one asks to go; never past the ends, and nowhere unknown', () => {
    expect(press(EMPTY_TABLE, 'next').step).toBe('matters');
    expect(press(at('matters'), 'back').step).toBe('start');
    expect(press(EMPTY_TABLE, 'back').step).toBe('start');
    expect(press(at('door'), 'next').step).toBe('heard');
    expect(press(at('heard'), 'next').step).toBe('found');
    expect(press(at('compare'), 'next').step).toBe('compare');
    expect(press(at('matters'), 'go:heard').step).toBe('heard');
    expect(press(at('matters'), 'go:elsewhere').step).toBe('matters');
  });

  it('stays where it is when an answer is touched or a sentence is added', () => {
    const touched = press(at('matters'), '', ['card', 'matters'], ['option', 'calm']);
    expect([touched.step, names(touched)]).toEqual(['matters', ['wants:life.calm']]);
    expect(press(at('matters'), 'hear', ['words', 'strikke']).step).toBe('matters');
  });

  it('remembers what was skipped, and forgets it when it is answered after all', () => {
    const skipped = press(at('when'), 'skip', ['card', 'when'], ['option', 'evening']);
    expect([skipped.step, skipped.skipped, names(skipped)]).toEqual(['way', ['when'], []]);
    const back = press(skipped, 'back', ['card', 'way']);
    expect([back.step, back.skipped]).toEqual(['when', ['when']]);
    expect(press(back, 'next', ['card', 'when'], ['option', 'evening']).skipped).toEqual([]);
    expect(press(back, 'next', ['card', 'when']).skipped).toEqual(['when']);
  });

  it('takes back what was answered when the question is skipped, but not what was said in words', () => {
    const said = press(at('not', { ask: understand('strikke') }), '', ['card', 'not'], ['option', 'alcohol']);
    expect(names(press(said, 'skip', ['card', 'not']))).toEqual(['wants:making.knitting']);
  });
});

describe('an answer', () => {
  it('is heard in its own words, with the weight of its kind', () => {
    const { ask } = press(at('not'), 'next', ['card', 'not'], ['option', 'animals']);
    expect(ask.avoid).toEqual([{ key: 'avoid.animals', said: 'Dyr', weight: 'important', from: 'not:animals' }]);
  });

  it('is ticked when it was said already, and keeps those words', () => {
    const table = at('enjoyed', {
      ask: { ...EMPTY_ASK, wants: [{ key: 'nature', said: 'naturen', weight: 'important' }] },
    });
    const next = press(table, 'next', ['card', 'enjoyed'], ['option', 'nature'], ['option', 'games']);
    expect(next.ask.wants.map(({ said }) => said)).toEqual(['naturen', 'Spil og leg']);
  });

  it('goes alone when it is no longer ticked, also when it has become a must', () => {
    const both = press(at('door'), '', ['card', 'door'], ['option', 'trial'], ['option', 'small_group']);
    const must = press(both, 'weigh:wants:trial=must');
    expect(names(press(must, '', ['card', 'door'], ['option', 'small_group']))).toEqual(['wants:small_group']);
  });

  it('is one way only where there can be but one, and a town of ours or none', () => {
    const way = (...fields: [string, string][]) => press(at('way'), 'next', ['card', 'way'], ...fields);
    expect(way(['option', 'bike'], ['option', 'car']).ask.way?.key).toBe('bike');
    const { ask } = way(['town', 'vamdrup']);
    expect(ask.place).toMatchObject({ key: 'vamdrup', said: 'Vamdrup' });
    expect(press(at('way', { ask }), 'next', ['card', 'way'], ['town', '']).ask.place).toBeNull();
    for (const forged of ['atlantis', 'constructor', '__proto__']) expect(way(['town', forged]).ask.place).toBeNull();
    expect(press(at('way', { ask }), 'next', ['card', 'way'], ['town', 'atlantis']).ask.place?.key).toBe('vamdrup');
  });

  it('answered and then taken back leaves the ask as it was', () => {
    fc.assert(
      fc.property(anyAsk, anyAnswer, (ask, { card, option }) => {
        fc.pre(!isChosen(ask, option) && !(option.patch.way && ask.way));
        const after = chosen(ask, card.id, option);
        expect(isChosen(after, option)).toBe(true);
        expect(unchosen(after, option)).toEqual(ask);
      }),
    );
  });
});

describe('what is said in words', () => {
  it('is kept as it was written, understood, and added to what was there', () => {
    const first = press(EMPTY_TABLE, 'hear', ['words', '  Jeg vil\nstrikke ']);
    const second = press(first, 'next', ['words', 'og danse zumba']);
    expect(second.sentences).toEqual(['Jeg vil strikke', 'og danse zumba']);
    expect(names(second)).toEqual(['wants:making.knitting', 'word:zumba']);
    expect(second.step).toBe('matters');
  });

  it('is nothing when nothing is written, and no more than the last twenty sentences are kept', () => {
    expect(press(EMPTY_TABLE, 'hear', ['words', '  '])).toEqual(EMPTY_TABLE);
    let table: Table = EMPTY_TABLE;
    for (let n = 0; n < SENTENCES_MAX + 5; n++) table = press(table, 'hear', ['words', `sætning ${n}`]);
    expect(table.sentences).toHaveLength(SENTENCES_MAX);
  });

  it('that asks for help gets help until somebody chooses to go on, and is not read back', () => {
    const table = press(EMPTY_TABLE, 'hear', ['words', 'jeg vil dø']);
    expect([table.ask.crisis, table.sentences]).toEqual([true, []]);
    expect(press(table, 'next').ask.crisis).toBe(true);
    expect(press(table, 'onward').ask.crisis).toBe(false);
  });
});

describe('what was heard', () => {
  const ask = understand('strikke');
  it('can be taken away and weighed, one thing at a time', () => {
    expect(press(at('heard', { ask }), 'without:wants:making.knitting').ask.wants).toEqual([]);
    const must = press(at('heard', { ask }), 'hear', ['w:wants:making.knitting', 'must']);
    expect([must.ask.wants, must.ask.must.map(({ weight }) => weight)]).toEqual([[], ['must']]);
    expect(press(must, 'weigh:must:making.knitting=wish').ask.wants.map(({ weight }) => weight)).toEqual(['wish']);
    expect(press(must, 'weigh:must:making.knitting=heavy').ask).toBe(must.ask);
  });

  it('begins the list again when it changes, and a wish may be counted again', () => {
    const table = at('found', { ask, shown: 36, counted: true });
    expect(press(table, 'without:wants:making.knitting')).toMatchObject({ shown: MATCHES_SHOWN, counted: false });
    expect(press(table, 'turn')).toMatchObject({ shown: 36, counted: true, turn: 'end' });
  });
});

describe('a place that was found', () => {
  it('is set aside with or without a reason, and brought back', () => {
    const aside = press(press(at('found'), 'aside:strik=far'), 'aside:kor=because');
    expect(aside.aside).toEqual([{ slug: 'strik', reason: 'far' }, { slug: 'kor' }]);
    expect(press(aside, 'bring:strik').aside).toEqual([{ slug: 'kor' }]);
    expect(press(aside, 'aside:kor=time').aside.at(-1)).toEqual({ slug: 'kor', reason: 'time' });
  });

  it('is laid beside at most two others, taken up again, and not compared once it is set aside', () => {
    const three = ['a', 'b', 'c', 'd'].reduce((table, slug) => press(table, `compare:${slug}`), at('found'));
    expect(three.compared).toEqual(['a', 'b', 'c']);
    expect(press(three, 'compare:b').compared).toEqual(['a', 'c']);
    expect(press(three, 'aside:a').compared).toEqual(['b', 'c']);
  });
});

describe('clearing and nonsense', () => {
  it('leaves an empty table, whatever was there and whatever is in the form', () => {
    fc.assert(
      fc.property(anyTable, anyFields, (table, fields) => {
        expect(act(table, formOf([['do', 'clear'], ...fields]), OF)).toEqual(EMPTY_TABLE);
      }),
    );
  });

  it('never throws, and always leaves a table that stands', () => {
    fc.assert(
      fc.property(anyTable, anyFields, (table, fields) => {
        const next = act(table, formOf(fields), OF);
        expect(Object.keys(next).sort()).toEqual(Object.keys(EMPTY_TABLE).sort());
        const all = names(next);
        expect(new Set(all).size).toBe(all.length);
        expect(next.compared.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 1000 },
    );
  });
});
