/** Placeholder until FOUND writes it. */
import type { FoundProps } from './types';

export function Compare({ table }: FoundProps) {
  return (
    <h1 id="trin" tabIndex={-1}>
      {table.compared.join(' · ')}
    </h1>
  );
}
