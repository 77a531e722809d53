/** How Next builds and serves: no header that names it, precompiled messages, no words in the developer's log. */
import createNextIntlPlugin from 'next-intl/plugin';

const withMessages = createNextIntlPlugin({
  requestConfig: './app/i18n.ts',
  // Messages are compiled at build time: the page carries a formatter of about 1 kB, not a parser of 10.
  experimental: { messages: { path: './data/messages', format: 'json', locales: ['da', 'en'], precompile: true } },
});

/** On every answer, pages and files alike. The content security policy is made in proxy.ts, with a nonce a page. */
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // `same-origin`, not `no-referrer`: with the latter a browser posts forms with Origin: null, and they are refused.
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  // Browsers ignore it over plain http, so it does no harm on a developer's machine.
  { key: 'Strict-Transport-Security', value: 'max-age=63072000' },
];

/** On every answer but those made for other people's pages: /indlejr/vis in a frame, and the script for its height. */
const NOT_FOR_OTHERS = [
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];
const FOR_OTHERS = '(?:[a-z]{2}/)?indlejr/(?:vis|hoejde\\.js)';

/** Each state of the sources is built into a folder of its own, with a tsconfig beside it: see bin/builds.mjs. */
const BUILD = process.env.NEXT_DIST;

/** @type {import('next').NextConfig} */
const config = {
  ...(BUILD && { distDir: BUILD }),
  poweredByHeader: false,
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    { source: `/:path((?!${FOR_OTHERS}$).*)`, headers: NOT_FOR_OTHERS },
    {
      source: `/:path(${FOR_OTHERS})`,
      headers: [
        { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
        { key: 'Referrer-Policy', value: 'no-referrer' },
      ],
    },
    // What is open may be read by anybody's page. The last that names a header is the one that is sent.
    {
      source: '/api/:open(hsds|open)/:path*',
      headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }],
    },
    // The sprite has one name for ever, so it is asked for again after a day.
    { source: '/icons.svg', headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }] },
    { source: '/api/:path*', headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'" }] },
  ],
  reactStrictMode: true,
  // A photo from a phone comes with its form: see domain/photo.ts for how much is read.
  experimental: { serverActions: { bodySizeLimit: '10mb' } },
  // Leaflet's one file cannot be cut by a bundler: this one names the parts that our map is made of.
  turbopack: { resolveAlias: { leaflet: './components/map/leaflet.mjs' } },
  // Types are checked by `npm test`; whoever starts the site should not wait for them again.
  typescript: { ignoreBuildErrors: true, ...(BUILD && { tsconfigPath: `${BUILD}.json` }) },
  // `next dev` prints the arguments of server functions, and those are a citizen's words; and addresses, of which some
  // lead to a sealed plan.
  logging: { serverFunctions: false, incomingRequests: { ignore: [/^\/api\/envelopes/] } },
  // No picture goes through Next's optimizer, so its address is closed.
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3', 'date-holidays'],
};

export default withMessages(config);
