/** What a message may say about reaching us: {email}, {phone}, and the tags <mail> and <call> round them. */
import type { ReactNode } from 'react';
import { dialled } from './CallLink';

export const contact = (email: string, phone: string) => ({
  email,
  phone,
  mail: (words: ReactNode) => <a href={`mailto:${email}`}>{words}</a>,
  call: (words: ReactNode) => (
    <a className="hard" href={`tel:${dialled(phone)}`}>
      {words}
    </a>
  ),
});
