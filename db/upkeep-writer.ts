/** Who the day's letters are from, and the links in them: for the server, and for the command line. */
import type { From } from '../domain/letter/letter';
import { hashOfToken, newToken } from './token';
import type { Writer } from './upkeep';

/** @param site the public address, without a slash at its end */
export const writerFor = (from: From, site: string): Writer => ({
  from,
  newLink: () => {
    const token = newToken();
    return { hash: hashOfToken(token), url: `${site}/passer/${token}` };
  },
});
