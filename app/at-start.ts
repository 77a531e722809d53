/**
 * The server starts: requests learn which address they come from, what has expired is let go, now and every hour, and
 * letters leave as they come.
 */
import { tellAddresses } from './api/envelopes/client';
import { beginSweeping, endListeningAtTheEnd } from './api/envelopes/keeping';
import { database } from './catalogue';
import { beginLettingGo } from './letting-go';
import { beginPosting } from './post';
import { settings } from './settings';
import { beginUpkeep } from './upkeep';

export function atStart(): void {
  tellAddresses();
  endListeningAtTheEnd();
  beginSweeping();
  beginLettingGo();
  beginUpkeep();
  const { letters, municipality, publicUrl } = settings;
  beginPosting(database, { ...letters, name: municipality.name, site: publicUrl });
}
