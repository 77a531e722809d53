/** Stands before every page: gives the address its language, and the answer its content security policy. */
import { type NextRequest, NextResponse } from 'next/server';
import { isForOthers, isOwnRoom, isPage, LOST, leadsSomewhere, NO_ACCESS } from './app/addresses';
import { DEFAULT_LOCALE, isLocale } from './app/locales';
import { DRAW, DRAW_WORD, rendered } from './app/rendered';

/** Nothing from elsewhere, nothing inline without this answer's own nonce. Styles come from files only. */
function contentSecurityPolicy(nonce: string): string {
  // React's development build evaluates strings to explain errors; the built product never does.
  const development = process.env.NODE_ENV === 'development';
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'", // /indlejr shows what may be shown in a frame; every other page of ours refuses
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Next hides from us the headers by which its script asks for parts of a page. But only a browser runs that script,
 * and a browser's own visit says that it accepts HTML, which a script's request does not.
 */
const asksForWholePage = (headers: Headers): boolean =>
  headers.get('accept')?.includes('text/html') === true || !headers.get('user-agent')?.includes('Mozilla');

/** A visit that carries nothing of its own: no form, no question in the address, and a whole page asked for. */
const isPlainVisit = ({ method, headers, nextUrl }: NextRequest): boolean =>
  method === 'GET' &&
  nextUrl.search === '' &&
  asksForWholePage(headers) &&
  headers.get(DRAW) !== DRAW_WORD &&
  process.env.NODE_ENV === 'production';

export async function proxy(request: NextRequest): Promise<Response> {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const url = request.nextUrl.clone();
  const path = url.pathname;
  const first = path.split('/', 2)[1];
  const locale = isLocale(first) ? first : DEFAULT_LOCALE;
  // The Danish pages have no prefix; it is only the name of their folder, and answers when it is written all the same.
  if (first !== locale) url.pathname = `/${locale}${path}`;

  // Decided here, not in the page: a page that finds out too late can only say so with script.
  const inLanguage = url.pathname.slice(locale.length + 1) || '/';
  const lost = !leadsSomewhere(inLanguage);
  if (lost) url.pathname = `/${locale}${LOST}`;
  // It says itself what it lets in, and who may frame it: see app/embed.ts.
  else if (isForOthers(inLanguage)) return NextResponse.rewrite(url);
  else if (isPlainVisit(request) && !isOwnRoom(inLanguage)) {
    const page = await rendered(path, nonce);
    if (page)
      return new NextResponse(page.html, {
        headers: { ...page.headers, 'content-security-policy': policy, 'cache-control': 'private, no-store' },
      });
  }

  const headers = new Headers(request.headers);
  headers.set('x-next-intl-locale', locale);
  headers.set('content-security-policy', policy); // Next reads the nonce here and puts it on its own scripts.
  headers.set('x-nonce', nonce);
  const status = lost ? 404 : inLanguage === NO_ACCESS ? 403 : undefined;
  const answer = NextResponse.rewrite(url, { request: { headers }, ...(status && { status }) });
  answer.headers.set('content-security-policy', policy);
  if (isOwnRoom(inLanguage)) {
    // What is drawn for one person is kept by nobody, and found by no search engine: only the door to the room is.
    answer.headers.set('cache-control', 'private, no-store');
    if (!isPage(inLanguage)) answer.headers.set('x-robots-tag', 'noindex');
  }
  return answer;
}

export const config = {
  // Pages only: files, the API and feeds have headers of their own in next.config.js.
  matcher: ['/((?!api/|_next/|(?:icons\\.svg|icon\\.svg|robots\\.txt|sitemap\\.xml)$).*)'],
};
