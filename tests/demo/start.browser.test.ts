/** The first page of the demo: a snippet to copy, and a widget in a house style of choice. */
import { expect } from '@open-wc/testing';

import type { Widget } from '../widgets/helpers.js';
import { until } from '../widgets/helpers.js';
import { ALL_RULES, mistakesIn } from './axe.js';
import { documentIn, openFrame } from './page.js';

const find = <E extends HTMLElement = HTMLElement>(page: Document, selector: string): E => {
  const found = page.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

async function open(width: number): Promise<Document> {
  const page = documentIn(await openFrame('/demo/index.html', width));
  await until(() => find<Widget>(page, '.stage > *').status === 'ready', 'the widget');
  return page;
}

describe('the first page of the demo', () => {
  it('copies a snippet that is the widget below it, with the addresses of this site', async () => {
    const page = await open(1280);
    const copied: string[] = [];
    Object.defineProperty((page.defaultView as Window).navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    find(page, '.copy').click();
    await until(() => find(page, '.toast').textContent, 'word of it');
    const [code = ''] = copied;
    const pasted = new DOMParser().parseFromString(code, 'text/html');
    expect(pasted.querySelector('script')?.src).to.equal(
      new URL('/demo/1/dia.js', location.href).href,
    );
    const [snippet, shown] = [pasted, page].map((one) => one.querySelector('dia-initiative-map'));
    expect(snippet?.getAttribute('limit')).to.equal(shown?.getAttribute('limit'));
    expect(snippet?.getAttribute('src')).to.equal(
      new URL(shown?.getAttribute('src') ?? '', page.baseURI).href,
    );
  });

  it('shows the widget in the house style that was chosen', async () => {
    const page = await open(1280);
    const stage = find(page, '.stage');
    const colour = () => {
      const button = find<Widget>(page, '.stage > *').shadowRoot?.querySelector('[part~="more"]');
      return getComputedStyle(button as Element).color;
    };
    const colours = [colour()];
    const { length } = page.querySelectorAll('[name="theme"]');
    expect(length).to.be.above(3);
    for (const radio of [...page.querySelectorAll<HTMLInputElement>('[name="theme"]')].slice(1)) {
      const before = stage.className;
      radio.click();
      await until(() => stage.className !== before, radio.value);
      colours.push(colour());
    }
    expect(new Set(colours).size).to.equal(length);
    find(page, '[name="theme"][value=""]').click();
    await until(() => colour() === colours[0], 'what it was');
  });

  it('does nothing wrong by axe on a phone, and is no longer than five screens', async () => {
    const page = await open(360);
    expect(find(page, 'html').scrollWidth).to.equal(360);
    expect(find(page, 'html').scrollHeight).to.be.below(4500);
    expect(await mistakesIn(page, ALL_RULES, '.stage > *')).to.deep.equal([]);
  });
});
