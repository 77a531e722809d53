/** Names for machines, the same for ever: a UUID (version 5) made of our own key, in every copy of the catalogue. */
import { parse, v5 } from 'uuid';

/** Chosen once, at random. Another one would give every entry in the world's copies a new name. */
const SPACE = parse('6d0b2f4e-3c59-4a7b-9a54-51d2c6a7e0f3');

/** `idOf('service', 'strik-i-vamdrup')`: the kind of thing, then what it is told apart by. */
export const idOf = (kind: string, ...key: (string | number)[]): string => v5([kind, ...key].join('/'), SPACE);
