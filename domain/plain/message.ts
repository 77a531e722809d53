/** Reads an interface message (ICU) as a person would see it, and tells which placeholders it holds. */

/** Where the brace at `from` closes. */
function closing(message: string, from: number): number {
  let depth = 0;
  for (let at = from; at < message.length; at++) {
    if (message[at] === '{') depth++;
    if (message[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`A brace is not closed in: ${message}`);
}

type Placeholder = { name: string; kind: string; branches: Map<string, string> };

function placeholderIn(inside: string): Placeholder {
  const [name = '', kind = ''] = inside.split(',', 2).map((part) => part.trim());
  const branches = new Map<string, string>();
  if (kind === 'plural' || kind === 'select' || kind === 'selectordinal') {
    const rest = inside.slice(inside.indexOf(kind) + kind.length);
    for (const opener = /([^\s{},]+)\s*\{/g; ; ) {
      const hit = opener.exec(rest);
      if (!hit?.[1]) break;
      const open = opener.lastIndex - 1;
      const end = closing(rest, open);
      branches.set(hit[1], rest.slice(open + 1, end));
      opener.lastIndex = end + 1;
    }
  }
  return { name, kind, branches };
}

function* partsOf(message: string): Generator<string | Placeholder> {
  let from = 0;
  for (let open = message.indexOf('{'); open >= 0; open = message.indexOf('{', from)) {
    const end = closing(message, open);
    yield message.slice(from, open);
    yield placeholderIn(message.slice(open + 1, end));
    from = end + 1;
  }
  yield message.slice(from);
}

/** Every way a message can read: one text for each branch of its choices, each placeholder a plain word. */
export function readings(message: string): string[] {
  let texts = [''];
  for (const part of partsOf(message)) {
    const ways =
      typeof part === 'string'
        ? [part.replace(/<\/?\w+\/?>/g, '')]
        : part.branches.size > 0
          ? [...part.branches.values()].flatMap((branch) => readings(branch.replaceAll('#', '3')))
          : ['noget'];
    texts = texts.flatMap((text) => ways.map((way) => text + way));
  }
  return texts;
}

/** Names of placeholders and tags with their kind, sorted, so that two languages can be compared. */
export function placeholders(message: string): string[] {
  const found = new Set<string>();
  for (const part of partsOf(message)) {
    if (typeof part === 'string') for (const [, tag] of part.matchAll(/<(\w+)\/?>/g)) found.add(`<${tag}>`);
    else {
      found.add(part.kind ? `${part.name}:${part.kind}` : part.name);
      for (const branch of part.branches.values()) for (const inner of placeholders(branch)) found.add(inner);
    }
  }
  return [...found].sort();
}
