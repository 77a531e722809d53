/** Words of the offer itself: Danish whatever the page's language, and a screen reader must know. */
import type { ReactNode } from 'react';

export const CONTENT_LANGUAGE = 'da';

export const Danish = ({ children }: { children: ReactNode }) => <span lang={CONTENT_LANGUAGE}>{children}</span>;
