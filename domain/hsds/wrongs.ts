/** What can be wrong with what an open address is asked, and the status it is told with. Each has a line on `/docs/api`. */
export const PROBLEMS = {
  'wrong-parameter': 400,
  'no-such-entry': 404,
  'no-such-list': 404,
  'no-such-method': 405,
  'too-often': 429,
  'our-fault': 500,
} as const;
export type ProblemCode = keyof typeof PROBLEMS;
