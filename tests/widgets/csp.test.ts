/** All widgets under the strictest Content-Security-Policy that we promise to work under. */
import { expect } from '@open-wc/testing';

import { DiaFilterChangeEvent } from '../../src/feed/events.js';
import type { Widget } from './helpers.js';
import { cleanup, frames, hasButton, isShown, parts, titles, until, widgets } from './helpers.js';

interface WatchedWindow extends Window {
  violations: string[];
}

const supportsTrustedTypes = 'trustedTypes' in globalThis;

async function open(path = '/_test/csp/'): Promise<{ document: Document; violations: string[] }> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.src = path;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  cleanup(() => frame.remove());
  await loaded;
  const window = frame.contentWindow as unknown as WatchedWindow;
  return { document: window.document, violations: window.violations };
}

describe('under a strict Content-Security-Policy', () => {
  it('all widgets get ready and nothing is refused', async () => {
    const { document, violations } = await open();
    const all = [
      ...document.querySelectorAll<Widget>('dia-feed > *, body > :not(dia-feed, script)'),
    ];
    expect(all).to.have.length(6);
    for (const widget of all) {
      await until(() => widget.status && widget.status !== 'loading', widget.localName);
    }
    const states = all.map(({ localName, className, status }) => [localName, className, status]);
    expect(states).to.deep.equal([
      ['dia-subgoal-overview', '', 'ready'],
      ['dia-priority-list', '', 'ready'],
      ['dia-news-feed', '', 'ready'],
      ['dia-partner-list', '', 'ready'],
      ['dia-news-feed', 'bounded', 'empty'],
      ['dia-partner-list', 'failing', 'error'],
    ]);
    const [subgoals, priorities, news, partners] = all as [Widget, Widget, Widget, Widget];
    expect(titles(subgoals)).to.have.length(widgets['dia-subgoal-overview'].count);
    await until(() => priorities.shadowRoot?.querySelector('[lang="en"]'), 'English');
    await until(() => news.shadowRoot?.querySelector('[lang="fy"]'), 'Frisian');
    const [logo] = parts<HTMLImageElement>(partners, 'image');
    // Images are lazy, and what stands above them may still grow.
    await until(() => {
      logo?.scrollIntoView();
      return logo?.naturalWidth;
    }, 'a logo');
    expect(isShown(logo as Element)).to.equal(true);
    // The styles of the widgets are there too.
    expect(getComputedStyle(parts(partners, 'list')[0] as Element).display).to.equal('grid');

    subgoals.dispatchEvent(new DiaFilterChangeEvent({ search: 'scan' }));
    await until(() => hasButton(priorities, 'Clear filter'), 'the choice');
    expect(titles(priorities)).to.have.length(1);
    await frames(6);
    expect(violations).to.deep.equal([]);
  });

  it('what is refused is seen', async () => {
    const { violations } = await open('/_test/csp/?breach');
    await until(() => violations.length >= (supportsTrustedTypes ? 2 : 1), 'violations');
    expect(violations.some((violation) => violation.startsWith('img-src'))).to.equal(true);
    expect(
      violations.some((violation) => violation.startsWith('require-trusted-types-for')),
    ).to.equal(supportsTrustedTypes);
  });
});
