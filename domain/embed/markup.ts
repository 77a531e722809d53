/** HTML as a value: whatever is put into a template is escaped, unless it is HTML already. */

export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Safe between tags and within a quoted attribute; never in a script, a style or an attribute without quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function written(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return part.map(written).join('');
}

/** html`<p>${anything}</p>`: strings are escaped, lists joined, and what is not there left out. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(strings.map((string, n) => string + (n < parts.length ? written(parts[n]) : '')).join(''));

/** Only for text that this house has written itself: a style sheet, a script. */
export const trusted = (text: string): Markup => new Markup(text);
