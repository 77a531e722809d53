/** The server starts: requests learn which address they come from, and expired plans are swept, now and every hour. */
import { tellAddresses } from './api/envelopes/client';
import { beginSweeping, endListeningAtTheEnd } from './api/envelopes/keeping';

export function atStart(): void {
  tellAddresses();
  endListeningAtTheEnd();
  beginSweeping();
}
