/**
 * `npm run ask -- "sætning" [--town Vamdrup] [--json]`: the conversation as the site has it, on the command line: what
 * was heard, what fits and why, what to ask, and what nearly fits. Nothing that is said is kept.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createTranslator } from 'next-intl';
import { readSettings } from '../app/settings-environment';
import type { Ask, Item } from '../domain/ask/ask';
import { SENTENCE_MAX } from '../domain/ask/ask';
import { match } from '../domain/ask/match';
import type { Almost, Match, Matching, Reason } from '../domain/ask/matching';
import { becauseOf, hurdleText, questionText, reasonText, type Saying } from '../domain/ask/say';
import { sayWords } from '../domain/ask/say-words';
import { understand } from '../domain/ask/understand';
import type { Card } from '../domain/card';
import { HELP as HELP_LINES } from '../domain/help';
import { copenhagenDay } from '../domain/when/today';
import { orExplain, StartError } from './explain';
import { type Findable, seeded } from './find-sources';

const HELP = `npm run ask -- "Jeg vil gerne strikke, men ikke når der er mange" [--town Vamdrup] [--json]
  --json   one JSON document: { ask, matches: [{ slug, name, organisation, town, reasons, questions }], almost }
Use npm run -s ask, so that npm itself writes nothing.`;

type Options = { sentence: string; town?: string; json: boolean };

/** @throws StartError for what the person at the keyboard can mend */
function readOptions(args: string[]): Options | 'help' {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (cause) {
    throw new StartError(`${cause instanceof Error ? cause.message : cause}\n\n${HELP}`);
  }
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const sentence = positionals.join(' ').trim();
  if (sentence === '') throw new StartError(`What matters?\n\n${HELP}`);
  if (sentence.length > SENTENCE_MAX)
    throw new StartError(`That is ${sentence.length} letters; at most ${SENTENCE_MAX} are read.`);
  return { sentence, town: values.town, json: values.json };
}

const parse = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: {
      town: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });

/** Spoken in Danish, as to one who looks alone. */
function sayingOf({ towns }: Findable): Saying {
  const messages = JSON.parse(readFileSync('data/messages/da/match.json', 'utf8'));
  const t = createTranslator({ locale: 'da', messages: { match: messages }, namespace: 'match' });
  return { t: t as Saying['t'], words: sayWords('da', Object.fromEntries(towns)), locale: 'da', looker: 'self' };
}

const itemOf = ({ key, said, weight }: Item) => ({ key, said, weight });

const askOf = ({ wants, must, avoid, contribute, place, times, unknownWords, crisis }: Ask, of: Findable) => ({
  wants: wants.map(itemOf),
  must: must.map(itemOf),
  avoid: avoid.map(itemOf),
  contribute: contribute.map(itemOf),
  place: place && { ...itemOf(place), name: of.towns.get(place.key) ?? place.key },
  times: times.map(itemOf),
  unknownWords,
  crisis,
});

function answerOf(ask: Ask, { matches, almost }: Matching, of: Findable, saying: Saying) {
  const who = ({ slug, title, organisation, town }: Card) => ({
    slug,
    name: title,
    organisation: organisation?.name ?? null,
    town: (town && of.towns.get(town)) ?? null,
  });
  const reason = (each: Reason) => ({ key: each.key, said: each.said, text: reasonText(each, saying) });
  const matched = (each: Match) => ({
    ...who(each.card),
    reasons: each.reasons.map(reason),
    questions: [...new Set(each.questions.map((question) => questionText(question, saying)))],
  });
  const nearly = ({ card: { slug, title }, hurdle }: Almost) => ({
    slug,
    name: title,
    hurdle: hurdleText(hurdle, saying),
  });
  return { ask: askOf(ask, of), matches: matches.map(matched), almost: almost.map(nearly) };
}

function print(
  { ask, matches, almost }: ReturnType<typeof answerOf>,
  { total, matches: found }: Matching,
  saying: Saying,
) {
  if (ask.crisis) {
    console.log('Hjælp først:');
    for (const { name, display } of HELP_LINES) console.log(`  ${name.da}: ${display}`);
    return;
  }
  const list = (name: string, items: { key: string; said: string; weight: string }[]) => {
    if (items.length > 0)
      console.log(`${name}: ${items.map((i) => `«${i.said}» → ${i.key} (${i.weight})`).join(', ')}`);
  };
  list('Wants', ask.wants);
  list('Must', ask.must);
  list('Avoid', ask.avoid);
  list('Contribute', ask.contribute);
  list('Times', ask.times);
  if (ask.place) list('Place', [ask.place]);
  if (ask.unknownWords.length > 0) console.log(`Not understood: ${ask.unknownWords.map((w) => `«${w}»`).join(', ')}`);
  console.log(total === 0 ? '\nNothing fits.' : `\n${total} fit${total === 1 ? 's' : ''}:`);
  matches.forEach(({ name, slug, town, questions }, n) => {
    const because = becauseOf(found[n] ?? { reasons: [] }, saying);
    console.log(
      [`  ${name}${town ? `, ${town}` : ''}  (${slug})`, because, ...questions.map((q) => `? ${q}`)].join('\n      '),
    );
  });
  if (almost.length > 0) console.log('\nAlmost:');
  for (const { name, slug, hurdle } of almost) console.log(`  ${name}  (${slug})\n      ${hurdle}`);
}

await orExplain(() => {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') return console.log(HELP);
  const found = seeded(readSettings(process.env));
  let ask = understand(options.sentence, found.words);
  if (options.town !== undefined && !ask.crisis)
    ask = { ...ask, place: { key: found.townNamed(options.town), said: options.town, weight: 'important' } };
  const measure = ask.place ? found.measure(ask.place.key) : undefined;
  const matching = match(ask, found.of, copenhagenDay(new Date()), measure);
  const saying = sayingOf(found);
  const answer = answerOf(ask, matching, found, saying);
  if (options.json) console.log(JSON.stringify(answer));
  else print(answer, matching, saying);
});
