// Gathers every icon of the icon library into one sprite, public/icons.svg, limited to the names in use.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const LIBRARY = 'node_modules/lucide-static/icons';
const ROOMS = ['app', 'components', 'data'];
const SPRITE = 'public/icons.svg';
/** Pages and pieces, and the data files that choose an icon. */
const MENTIONS = /\.(tsx|ts)$|data[\\/](wishes|taxonomy|questions)\.json$/;

/** Every quoted word that is also the name of a drawing: a few too many are cheaper than one that is missing. */
function namesIn(folder) {
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...namesIn(file));
    else if (MENTIONS.test(file))
      for (const [, name] of readFileSync(file, 'utf8').matchAll(/["']([a-z0-9-]+)["']/g)) found.push(name);
  }
  return found;
}

function symbolOf(name) {
  const drawing = readFileSync(`${LIBRARY}/${name}.svg`, 'utf8')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<svg[\s\S]*?>/, '')
    .replace('</svg>', '')
    .replace(/\s+/g, ' ')
    .trim();
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${drawing}</symbol>`;
}

function makeSprite() {
  if (!existsSync(LIBRARY)) throw new Error(`The icon library is not in ${LIBRARY}: run npm ci --include=dev.`);
  const mentioned = [...new Set(ROOMS.filter((room) => existsSync(room)).flatMap(namesIn))].sort();
  const symbols = mentioned.filter((name) => existsSync(`${LIBRARY}/${name}.svg`)).map(symbolOf);
  if (symbols.length === 0)
    throw new Error(`No icon of ${LIBRARY} is named in ${ROOMS.join(', ')}: run it from the project's own folder.`);
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}

try {
  const sprite = makeSprite();
  if (!existsSync(SPRITE) || readFileSync(SPRITE, 'utf8') !== sprite) {
    mkdirSync(path.dirname(SPRITE), { recursive: true });
    // In one step, for a server that is running hands this file out.
    writeFileSync(`${SPRITE}.new`, sprite);
    renameSync(`${SPRITE}.new`, SPRITE);
  }
} catch (cause) {
  console.error(`\n✗ ${cause.message}\n`);
  process.exit(1);
}
