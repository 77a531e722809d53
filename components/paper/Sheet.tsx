/** The sheets of a plan, in one language or two side by side: the same lines in the same order. Server or page may draw it. */
import { Fragment, type ReactNode } from 'react';
import { isRightToLeft, type PaperWords } from '@/domain/paper-words';
import type { Line, Section } from '@/domain/plan/paper';
import css from './paper.module.css';

/** One language's column. */
export type Side = { words: PaperWords; sections: Section[] };

type Props = {
  /** Danish first. */
  sides: [Side] | [Side, Side];
  /** Sentences under the title, and at the end, in each language. */
  head: (words: PaperWords) => string[];
  foot: (words: PaperWords) => string[];
  /** The code, the link and the map, which are the same in every language. */
  code?: ReactNode;
  link?: ReactNode;
  map?: ReactNode;
  /** Seen on the screen too: the blank plan of a page without script. */
  isSeen?: boolean;
};

/** The places' own words are Danish; nobody knows in which language one's own are written. */
const PLACES_OWN = 'da';
const LANGUAGES: Partial<Record<Kind, string>> = { own: 'und', place: PLACES_OWN };

export function Sheet({ sides, head, foot, code, link, map, isSeen = false }: Props) {
  const [{ words, sections }] = sides;
  const isTwo = sides.length === 2;
  const afterMap = sections.findIndex(({ key }) => key === 'give');
  return (
    <article className={`${css.paper} ${isSeen ? css.seen : ''} ${isTwo ? css.two : ''}`} lang={words.language}>
      <div className={css.head}>
        <div className={css.titles}>
          <Rows
            sides={sides}
            linesOf={(side) => [
              { kind: isSeen ? 'called' : 'title', text: side.words.title },
              ...texts(head(side.words)),
            ]}
          />
        </div>
        {code}
      </div>
      {link}
      {sections.map((section, n) => (
        <Fragment key={section.key + (section.id ?? n)}>
          {n === afterMap && map}
          <section className={`${css.section} ${css[section.key] ?? ''}`}>
            <Rows sides={sides} linesOf={(side) => side.sections[n]?.lines ?? []} />
          </section>
        </Fragment>
      ))}
      <div className={css.foot}>
        <Rows sides={sides} linesOf={(side) => texts(foot(side.words))} />
      </div>
    </article>
  );
}

/** `called`: the title of a sheet on a page that has its own heading. */
type Kind = Line['kind'] | 'title' | 'called';
type Drawn = { kind: Kind; text: string };
const texts = (said: string[]): Drawn[] => said.map((text) => ({ kind: 'text', text }));

/** Line by line: beside each Danish one stands the same one in the other language. */
function Rows({ sides, linesOf }: { sides: readonly Side[]; linesOf: (side: Side) => Drawn[] }) {
  const [first = [], second] = sides.map(linesOf);
  const [, other] = sides;
  return first.map((line, n) => {
    const key = `${n} ${line.kind}`;
    const beside = second?.[n];
    if (!other || !beside) {
      // Alone there is room for a label and its words on one line.
      const [before, after] = [first[n - 1], first[n + 1]];
      if (line.kind === 'label' && isRunning(after)) return <Labelled key={key} label={line.text} line={after} />;
      return before?.kind === 'label' && isRunning(line) ? null : <Drawing key={key} line={line} />;
    }
    const { language } = other.words;
    return (
      <div key={key} className={css.row} data-row={line.kind}>
        <div>
          <Drawing line={line} />
        </div>
        <div lang={language} dir={isRightToLeft(language) ? 'rtl' : 'ltr'}>
          <Drawing line={beside} />
        </div>
      </div>
    );
  });
}

const RUNNING = new Set<Drawn['kind']>(['text', 'own', 'place']);
const isRunning = (line: Drawn | undefined): line is Drawn => line !== undefined && RUNNING.has(line.kind);

function Labelled({ label, line: { kind, text } }: { label: string; line: Drawn }) {
  return (
    <p>
      <strong>{/[?:]$/.test(label) ? label : `${label}:`}</strong>{' '}
      <span className={kind === 'own' ? css.own : undefined} lang={LANGUAGES[kind]} dir="auto">
        {text}
      </span>
    </p>
  );
}

function Drawing({ line: { kind, text } }: { line: Drawn }) {
  if (kind === 'title') return <h1>{text}</h1>;
  if (kind === 'heading') return <h2>{text}</h2>;
  if (kind === 'name')
    return (
      <h3 dir="auto" lang={PLACES_OWN}>
        {text}
      </h3>
    );
  if (kind === 'first') return <h4>{text}</h4>;
  if (kind === 'blank') return <p className={css.blank} aria-hidden="true" />;
  if (kind === 'ask')
    return (
      <div className={css.ask}>
        <p>{text}</p>
        <p className={css.blank} aria-hidden="true" />
      </div>
    );
  if (kind === 'own' || kind === 'place')
    return (
      <p className={css[kind]} lang={LANGUAGES[kind]} dir="auto">
        {text}
      </p>
    );
  return <p className={css[kind]}>{text}</p>;
}
