/** Whether a text holds something written like a CPR number: six figures, perhaps a hyphen or a space, and four more. */
const LIKE_CPR = /(?<!\d)\d{6}[-–\s]?\d{4}(?!\d)/;

export const looksLikeCpr = (text: string): boolean => LIKE_CPR.test(text);
