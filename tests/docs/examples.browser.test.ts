/** The HTML in the documents, in a page: every widget shows what the sample feed has. */
import { expect } from '@open-wc/testing';

import { until } from '../widgets/helpers.js';
import type { Widget } from '../widgets/helpers.js';
import { DOCUMENTS, examplesIn } from './documents.js';

const FEED = /https:\/\/www\.example\.nl\/dia\/feed\.json|\/feed\/feed\.json/g;

const documents = await Promise.all(
  DOCUMENTS.map(async (path) => ({ path, text: await (await fetch(`/${path}`)).text() })),
);
const examples = documents
  .flatMap(({ path, text }) => examplesIn(path, text))
  .filter(({ language, code }) => language === 'html' && code.includes('<dia-'));

describe('HTML in the documents', () => {
  it('is in many of them', () => {
    expect(examples.length).to.be.greaterThan(10);
  });

  for (const { name, code } of examples) {
    it(`shows its widgets: ${name}`, async () => {
      const page = document.createElement('div');
      // A script that is set so does not run: the elements are defined already.
      page.innerHTML = code.replaceAll(FEED, '/demo/feed/feed.json');
      document.body.append(page);
      try {
        const widgets = [...page.querySelectorAll<Widget>('*')].filter(
          ({ localName }) => localName.startsWith('dia-') && localName !== 'dia-feed',
        );
        expect(widgets).to.not.be.empty;
        for (const widget of widgets) {
          widget.scrollIntoView();
          if (widget.localName === 'dia-filter') {
            await until(() => widget.shadowRoot?.querySelector('input'), 'its fields');
          } else {
            await until(() => widget.status === 'ready', `${widget.localName} to be ready`);
          }
        }
      } finally {
        page.remove();
      }
    });
  }
});
