/** A sentence in which `words like this` are the program's own. */
export function Coded({ text }: { text: string }) {
  return text.split('`').map((part, n) =>
    n % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
      <code key={n} translate="no">
        {part}
      </code>
    ) : (
      part
    ),
  );
}
