'use client';
/**
 * The last net, when even the frame round the pages breaks. Catalogues and settings may be what broke, so the words
 * stand here in both languages, and the number is the one that settings.ts has from the start.
 */
import './tokens.css';
import './globals.css';
import './paper.css';
import call from '@/components/pages/call.module.css';
import css from '@/components/pages/pages.module.css';

const MUNICIPALITY_PHONE = '79 79 79 79';

export default function GlobalError() {
  return (
    <html lang="da">
      <body>
        <title>Noget gik galt – Sæt fællesskabet i spil</title>
        <main className={`wrap ${css.page}`}>
          <h1>Noget gik galt hos os</h1>
          <p className={css.lead}>Det er vores fejl og ikke din. Prøv igen om lidt.</p>
          <p lang="en">Something went wrong on our side. It is not your fault. Try again in a moment.</p>
          <div className={call.ways}>
            <button type="button" className={`${call.call} ${call.filled}`} onClick={() => window.location.reload()}>
              <span>
                Prøv igen
                <br />
                <span lang="en">Try again</span>
              </span>
            </button>
            <a className={`${call.call} ${call.quiet}`} href="/find">
              <span>
                Find et fællesskab
                <br />
                <span lang="en">Find a community</span>
              </span>
            </a>
            <a className={`${call.call} ${call.quiet}`} href={`tel:${MUNICIPALITY_PHONE.replaceAll(' ', '')}`}>
              <span>
                Ring til kommunen: {MUNICIPALITY_PHONE}
                <br />
                <span lang="en">Call the municipality</span>
              </span>
            </a>
            <a className={`${call.call} ${call.help}`} href="/akut">
              <span>
                Hjælp nu
                <br />
                <span lang="en">Help now</span>
              </span>
            </a>
            <a className={`${call.call} ${call.help}`} href="tel:112">
              <span>
                Fare for liv: ring 112
                <br />
                <span lang="en">Danger: call 112</span>
              </span>
            </a>
          </div>
        </main>
      </body>
    </html>
  );
}
