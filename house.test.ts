/** Guards the house: doors, walls and the README's promises. Each guard is also shown a broken house, and must see it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = import.meta.dirname;
/** Path from the root → the file's text. A broken house in a test is written the same way. */
type House = Record<string, string>;
type Guard = (house: House) => string[];

const ignored = new Set([
  '.git',
  ...read('.gitignore')
    .split('\n')
    .map((line) => line.replaceAll('/', '').trim()),
]);
const isIgnored = (name: string) =>
  ignored.has(name) || [...ignored].some((p) => p.startsWith('*') && name.endsWith(p.slice(1)));

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}
function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(ROOT, folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name);
    if (isIgnored(entry.name)) continue;
    if (entry.isDirectory()) yield* filesIn(file);
    else yield file;
  }
}
const HOUSE: House = Object.fromEntries(
  [...filesIn('.')].map((file) => [file, /\.(tsx?|m?js|css)$/.test(file) ? read(file) : '']),
);

// — What a file says —

const isCode = (file: string) => /\.(tsx?|m?js)$/.test(file) && !file.endsWith('.d.ts');
/** Tests, and what only tests may use: made-up offers and schedules. */
const isTest = (file: string) => /(\.test\.tsx?|\/test-data\.ts|\/any-[a-z-]+\.ts)$/.test(file);
const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : 'root');
const parsed = new Map<string, ts.SourceFile>();

function parse(file: string, text: string): ts.SourceFile {
  const key = `${file}\n${text}`;
  const source = parsed.get(key) ?? ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  parsed.set(key, source);
  return source;
}
function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesIn(child);
}
const textOf = (node: ts.Node | undefined) => (node && ts.isStringLiteralLike(node) ? [node.text] : []);

/** Everything a file imports: static, re-exported, dynamic, and in a type. */
function specifiersOf(file: string, text: string): string[] {
  return [...nodesIn(parse(file, text))].flatMap((node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
    if (!ts.isCallExpression(node)) return [];
    const called = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
    return called ? textOf(node.arguments[0]) : [];
  });
}
/** A file of ours by its path from the root; a package by the name it is imported by. */
function resolve(house: House, from: string, specifier: string): string {
  if (!/^(@\/|\.)/.test(specifier)) return specifier;
  const bare = specifier.startsWith('@/') ? specifier.slice(2) : path.posix.join(path.posix.dirname(from), specifier);
  const endings = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx'];
  return endings.map((ending) => bare + ending).find((file) => file in house) ?? bare;
}
type Import = { from: string; to: string; ours: boolean };
const known = new WeakMap<House, Import[]>();
function importsOf(house: House): Import[] {
  const read = ([from, text]: [string, string]) =>
    specifiersOf(from, text).map((to) => ({ from, to: resolve(house, from, to), ours: /^(@\/|\.)/.test(to) }));
  const imports =
    known.get(house) ??
    Object.entries(house)
      .filter(([file]) => isCode(file))
      .flatMap(read);
  known.set(house, imports);
  return imports;
}
const say = ({ from, to }: Import) => `${from} → ${to}`;

// — The doors of drawing two —

const NODE = /^node:/;
const DRIZZLE = /^drizzle-(orm|kit)(\/|$)/;
/** Small and pure: they are told, and look at nothing. */
const PURE =
  /^(zod|yjs|uqr|uuid|fflate|saxes|csv-parse(\/.+)?|@streamparser\/json|temporal-polyfill(\/.+)?|rrule-temporal(\/.+)?|date-holidays|ical\.js|@orama\/stemmers(\/.+)?)$/;
const NEXT_IN_COMPONENTS = /^next\/(link|navigation|dynamic)$/;
const MAP_LIBRARIES = /^(leaflet|react-leaflet|supercluster|protomaps-leaflet)(\/|$)/;
const TEST_TOOLS = [NODE, /^(vitest|fast-check|typescript|jsqr|jsonld|node-ical)$/, PURE];

