'use client';
/**
 * The last net, when even the frame round the pages breaks. Catalogues and settings may be what broke, so the words
 * stand here in both languages, and the number is the one that settings.ts has from the start.
 */
import './tokens.css';
import './globals.css';
import css from '@/components/pages/pages.module.css';

const MUNICIPALITY_PHONE = '79 79 79 79';

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="da">
      <body>
        <title>Noget gik galt – Sæt fællesskabet i spil</title>
        <main className={`wrap ${css.page}`}>
          <h1>Noget gik galt hos os</h1>
          <p className={css.lead}>Det er vores fejl og ikke din. Prøv igen om lidt.</p>
          <p lang="en">Something went wrong on our side. It is not your fault. Try again in a moment.</p>
          <div className={css.ways}>
            <button type="button" className={`${css.call} ${css.filled}`} onClick={reset}>
              <span>
                Prøv igen · <span lang="en">Try again</span>
              </span>
            </button>
            <a className={`${css.call} ${css.quiet}`} href="/find">
              <span>
                Find et fællesskab · <span lang="en">Find a community</span>
              </span>
            </a>
            <a className={`${css.call} ${css.quiet}`} href={`tel:${MUNICIPALITY_PHONE.replaceAll(' ', '')}`}>
              <span>
                Ring til kommunen: {MUNICIPALITY_PHONE} · <span lang="en">Call the municipality</span>
              </span>
            </a>
            <a className={`${css.call} ${css.help}`} href="/akut">
              <span>
                Hjælp nu · <span lang="en">Help now</span>
              </span>
            </a>
            <a className={`${css.call} ${css.help}`} href="tel:112">
              <span>
                Fare for liv: ring 112 · <span lang="en">Danger: call 112</span>
              </span>
            </a>
          </div>
        </main>
      </body>
    </html>
  );
}
