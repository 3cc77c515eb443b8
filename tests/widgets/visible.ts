/** Every element that a visitor sees: the lists, the map, the programme and the fields of a filter. */
import '../../src/widgets/filter/define.js';
import { sample } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import type { Widget } from './helpers.js';
import { all, complete, frames, isShown, mount, tags, until } from './helpers.js';

export const visible = [...tags, 'dia-programme', 'dia-filter'] as const;
export type Visible = (typeof visible)[number];

/** Puts an element with the sample feed in a page, everything of it there and unfolded. */
export async function visibleIn(
  width: number,
  tag: Visible,
  style = '',
): Promise<{ place: Element; element: Element }> {
  const src = publish(sample, new URL('/demo/feed/', location.href).href);
  const inside =
    tag === 'dia-filter'
      ? `<dia-feed src="${src}">
          <dia-filter></dia-filter>
          <dia-project-list limit="3"></dia-project-list>
        </dia-feed>`
      : `<${tag} src="${src}" limit="3"></${tag}>`;
  const place = mount<HTMLElement>(
    `<div style="inline-size: ${width}px; overflow: auto; ${style}">${inside}</div>`,
  );
  const element = place.querySelector(tag) as Element;
  if (tag === 'dia-filter') {
    await until(() => element.shadowRoot && all(element, 'select').length, 'the fields');
  } else await complete(place.querySelector<Widget>(tag) as Widget);
  all(element, '.unfold').find(isShown)?.click();
  await frames();
  return { place, element };
}
