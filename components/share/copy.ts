/** Copies a text to where one pastes from. */
export const copyText = (text: string): Promise<boolean> =>
  Promise.resolve()
    .then(() => navigator.clipboard.writeText(text)) // not there over plain http
    .then(
      () => true,
      () => false,
    );
