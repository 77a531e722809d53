/** Is the port free? Asked before anything is touched: a server that is running keeps its database to itself. */
import { createServer } from 'node:net';
import { StartError } from './explain';

/** @throws StartError when the port is taken, or not for this user */
export function checkPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => reject(new StartError(sentence(port, code))));
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

function sentence(port: number, code: string | undefined): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken, perhaps by this program already. Stop that, or set PORT to another number.`;
  if (code === 'EACCES') return `This user may not serve on port ${port}. Set PORT to a number above 1023.`;
  return `It is not possible to serve on port ${port} (${code}). Set PORT to another number.`;
}
