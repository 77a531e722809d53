/**
 * `npm run find -- "ord" [--town Vamdrup] [--limit 10] [--json] [--catalogue FILE.jsonl] [--queries FILE.jsonl]`:
 * the search as the site has it, on the command line. Nothing that is asked is kept.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readSettings } from '../app/settings-environment';
import { finding, type Hit } from '../domain/find';
import { EMPTY_QUERY, WORDS_MAX } from '../domain/query';
import { labelOf } from '../domain/taxonomy';
import { copenhagenDay } from '../domain/when/today';
import { orExplain, StartError } from './explain';
import { type Findable, findableIn, queriesIn, seeded } from './find-sources';

const HELP = `npm run find -- "ord" [--town Vamdrup] [--limit 10] [--json]
  --catalogue FILE.jsonl   search in lines { id, name, organisation, description, topics, town } instead
  --queries FILE.jsonl     answer many at once: lines { id, q }
  --json                   one line for each question: { q, total, ms, hits: [{ id, slug, name, why }] }
Use npm run -s find, so that npm itself writes nothing.`;
const LIMIT_MAX = 1000;

type Options = { questions: string[]; town?: string; limit: number; json: boolean; catalogue?: string };

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
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX)
    throw new StartError(`--limit must be a whole number from 1 to ${LIMIT_MAX}.`);
  const questions = values.queries ? queriesIn(values.queries) : positionals.length > 0 ? [positionals.join(' ')] : [];
  if (questions.length === 0) throw new StartError(`What shall be found?\n\n${HELP}`);
  return { questions, town: values.town, limit, json: values.json, catalogue: values.catalogue };
}

const parse = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: {
      town: { type: 'string' },
      limit: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
      catalogue: { type: 'string' },
      queries: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });

/** A topic is said by its name, a town by its own. */
const nameOf = (key: string, { towns }: Findable): string =>
  labelOf(key)?.da ?? towns.get(key.replace(/^town:/, '')) ?? key;

const reasonsOf = (hit: Hit, of: Findable) =>
  hit.why.map(({ word, matched, how, isKey }) => ({ word, matched: isKey ? nameOf(matched, of) : matched, how }));

/** The first questions a program answers are slow, while it is still being compiled; these are not measured. */
function warmUp(findable: Findable, day: string): void {
  for (const { title } of findable.of.cards.slice(0, 50))
    finding({ ...EMPTY_QUERY, words: title }, findable.of, day, undefined, 1);
}

await orExplain(() => {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') return console.log(HELP);
  const day = copenhagenDay(new Date());
  const findable = options.catalogue ? findableIn(options.catalogue) : seeded(readSettings(process.env));
  const town = options.town === undefined ? null : findable.townNamed(options.town);
  warmUp(findable, day);
  for (const q of options.questions) {
    const query = { ...EMPTY_QUERY, words: q.slice(0, WORDS_MAX), town };
    const start = performance.now();
    const { hits, total, heard } = finding(query, findable.of, day, undefined, options.limit);
    const ms = Number((performance.now() - start).toFixed(3));
    const found = hits.map((hit) => ({
      id: findable.idOf(hit.card),
      slug: hit.card.slug,
      name: hit.card.title,
      why: reasonsOf(hit, findable),
    }));
    if (options.json) console.log(JSON.stringify({ q, total, ms, hits: found }));
    else {
      console.log(`${options.questions.length > 1 ? `«${q}»: ` : ''}${total} found in ${ms} ms`);
      const unheard = heard.filter(({ how }) => how === null).map(({ word }) => `«${word}»`);
      if (unheard.length > 0) console.log(`Nothing was found for ${unheard.join(', ')}.`);
      for (const { slug, name, why } of found)
        console.log(
          `  ${name}  (${slug})${why.map((each) => `\n      «${each.word}» → ${each.matched}, ${each.how}`).join('')}`,
        );
    }
  }
});
