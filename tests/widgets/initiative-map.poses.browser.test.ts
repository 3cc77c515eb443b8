/** What a visitor brings the map to: it has room, can be pressed and can be read. */
import { expect } from '@open-wc/testing';

import '../../src/widgets/initiative-map/define.js';
import { long, sample } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import { expectNothingLost, expectText, spaceOut } from '../ui/checks.js';
import type { Widget } from '../ui/helpers.js';
import { FOLDER, all, complete, frames, mount, seen } from '../ui/helpers.js';
import { expectInside } from './inside.js';
import type { Pose } from './poses.js';
import { poses } from './poses.js';

/** What is to be seen of a target, but cannot be pressed, since something else is above it. */
function covered(widget: Widget): string[] {
  const targets = all(widget, 'a[href], button, input, select, summary').filter(
    (target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches('.skip'),
  );
  expect(targets).to.not.be.empty;
  return targets
    .filter((target) => {
      target.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = seen(target);
      // A part of this size is enough (WCAG 2.5.8): it holds one of these points.
      const steps = (from: number, size: number) =>
        Array.from({ length: 9 }, (_, step) => from + (size * (step + 0.5)) / 9);
      const hits = steps(left, width).flatMap((x) =>
        steps(top, height).map((y) => widget.shadowRoot?.elementFromPoint(x, y)),
      );
      // Suggestions go away when their field is left; a marker comes out from under the buttons to zoom
      // with the map, or when it gets the focus.
      const isFree = (hit: Element | null | undefined) =>
        hit && (target.contains(hit) || hit.closest('[role="listbox"], .zoom'));
      // Less than that can lie in a rounded corner of the map.
      return Math.min(width, height) > 4 && !hits.some(isFree);
    })
    .map((target) => target.outerHTML);
}

describe('dia-initiative-map, as a visitor has it,', () => {
  for (const [name, pose] of Object.entries<Pose>(poses)) {
    it(`has room, and can be read and pressed, when ${name}`, async () => {
      // Least room, large letters, and room for the map beside the list.
      for (const [width, feed, style] of [
        [280, long, ''],
        [320, sample, 'font-size: 200%'],
        [1000, sample, 'background: #111; color: #eee'],
      ] as const) {
        const place = mount<HTMLElement>(
          `<div style="inline-size: ${width}px; overflow: auto; ${style}">
            <dia-initiative-map src="${publish(feed, FOLDER)}" limit="3" loading="eager"></dia-initiative-map>
          </div>`,
        );
        const widget = await complete(place.firstElementChild as Widget);
        await pose(widget);
        expectInside(place, widget);
        expectText(widget);
        if (feed === sample) expect(covered(widget)).to.deep.equal([]);
        if (width === 1000) {
          spaceOut(widget);
          await frames();
          expectInside(place, widget);
          expectNothingLost(widget);
        }
        place.remove();
      }
    });
  }
});
