/** Whether the page's script is there: what only works with it is not offered before. */
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

export const useIsScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
