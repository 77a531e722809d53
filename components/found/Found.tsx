/** Placeholder until FOUND writes it. */
import type { FoundProps } from './types';

export function Found({ matching }: FoundProps) {
  return (
    <h1 id="trin" tabIndex={-1}>
      {matching ? matching.total : '…'}
    </h1>
  );
}
