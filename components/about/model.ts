/** The parts of Kolding's model: where each is drawn, which drawing it has, and the anchor it leads to. */

export const LANDS = [
  { key: 'borgerland', anchor: 'borgerland', middle: 90, icon: 'messages-square' },
  { key: 'fagland', anchor: 'fagland', middle: 270, icon: 'briefcase-business' },
] as const;

/** Rings from the middle outwards, in units of the picture (360 wide): 1 ask, 2 find meaning, 3 make it possible. */
export const STEPS = [
  { key: 'ask', anchor: 'spoerg', number: 1, inner: 35, outer: 73 },
  { key: 'meaning', anchor: 'mening', number: 2, inner: 73, outer: 112 },
  { key: 'possible', anchor: 'muligt', number: 3, inner: 112, outer: 152 },
] as const;

/** The five leveregler, clockwise; the top stays free for the words of the outer ring. */
export const RULES = [
  { key: 'language', anchor: 'sprog', icon: 'speech', turn: 42, link: null, original: false },
  { key: 'radar', anchor: 'radar', icon: 'radar', turn: 111, link: '/kommunen', original: false },
  { key: 'plan', anchor: 'plan', icon: 'notebook-pen', turn: 180, link: '/privatliv', original: true },
  {
    key: 'community',
    anchor: 'faellesskab',
    icon: 'hand-heart',
    turn: 249,
    link: '/emne/for-andre',
    original: false,
  },
  { key: 'meet', anchor: 'moede', icon: 'footprints', turn: 318, link: '/kommunen', original: true },
] as const;

/** The picture's id: every part leads back to it. */
export const PICTURE = 'model';
