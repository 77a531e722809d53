/** The other screens at a table, as this one knows them: by what they said, and by how long they have said nothing. */
import { type Live, type Presence, presentIn } from '@/domain/live/document';
import type { Other } from './here';

/** A device that says nothing so long has gone out, or its net has. */
export const SILENT_MS = 240_000;

type Heard = { said: Presence; at: number; wasHere: boolean };

/** @param device this one's own id @param now our own clock, for no two clocks are alike */
export function otherScreens(device: string, now: () => number) {
  const heard = new Map<string, Heard>();
  let isFirst = true;
  let shown = '';

  const is = ({ said, at }: Heard): Presence['is'] => (said.is === 'here' && now() - at > SILENT_MS ? 'left' : said.is);
  /** Who had left before we came, and was never seen, is nobody's news. */
  const list = (): Other[] =>
    [...heard]
      .filter(([, each]) => each.wasHere)
      .map(([id, each]) => ({ id, is: is(each), at: each.at }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));

  return {
    /** @returns the others, when something about them is news */
    read: (live: Live): Other[] | null => {
      for (const [id, said] of presentIn(live)) {
        const before = heard.get(id);
        if (id === device || (before?.said.at === said.at && before.said.is === said.is)) continue;
        // What stood there when we came may be old: it counts from when it was written, as far as clocks can be trusted.
        const at = isFirst ? Math.min(now(), said.at) : now();
        const isHere = said.is === 'here' && now() - at <= SILENT_MS;
        heard.set(id, { said, at, wasHere: before?.wasHere === true || isHere });
      }
      isFirst = false;
      const all = list();
      const text = all.map((each) => `${each.id} ${each.is}`).join();
      if (text === shown) return null;
      shown = text;
      return all;
    },
    /** What the table says of this device. */
    says: (live: Live): Presence['is'] | undefined => presentIn(live).get(device)?.is,
    areHere: (): boolean => list().some((each) => each.is === 'here'),
  };
}
