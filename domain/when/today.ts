/** Which day it is in Kolding, at a moment one is told. Light enough for every page: no calendar code. */

/** Swedish writes a date as ISO 8601 does. Kept, since a formatter takes far longer to make than to use. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

/** 2026-11-22 in Copenhagen, whatever the machine's own clock is set to. */
export const copenhagenDay = (at: Date): string => DAY.format(at);
