/** Places everybody knows, to find one's bearings by on the map. */
import landmarks from '../data/landmarks.json' with { type: 'json' };

export type Landmark = { slug: string; name: string; kind: string; lat: number; lng: number };

/** Only those with a place of their own: one that is somewhere in a town is no help. */
export const LANDMARKS: Landmark[] = landmarks.filter(({ precision }) => precision !== 'area');
