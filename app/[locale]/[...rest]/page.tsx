/** Every address that no other page answers; the language is known, so the help can be in it. */
import { notFound } from 'next/navigation';

/** Said here too, so that the answer also has the title of the page that helps. */
export const generateMetadata = (): never => notFound();

export default function Rest(): never {
  notFound();
}
