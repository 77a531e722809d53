/** Every address that no other page answers; the language is known, so the help can be in it. */
import { notFound } from 'next/navigation';

export default function Rest(): never {
  notFound();
}
