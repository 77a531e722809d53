/** What the server answers when somebody could not log in: what to do about it, and the name that was typed. */
export type LogInAnswer = {
  trouble:
    | { problem: 'noLogin' | 'noPassword' | 'wrong' | 'code' | 'used' | 'gone' }
    | { problem: 'wait'; minutes: number };
  login: string;
  /** Another one each time, so that the same trouble is told again. */
  n: number;
};
