/** How many cards a page of the list holds. */
export const PAGE_SIZE = 20;
