/** A name that may be written from right to left, set apart so that the words round it stay where they are. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
