/** Topic keys are two deep: `making` and `making.knitting`. No data here, so that the page can use it alone. */

/** `making` for `making.knitting`; the key itself for a top topic. */
export const topOf = (key: string): string => key.split('.', 1)[0] ?? key;

/** True when `topic` is the wanted one or lies under it. */
export const isUnder = (topic: string, wanted: string): boolean => topic === wanted || topic.startsWith(`${wanted}.`);
