/** The file of a Chromium the system has, or undefined. */
export function systemBrowser(): string | undefined;
