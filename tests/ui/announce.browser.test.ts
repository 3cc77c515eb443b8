/** What widgets tell screen readers: when, how often, and in what order. */
import { expect } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';

import { announce } from '../../src/ui/announce.js';
import { announced, mount } from './helpers.js';

/** Longer than any pause between announcements. */
const LONG_MS = 60_000;

let clock: ReturnType<typeof useFakeTimers>;

beforeEach(() => {
  clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  // Announcements of a test that are not made yet would be made in the next.
  clock.tick(LONG_MS);
  clock.restore();
});

/** An element with a shadow root, in the page. */
function add(): { element: HTMLElement; root: ShadowRoot } {
  const element = mount<HTMLElement>('<div></div>');
  return { element, root: element.attachShadow({ mode: 'open' }) };
}

/** All that elements announce until nothing more comes, in the order in which it appears. */
function hear(...elements: readonly Element[]): string[] {
  const heard: string[] = [];
  let before = elements.map(announced);
  for (let ms = 0; ms < LONG_MS; ms += 50) {
    clock.tick(50);
    const now = elements.map(announced);
    heard.push(...now.filter((text, index) => text && text !== before[index]));
    before = now;
  }
  return heard;
}

describe('announce', () => {
  it('writes to a polite live region that is no stop, once the page has settled', () => {
    const { element, root } = add();
    announce(root, 'Geladen', 'fy');
    expect(announced(element)).to.equal('');
    clock.tick(1000);
    expect(announced(element)).to.equal('Geladen');
    const region = root.querySelector('[aria-live]');
    expect(region?.getAttribute('aria-live')).to.equal('polite');
    expect(region?.getAttribute('role')).to.equal(null);
    expect(region?.getAttribute('lang')).to.equal('fy');
  });

  it('announces only the last of several texts of an element', () => {
    const { element, root } = add();
    for (const text of ['1 resultaat', '2 resultaten', '3 resultaten']) announce(root, text, 'nl');
    expect(hear(element)).to.deep.equal(['3 resultaten']);
  });

  it('takes back what was not announced yet', () => {
    const { element, root } = add();
    announce(root, '3 suggesties', 'nl');
    announce(root, '', 'nl');
    expect(hear(element)).to.deep.equal([]);
  });

  it('announces all texts of several elements, one after the other', () => {
    const [one, other] = [add(), add()];
    announce(one.root, 'Geladen', 'nl', 'Nieuws');
    announce(other.root, 'Er zijn geen activiteiten gepland.', 'nl', 'Agenda');
    expect(hear(one.element, other.element)).to.deep.equal([
      'Nieuws: Geladen',
      'Agenda: Er zijn geen activiteiten gepland.',
    ]);
  });

  it('announces the same text of several elements once, with their names', () => {
    const [one, other] = [add(), add()];
    announce(one.root, 'Geladen', 'nl', 'Nieuws');
    announce(other.root, 'Geladen', 'nl', 'Agenda');
    expect(hear(one.element, other.element)).to.deep.equal(['Nieuws, Agenda: Geladen']);
  });

  it('changes the region for the same text again: else a screen reader is silent', () => {
    const { root } = add();
    announce(root, '3 resultaten', 'nl');
    clock.tick(1000);
    const [region] = root.querySelectorAll('[aria-live]');
    const before = region?.textContent;
    announce(root, '3 resultaten', 'nl');
    clock.tick(1000);
    expect(region?.textContent).to.not.equal(before);
    expect(region?.textContent?.trim()).to.equal('3 resultaten');
  });

  it('leaves nothing behind for a visitor who reads on', () => {
    const { element, root } = add();
    announce(root, 'Geladen', 'nl');
    clock.tick(LONG_MS);
    expect(announced(element)).to.equal('');
  });

  it('announces nothing in an element that is removed, and the rest where it is heard', () => {
    const [removed, other] = [add(), add()];
    announce(removed.root, 'Geladen', 'nl', 'Nieuws');
    announce(other.root, 'Geladen', 'nl', 'Agenda');
    removed.element.remove();
    expect(hear(removed.element, other.element)).to.deep.equal(['Agenda: Geladen']);
  });
});
