/** Every setting is an environment variable, read once. `npm start` has looked at them before this is imported. */
import { readSettings, type Settings } from './settings-environment';

export const settings: Settings = readSettings(process.env);
