/** What is told to whoever asks an open file for something it does not know: each parameter, and why. */
import type { Wrong } from '@/domain/feeds/asked';
import { problem } from '../problem';

export const told = (errors: readonly Wrong[]): Response =>
  problem(400, 'wrong-parameter', 'A parameter cannot be read', 'See errors for which, and why.', { errors });
