/** The parts and slots that docs/widgets.md promises, on every widget. */
import { expect } from '@open-wc/testing';

import { empty, related, sample } from '../fixtures/feeds.js';
import { publish, publishFailing, publishNever } from '../fixtures/publish.js';
import type { Tag, Widget } from './helpers.js';
import { cleanup, complete, frames, isShown, mount, parts, show, tags } from './helpers.js';
import { poses } from './poses.js';

/** Parts of all widgets that a widget has nothing for. */
const WITHOUT: Partial<Record<Tag, readonly string[]>> = {
  'dia-agenda': ['image'],
  'dia-instrument-list': ['image'],
  'dia-priority-list': ['image'],
  'dia-project-list': ['image'],
  'dia-subgoal-overview': ['image'],
  'dia-theme-list': ['image'],
};

const at = (path: string) => new URL(path, location.href).href;

/** What a table of docs/widgets.md names, under the heading of an element. */
async function documented(heading: string, kind: 'part' | 'slot'): Promise<string[]> {
  const text = await (await fetch('/docs/widgets.md')).text();
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const [, rows = ''] = section.split(new RegExp(`^\\| ${kind} +\\|.*$`, 'm'));
  const [table = ''] = rows.trimStart().split('\n\n');
  return [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

/** The parts that there are in a widget, each with what a page makes of it. */
function seen(widget: Widget, names: readonly string[]): Map<string, string> {
  return new Map(
    names.flatMap((name) => {
      const [found] = parts(widget, name).filter(isShown);
      return found
        ? [[name, getComputedStyle(found).getPropertyValue('caret-color')] as const]
        : [];
    }),
  );
}

/** The sample, with an image of an initiative. */
const illustrated = {
  ...sample,
  initiatives: {
    ...sample.initiatives,
    features: sample.initiatives.features.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, image: 'images/news-huizen.svg' },
    })),
  },
};

const STYLED = 'rgb(1, 2, 3)';

for (const tag of tags) {
  describe(`${tag}, restyled`, () => {
    it('has each part that is documented, and a page restyles it', async () => {
      const names = [
        ...(await documented('All widgets', 'part')),
        ...(await documented(tag, 'part')),
      ];
      expect(names).to.include.members(['heading', 'list', 'item', 'title', 'more', 'footer']);
      const style = document.createElement('style');
      style.textContent = names
        .map((name) => `${tag}::part(${name}) { caret-color: ${STYLED} }`)
        .join('\n');
      document.head.append(style);
      cleanup(() => style.remove());

      const folder = at('/demo/feed/');
      const ready = async () =>
        complete(
          await show(
            `<${tag} loading="eager" src="${publish(illustrated, folder)}" limit="4" more-url="/"></${tag}>`,
          ),
        );
      const found = seen(await ready(), names);
      const all = await show(
        `<${tag} loading="eager" src="${publish(illustrated, folder)}" limit="99"></${tag}>`,
      );
      seen(await complete(all), names).forEach((color, name) => found.set(name, color));
      seen(await show(`<${tag} loading="eager" src="${publish(empty)}"></${tag}>`), names).forEach(
        (color, name) => found.set(name, color),
      );
      // Some say what others on the page have.
      const feed = mount<HTMLElement>(
        `<dia-feed src="${publish(related)}"><${tag} loading="eager"></${tag}>
          <dia-project-list loading="eager"></dia-project-list>
          <dia-instrument-list loading="eager"></dia-instrument-list></dia-feed>`,
      );
      for (const neighbour of feed.querySelectorAll<Widget>(':scope > *'))
        await complete(neighbour);
      seen(feed.firstElementChild as Widget, names).forEach((color, name) =>
        found.set(name, color),
      );
      for (const pose of Object.values(poses[tag] ?? {})) {
        const widget = await ready();
        await pose(widget);
        seen(widget, names).forEach((color, name) => found.set(name, color));
      }

      const without = WITHOUT[tag] ?? [];
      expect([...found.keys()].sort()).to.deep.equal(
        names.filter((name) => !without.includes(name)).sort(),
      );
      for (const [name, color] of found) expect(color, name).to.equal(STYLED);
    });

    it('shows what stands in each slot', async () => {
      const slots = await documented('All widgets', 'slot');
      expect(slots).to.have.members(['(default)', 'heading', 'footer']);
      const inside =
        '<p>Reserve</p><h2 slot="heading">Eigen kop</h2><p slot="footer">Eigen voet</p>';
      const shown = (widget: Widget) =>
        [...widget.children].filter(isShown).map(({ textContent }) => textContent);

      const loading = mount(`<${tag} loading="eager" src="${publishNever()}">${inside}</${tag}>`);
      await frames();
      expect(shown(loading)).to.deep.equal(['Reserve', 'Eigen kop', 'Eigen voet']);
      const failed = await show(
        `<${tag} loading="eager" src="${publishFailing()}">${inside}</${tag}>`,
      );
      expect(shown(failed)).to.deep.equal(['Reserve', 'Eigen kop', 'Eigen voet']);
      const ready = await show(
        `<${tag} loading="eager" src="${publish(sample)}">${inside}</${tag}>`,
      );
      expect(shown(ready)).to.deep.equal(['Eigen kop', 'Eigen voet']);
      // In place of its own.
      expect(parts(ready, 'heading').filter(isShown)).to.deep.equal([]);
    });
  });
}
