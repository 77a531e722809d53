/** Whether the table is covered. It outlives the page's pieces: leaving and coming back must not lift the cover. */
import { followed, useFollowed } from './followed';

export const paused = followed(false);
export const usePaused = (): boolean => useFollowed(paused, false);
