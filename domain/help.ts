/** Who to ring when it cannot wait. */
import help from '../data/help.json' with { type: 'json' };
import type { Label } from './taxonomy';

export type HelpLine = { id: string; name: Label; number: string; display: string; when: string };

export const HELP: readonly HelpLine[] = help;
