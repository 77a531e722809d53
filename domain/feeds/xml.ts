/** Text in XML: what would be markup is written out, and what no XML may hold is left out. */
const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Controls, and half letters; line breaks and tabs are text. */
const NOT_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

export const escaped = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);

/** @param content text, or elements that are made already */
export const element = (
  name: string,
  content: string | { xml: string },
  attributes: Record<string, string> = {},
): string => {
  const inside = typeof content === 'string' ? escaped(content) : content.xml;
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return inside === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inside}</${name}>`;
};
