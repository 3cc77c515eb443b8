/** What a visitor may ask of the looks of `dia-filter`, as of those of every widget. */
import '../../src/widgets/feed/define.js';
import '../../src/widgets/filter/define.js';
import '../../src/widgets/project-list/define.js';
import { sample } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import {
  PAGES,
  expectEdges,
  expectForcedColours,
  expectNames,
  expectNothingLost,
  expectPrint,
  expectTabOrder,
  expectText,
  spaceOut,
} from '../ui/checks.js';
import { FOLDER, all, frames, isChromium, isShown, mount, until } from '../ui/helpers.js';
import { expectInside } from './inside.js';

/** A filter with all its fields, unfolded, above what it filters. */
async function showIn(style: string): Promise<{ place: HTMLElement; filter: Element }> {
  const place = mount<HTMLElement>(
    `<div style="overflow: auto; ${style}"><dia-feed src="${publish(sample, FOLDER)}">
      <dia-filter></dia-filter>
      <dia-project-list limit="3" loading="eager"></dia-project-list>
    </dia-feed></div>`,
  );
  const filter = place.querySelector('dia-filter') as Element;
  await until(() => filter.shadowRoot && all(filter, 'select').length, 'the fields');
  all(filter, '.unfold').find(isShown)?.click();
  await frames();
  return { place, filter };
}

describe('dia-filter', () => {
  it('has room in any width, with text twice as large, and spaced out', async () => {
    const { place, filter } = await showIn('inline-size: 280px');
    for (const [width, size] of [
      [280, '100%'],
      [320, '200%'],
      [1280, '100%'],
    ] as const) {
      place.style.cssText = `inline-size: ${width}px; font-size: ${size}; overflow: auto`;
      await frames();
      expectInside(place, filter);
    }
    spaceOut(filter);
    for (const width of [1280, 320]) {
      place.style.cssText = `inline-size: ${width}px; overflow: auto`;
      await frames();
      expectInside(place, filter);
      expectNothingLost(filter);
    }
  });

  it('can be read on light and dark pages', async () => {
    const { place, filter } = await showIn('');
    for (const page of Object.values(PAGES)) {
      place.style.cssText = page;
      expectText(filter);
      expectEdges(filter);
    }
  });

  for (const width of [320, 1000]) {
    it(`is gone through by keyboard in ${width} px, with the focus in sight`, async () => {
      const { filter } = await showIn(`inline-size: ${width}px`);
      const stops = all(filter, 'a[href], button, input, select').filter((stop) =>
        stop.checkVisibility({ visibilityProperty: true }),
      );
      await expectTabOrder(filter, stops);
    });
  }

  it('says on its buttons what they do', async () => {
    const { filter } = await showIn('inline-size: 320px');
    expectNames(filter);
  });

  it('can be read in forced colours and on paper', async function () {
    if (!isChromium) this.skip();
    const { filter } = await showIn('inline-size: 1000px');
    await expectForcedColours(filter);
    await expectPrint(filter);
  });
});