const DOORS: Record<string, { rooms: RegExp; packages: RegExp[] }> = {
  data: { rooms: /^$/, packages: [] },
  domain: { rooms: /^(domain|data)\//, packages: [PURE] },
  db: { rooms: /^(db|domain)\//, packages: [DRIZZLE, NODE, /^(better-sqlite3|zod)$/] },
  components: {
    rooms: /^(components|domain)\//,
    packages: [/^(react|react-dom|next-intl)$/, NEXT_IN_COMPONENTS, MAP_LIBRARIES],
  },
  app: { rooms: /^(app|components|db|domain|data)\//, packages: [/^/] },
  bin: { rooms: /^(bin|db|domain)\/|^app\/settings/, packages: [/^/] },
  bench: { rooms: /^(bench|db|domain)\/|^app\/settings|^bin\//, packages: [/^/] },
  e2e: { rooms: /^(e2e|domain)\//, packages: [/^/] },
  root: { rooms: /^app\/|^bin\/browsers/, packages: [/^/] },
};
const throughWalls: Guard = (house) =>
  importsOf(house)
    .filter(({ from, to, ours }) => {
      const door = DOORS[roomOf(from)];
      const packages = [...(door?.packages ?? []), ...(isTest(from) ? TEST_TOOLS : [])];
      if (isTest(to) && !isTest(from)) return true;
      return !(ours ? door?.rooms.test(to) : packages.some((name) => name.test(to)));
    })
    .map(say);
const codeInData: Guard = (house) => Object.keys(house).filter((file) => roomOf(file) === 'data' && isCode(file));
const strayLeaflet: Guard = (house) =>
  importsOf(house)
    .filter(({ from, to }) => MAP_LIBRARIES.test(to) && !from.startsWith('components/map/'))
    .map(say);
const isMet = ({ from, to }: Import) => [roomOf(from), roomOf(to)].toSorted().join() === 'components,db';
const meetings: Guard = (house) => importsOf(house).filter(isMet).map(say);

// — Domain is told, it never looks —

function looksIn(file: string, text: string): string[] {
  return [...nodesIn(parse(file, text))].flatMap((node) => {
    const words = node.getText();
    if (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random|process\.\w+)$/.test(words)) return [words];
    if (ts.isCallExpression(node) && /^(globalThis\.)?fetch$/.test(node.expression.getText())) return ['fetch'];
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      return ['new Date()'];
    return [];
  });
}
const looking: Guard = (house) => {
  const domain = Object.entries(house).filter(([file]) => roomOf(file) === 'domain' && isCode(file) && !isTest(file));
  const node = importsOf(Object.fromEntries(domain)).filter(({ to }) => NODE.test(to));
  return [...domain.flatMap(([file, text]) => looksIn(file, text).map((what) => `${file}: ${what}`)), ...node.map(say)];
};

// — The server cannot read a plan —

const isSealed = (file: string) => /^domain\/(plan|seal|live)(\.|\/|$)/.test(file);
const isServers = (file: string, text: string) =>
  /^(db|app\/api)\//.test(file) ||
  [...nodesIn(parse(file, text))].some((n) => ts.isExpressionStatement(n) && textOf(n.expression)[0] === 'use server');

/** The way from each of the server's files to a plan or its seal, if there is one, however long. */
const plansInReach: Guard = (house) => {
  const way = (file: string, seen: Set<string>): string[] | null => {
    if (isSealed(file)) return [file];
    if (seen.has(file)) return null;
    seen.add(file);
    for (const { to } of importsOf(house).filter(({ from }) => from === file)) {
      const on = way(to, seen);
      if (on) return [file, ...on];
    }
    return null;
  };
  const starts = Object.entries(house).filter(([file, text]) => isCode(file) && !isTest(file) && isServers(file, text));
  return starts.flatMap(([file]) => way(file, new Set())?.join(' → ') ?? []);
};

// — Files —

const LINES_MAX = 250;
const isGenerated = (file: string) => /^(data|db\/migrations|public)\//.test(file) || file === 'package-lock.json';
const tooLong: Guard = (house) =>
  Object.entries(house)
    .map(([file, text]) => ({ file, lines: text.trimEnd().split('\n').length }))
    .filter(({ file, lines }) => lines > LINES_MAX && !isGenerated(file))
    .map(({ file, lines }) => `${file}: ${lines} lines`);
const homeless: Guard = (house) =>
  Object.keys(house).filter((file) => /(^|\/)(utils?|misc|helpers?|common)(\.|\/|$)/i.test(file));
const barrels: Guard = (house) =>
  Object.entries(house)
    .filter(([file, text]) => /(^|\/)index\.tsx?$/.test(file) && parse(file, text).statements.every(isPassedOn))
    .map(([file]) => file);
const isPassedOn = (line: ts.Statement) => ts.isImportDeclaration(line) || ts.isExportDeclaration(line);

// — What must hold —

const FAR_PLAN = {
  'app/save.ts': "'use server'; import { b } from '@/domain/b'",
  'domain/b.ts': "export const b = () => import('./plan')",
  'domain/plan/index.ts': '',
};
const GUARDS: [sentence: string, guard: Guard, broken: House[]][] = [
  ['every import goes through a door', throughWalls, [{ 'domain/a.ts': "const a = () => import('@/app/b')" }]],
  ['made-up offers stay in tests', throughWalls, [{ 'db/a.ts': "import './test-data'", 'db/test-data.ts': '' }]],
  ['data holds facts and no code', codeInData, [{ 'data/words.ts': '' }]],
  ['what is seen and what is kept never meet', meetings, [{ 'components/a.ts': "import '../db/open'" }]],
  ['the map library stays in the map’s room', strayLeaflet, [{ 'components/find/a.tsx': "import 'leaflet'" }]],
  [
    'domain is told and never looks',
    looking,
    ['Date.now()', 'new Date()', 'process.env', "fetch('/')", "import('node:fs')"].map((a) => ({ 'domain/a.ts': a })),
  ],
  ['the server cannot read a plan', plansInReach, [{ 'db/a.ts': "import '../domain/seal'" }, FAR_PLAN]],
  ['no file is longer than a page or two', tooLong, [{ 'app/a.css': '\n'.repeat(LINES_MAX).concat('a') }]],
  ['nothing is called utils, misc, helpers or common', homeless, [{ 'app/utils/dates.ts': '' }]],
  ['no file only passes others on', barrels, [{ 'domain/index.ts': "export * from './offer'" }]],
];

describe.each(GUARDS)('%s', (_sentence, guard, broken) => {
  it('in this house', () => expect(guard(HOUSE)).toEqual([]));
  it.each(broken)('and the guard sees a house where it is not so', (house) => expect(guard(house)).toHaveLength(1));
});

// — The README —

const README = existsSync(path.join(ROOT, 'README.md')) ? read('README.md') : null;
const topLevel = readdirSync(ROOT).filter((name) => !isIgnored(name));
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** The drawing of the folders: the block of text that names the most of them. */
const treeIn = (readme: string) => {
  const named = (block: string) => topLevel.filter((name) => stands(block, name)).length;
  const blocks = [...readme.matchAll(/```[^\n]*\n([\s\S]*?)```/g)].map(([block]) => block);
  return blocks.toSorted((a, b) => named(b) - named(a))[0] ?? '';
};
const stands = (text: string, name: string) =>
  new RegExp(`(^|[\\s│├└─,·\`|])${escaped(name)}/?(?=[\\s,·\`|]|$)`, 'm').test(text);
const unlisted = (readme: string, names: string[]) => names.filter((name) => !stands(treeIn(readme), name));
/** A name alone is no reason: some words must stand on its line. */
const unexplained = (readme: string, names: string[]) =>
  names.filter((name) => {
    const letters = (line: string) => line.replace(name, '').match(/\p{L}/gu) ?? [];
    return !readme.split('\n').some((line) => stands(line, name) && letters(line).length > 15);
  });

describe.skipIf(README === null)('the README', () => {
  it('draws every folder and file of the top level', () => expect(unlisted(README ?? '', topLevel)).toEqual([]));
  it('names every dependency with what it is for', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    expect(unexplained(README ?? '', Object.keys({ ...dependencies, ...devDependencies }))).toEqual([]);
  });
});
it('a folder that the README forgets is seen, and so is a dependency without a reason', () => {
  const readme = '```\n├── app/  addresses\n└── domain/\n```\n- `zod`: reads and checks what comes in\n- `next`';
  expect(unlisted(readme, ['app', 'db', 'domain'])).toEqual(['db']);
  expect(unexplained(readme, ['zod', 'next', 'react'])).toEqual(['next', 'react']);
});
