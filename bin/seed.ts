/** `npm run seed`: the database and nothing else. */
import process from 'node:process';
import { readSettings } from '../app/settings-environment';
import { prepareDatabase } from './database';
import { orExplain } from './explain';

await orExplain(() => prepareDatabase(readSettings(process.env)));
