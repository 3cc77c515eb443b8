/**
 * The code in the guide that counts what visitors open, on a page of another site under its policy, with stubs
 * in place of Matomo, Piwik PRO and Plausible.
 */
import { expect } from '@open-wc/testing';

import type { HostWindow } from '../demo/page.js';
import { openFrame } from '../demo/page.js';
import { buildLibrary, moduleScript, ready, sites } from '../embed/sites.js';
import { links, until } from '../widgets/helpers.js';
import { examplesIn } from './documents.js';

const GUIDE = 'docs/handleiding.md';
const guide = await (await fetch(`/${GUIDE}`)).text();
const examples = examplesIn(GUIDE, guide).filter(({ code }) => code.includes("'dia-select'"));

/** What a collector would get, and no page that is left. */
const STUB = `globalThis.sent = [];
globalThis._paq = { push: (words) => sent.push(words) };
globalThis.plausible = (...words) => sent.push(words);
addEventListener('click', (event) => event.preventDefault(), true);
`;

const EXPECTED: Readonly<Record<string, (title: string) => unknown[]>> = {
  _paq: (title) => ['trackEvent', 'DiA-widget', 'news', title],
  plausible: (title) => ['DiA-widget', { props: { section: 'news', item: title } }],
};

async function hashOf(code: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

buildLibrary('1/dia.js');

describe('counting, as the guide has it', () => {
  it('is there for each collector', () => {
    expect(examples).to.have.length(Object.keys(EXPECTED).length);
  });

  for (const { name, code } of examples) {
    it(`counts an item that is opened, under a policy: ${name}`, async () => {
      const [, expected] =
        Object.entries(EXPECTED).find(([collector]) => code.includes(collector)) ?? [];
      const site = await sites();
      const library = new URL(site.at('1')).origin;
      const feed = new URL(site.feed).origin;
      const script = STUB + code;
      const response = await fetch('/_test/embed/pages', {
        method: 'POST',
        body: JSON.stringify({
          body: `<script>${script}</script><dia-news-feed src="${site.feed}" loading="eager"></dia-news-feed>${moduleScript(`${site.at('1')}dia.js`)}`,
          css: '',
          policy: [
            `script-src ${library} ${await hashOf(script)}`,
            "style-src 'self'",
            `connect-src ${feed}`,
            `img-src ${feed}`,
          ],
        }),
      });
      const frame = await openFrame(await response.text(), 800);
      const host = frame.contentWindow as unknown as HostWindow & { sent: unknown[][] };
      const widget = host.document.querySelector('dia-news-feed');
      await ready(widget);
      const [link] = links(widget as Element);
      await until(() => link?.isConnected, 'a link');
      link?.click();
      expect(host.sent).to.deep.equal([expected?.(link?.textContent.trim() ?? '')]);
      expect(host.violations).to.deep.equal([]);
    });
  }
});
