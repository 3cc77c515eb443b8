/**
 * On a small screen, as with 400 % zoom, nothing lies on what has the focus (WCAG 2.2, 2.4.11): what a
 * pointer would find at its middle is the element itself. Of the map, which is larger than its panel, a
 * part is in sight.
 */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import { SAMPLE, complete, frames, mount, moduleOf, tags, until } from './helpers.js';
import { active } from './initiative-map/helpers.js';

/** A screen of 1280 by 1024 pixels at 400 %, and a phone. */
const SCREENS = { '400 %': { width: 320, height: 256 }, 'a phone': { width: 320, height: 640 } };

/** What a widget needs beside it. */
const CONTENT: Readonly<Record<string, string>> = {
  'dia-filter':
    '<dia-filter></dia-filter><dia-news-feed limit="2" loading="eager"></dia-news-feed>',
};

/** More stops than any of the pages has. */
const MAX_STOPS = 200;

before(() => Promise.all([...tags, 'dia-filter', 'dia-feed'].map((tag) => import(moduleOf(tag)))));
after(() => setViewport({ width: 1000, height: 800 }));

/** The deepest element at a point, in all shadow roots. */
function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null = found?.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (!inner || inner === found) return found;
    found = inner;
  }
}

/** Whether an element is another, or is inside it or its label. */
const belongsTo = (one: Element | null, other: Element): boolean =>
  one !== null && (other.contains(one) || one.contains(other) || one.closest('label') !== null);

/** Where something else must not lie: as parts of the width and height of an element. */
const placesOf = (element: Element): readonly number[] =>
  element.matches('.viewport') ? [0.1, 0.5, 0.9] : [0.5];

/** Whether a visitor sees an element, and what they see in its place. */
function lookAt(element: Element): { isInSight: boolean; found: Element | null } {
  // A link over several lines has several boxes; the first says where it begins.
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const places = placesOf(element);
  const found = places.flatMap((across) =>
    places.map((down) => elementAt(left + across * (right - left), top + down * (bottom - top))),
  );
  const isOnScreen = left < right && top < bottom;
  return {
    isInSight: isOnScreen && found.some((one) => belongsTo(one, element)),
    found: found[0] ?? null,
  };
}

const inWords = (element: Element | null) => element?.outerHTML.slice(0, 200) ?? 'nothing';

/** Presses a key until the focus leaves, and describes each stop that is not in sight. */
async function hiddenStops(key: 'Tab' | 'Shift+Tab', last: Element) {
  const hidden: string[] = [];
  let stops = 0;
  for (; stops < MAX_STOPS; stops++) {
    await sendKeys({ press: key });
    const focused = active();
    if (!focused || focused === last) break;
    // The page scrolls to it, and the map moves what the panel would cover.
    for (let frame = 0; frame < 60 && !lookAt(focused).isInSight; frame++) await frames(1);
    const { isInSight, found } = lookAt(focused);
    if (!isInSight) hidden.push(`${inWords(focused)} under ${inWords(found)}`);
  }
  return { stops, hidden };
}

for (const [name, screen] of Object.entries(SCREENS)) {
  describe(`the focus, on a screen of ${name}`, () => {
    for (const tag of [...tags, 'dia-filter']) {
      it(`is in sight in ${tag}, both ways`, async () => {
        await setViewport(screen);
        const page = mount<HTMLElement>(
          `<div><button>Voor</button><dia-feed src="${SAMPLE}">${CONTENT[tag] ?? `<${tag} limit="2" loading="eager"></${tag}>`}</dia-feed><button>Na</button></div>`,
        );
        const [first, last] = page.querySelectorAll(':scope > button');
        const widget = page.querySelector(tag) as never;
        if (tag !== 'dia-filter') await complete(widget);
        await until(
          () => (widget as Element).shadowRoot?.querySelector('a, button, input'),
          'stops',
        );
        (first as HTMLElement).focus();
        const forth = await hiddenStops('Tab', last as Element);
        const back = await hiddenStops('Shift+Tab', first as Element);
        expect([...forth.hidden, ...back.hidden]).to.deep.equal([]);
        expect(Math.min(forth.stops, back.stops)).to.be.within(1, MAX_STOPS - 1);
      });
    }

    it('is in sight beside the panel of a group on the map', async () => {
      await setViewport(screen);
      const page = mount<HTMLElement>(
        `<div><button>Voor</button><dia-initiative-map src="${SAMPLE}" limit="2" view="map" loading="eager"></dia-initiative-map><button>Na</button></div>`,
      );
      const [first, last] = page.querySelectorAll(':scope > button');
      const map = page.querySelector('dia-initiative-map') as never;
      await complete(map);
      const { shadowRoot } = map as Element;
      const marker = () =>
        shadowRoot?.querySelector<HTMLElement>('.marker[aria-label^="Texel"]') ?? undefined;
      await until(marker, 'a marker');
      marker()?.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => shadowRoot?.querySelector('.panel'), 'the panel');
      await complete(map);
      const back = await hiddenStops('Shift+Tab', first as Element);
      const forth = await hiddenStops('Tab', last as Element);
      expect([...back.hidden, ...forth.hidden]).to.deep.equal([]);
      expect(Math.min(forth.stops, back.stops)).to.be.within(1, MAX_STOPS - 1);
    });
  });
}
