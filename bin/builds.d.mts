export const BUILDS: string;
export function fingerprint(places: string[], ...also: string[]): string;
export function buildFolder(): string;
export function isBuilt(folder: string): boolean;
export function use(folder: string, port?: number): void;
export function portsServed(): number[];
export function forgetOthers(folder: string): void;
