/** Nothing that is put into the frame's page can become a tag, an attribute or a script. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { html, trusted } from './markup';
import { snippet } from './snippet';

it('no text leaves the place that it was put in', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...`<>"'&;=/ aæ\n`), maxLength: 30 }), (text) => {
      expect(html`<p title="${text}">${[text]}</p>`.text).toMatch(/^<p title="[^<>"']*">[^<>"']*<\/p>$/);
    }),
  );
});

it('what is HTML already is not escaped twice, and what is not there leaves nothing', () => {
  expect(html`<p>${html`<b>${'a & b'}</b>`}${null}${undefined}${false}${0}</p>`.text).toBe('<p><b>a &amp; b</b>0</p>');
  expect(html`<style>${trusted('a>b{}')}</style>`.text).toBe('<style>a>b{}</style>');
});

it('the lines to copy hold one frame, whatever it is called', () => {
  const of = { address: 'https://a.example/x?b=1&c=2', title: '"><script>', script: 'https://a.example/h.js' };
  expect(snippet({ ...of, grows: false })).toBe(
    '<iframe src="https://a.example/x?b=1&amp;c=2" title="&quot;&gt;&lt;script&gt;" width="100%" height="640" style="border:0" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>',
  );
  expect(snippet({ ...of, grows: true })).toMatch(
    /sandbox="[^"]* allow-scripts" data-indlejr><\/iframe>\n<script src="https:\/\/a\.example\/h\.js" async><\/script>$/,
  );
});

it('a frame is never let near our own origin', () => {
  for (const grows of [true, false])
    expect(snippet({ address: '', title: '', script: '', grows })).not.toContain('allow-same-origin');
});
