// Gathers every icon of the icon library into one sprite, public/icons.svg, limited to the names in use.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LIBRARY = 'node_modules/lucide-static/icons';
const ROOMS = ['app', 'components', 'data'];
/** Pages and pieces, and the data files that choose an icon. */
const MENTIONS = /\.(tsx|ts)$|data\/(wishes|taxonomy)\.json$/;

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

export function makeSprite() {
  const names = [...new Set(ROOMS.flatMap(namesIn))].sort();
  const symbols = names
    .filter((name) => existsSync(`${LIBRARY}/${name}.svg`))
    .map((name) => {
      const drawing = readFileSync(`${LIBRARY}/${name}.svg`, 'utf8')
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/<svg[\s\S]*?>/, '')
        .replace('</svg>', '')
        .replace(/\s+/g, ' ')
        .trim();
      return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${drawing}</symbol>`;
    });
  mkdirSync('public', { recursive: true });
  writeFileSync('public/icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}

makeSprite();
