/** The offer for search engines, in schema.org's words: only what is known, and never more exact than we are. */
import { headers } from 'next/headers';
import type { Entry } from '@/domain/snapshot';
import { schemaOf } from './schema-org';

export async function Schema({ entry, address }: { entry: Entry; address: string }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  // «<» is escaped, so that no text of an offer can end the element it stands in.
  const json = JSON.stringify(schemaOf(entry, address)).replaceAll('<', '\\u003c');
  return (
    <script type="application/ld+json" nonce={nonce}>
      {json}
    </script>
  );
}
