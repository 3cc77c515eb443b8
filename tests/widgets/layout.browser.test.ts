/** Every widget in every corner of a page that it may be put in. */
import { expect } from '@open-wc/testing';

import { empty, long, many, sample } from '../fixtures/feeds.js';
import { fail, publish, publishFailing, publishNever } from '../fixtures/publish.js';
import type { Widget } from './helpers.js';
import { complete, frames, isShown, mount, parts, tags, widgets } from './helpers.js';
import { expectInside } from './inside.js';
import { poses } from './poses.js';

const at = (path: string) => new URL(path, location.href).href;

/** Puts a widget in a place, the element with the class `place`. */
async function showIn(
  place: string,
  widget: string,
): Promise<{ place: HTMLElement; widget: Widget }> {
  const container = mount<HTMLElement>(place);
  const element = container.matches('.place') ? container : container.querySelector('.place');
  element?.insertAdjacentHTML('beforeend', widget);
  return {
    place: element as HTMLElement,
    widget: await complete(element?.lastElementChild as Widget),
  };
}

for (const tag of tags) {
  describe(`${tag} in a page`, () => {
    const looks = ['', ...widgets[tag].looks];

    for (const width of [280, 320, 360, 1280]) {
      for (const [name, pose] of Object.entries(poses[tag] ?? {})) {
        it(`fits in ${width} px when ${name}`, async () => {
          const { place, widget } = await showIn(
            `<div class="place" style="inline-size: ${width}px; overflow: auto"></div>`,
            `<${tag} src="${publish(long, at('/demo/feed/'))}"></${tag}>`,
          );
          await pose(widget);
          expectInside(place, widget);
        });
      }

      for (const look of looks) {
        it(`fits in ${width} px ${look}`, async () => {
          const { place, widget } = await showIn(
            `<div class="place" style="inline-size: ${width}px; overflow: auto"></div>`,
            `<${tag} src="${publish(long, at('/demo/feed/'))}" ${look}></${tag}>`,
          );
          expect(widget.offsetWidth).to.equal(width);
          expect(parts(widget, 'item').length).to.be.greaterThan(0);
          expectInside(place, widget);
        });
      }

      it(`fits in ${width} px when stale, with more to show`, async () => {
        const url = publish(many);
        const { place, widget } = await showIn(
          `<div class="place" style="inline-size: ${width}px; overflow: auto"></div>`,
          `<${tag} src="${url}" limit="2"></${tag}>`,
        );
        fail(url);
        await widget.refresh();
        await widget.updateComplete;
        expect(widget.status).to.equal('stale');
        expectInside(place, widget);
      });
    }

    it('fits in 320 px with text twice as large', async () => {
      const { place, widget } = await showIn(
        '<div class="place" style="inline-size: 320px; overflow: auto; font-size: 200%"></div>',
        `<${tag} src="${publish(sample)}"></${tag}>`,
      );
      expectInside(place, widget);
    });

    for (const [name, pose] of Object.entries(poses[tag] ?? {})) {
      it(`fits in 320 px with text twice as large when ${name}`, async () => {
        const { place, widget } = await showIn(
          '<div class="place" style="inline-size: 320px; overflow: auto; font-size: 200%"></div>',
          `<${tag} src="${publish(sample)}"></${tag}>`,
        );
        await pose(widget);
        expectInside(place, widget);
      });
    }

    for (const [name, url] of [
      ['empty', () => publish(empty)],
      ['in error', () => publishFailing()],
    ] as const) {
      it(`fits in 280 px when ${name}`, async () => {
        const { place, widget } = await showIn(
          '<div class="place" style="inline-size: 280px; overflow: auto"></div>',
          `<${tag} src="${url()}"></${tag}>`,
        );
        expect(parts(widget, 'message')).to.have.length(1);
        expectInside(place, widget);
      });
    }

    it('fits in 280 px while loading', async () => {
      const place = mount<HTMLElement>(
        `<div style="inline-size: 280px; overflow: auto"><${tag} src="${publishNever()}"></${tag}></div>`,
      );
      await frames();
      expectInside(place, place.firstElementChild as Widget);
    });

    const places = {
      'a flex row': '<div style="display: flex; inline-size: 700px" class="place"></div>',
      'a flex row beside text':
        '<div style="display: flex; inline-size: 700px" class="place"><p>Tekst ernaast</p></div>',
      'a flex column':
        '<div style="display: flex; flex-direction: column; align-items: start; inline-size: 700px" class="place"></div>',
      'a grid':
        '<div style="display: grid; grid-template-columns: auto auto; inline-size: 700px" class="place"><p>Tekst</p></div>',
      'a float':
        '<div style="inline-size: 700px"><div style="float: left" class="place"></div></div>',
      'a table cell':
        '<table style="max-inline-size: 700px"><tr><td class="place"></td></tr></table>',
      'an inline block':
        '<div style="inline-size: 700px"><div style="display: inline-block; max-inline-size: 100%" class="place"></div></div>',
    };
    for (const [name, markup] of Object.entries(places)) {
      it(`has a width in ${name}`, async () => {
        const { widget } = await showIn(markup, `<${tag} src="${publish(sample)}"></${tag}>`);
        expect(widget.offsetWidth).to.be.within(200, 700);
        expect(parts(widget, 'item')[0]?.offsetWidth).to.be.at.least(100);
      });
    }

    it('shrinks beside something wide in a flex row', async () => {
      const { place, widget } = await showIn(
        '<div style="display: flex; inline-size: 500px" class="place"><div style="flex: none; inline-size: 300px">Breed</div></div>',
        `<${tag} src="${publish(long)}"></${tag}>`,
      );
      expect(widget.offsetWidth).to.be.within(150, 200);
      expectInside(place, widget);
    });

    it('stands in a page from right to left', async () => {
      const { place, widget } = await showIn(
        '<div dir="rtl" style="inline-size: 360px; overflow: auto" class="place"></div>',
        `<${tag} src="${publish(long)}"></${tag}>`,
      );
      expectInside(place, widget);
    });

    it('hides what is [hidden], also where the page says otherwise', async () => {
      const style = mount(`<style>${tag} { display: flex }</style>`);
      const { widget } = await showIn(
        '<div class="place"></div>',
        `<${tag} src="${publish(sample)}"></${tag}>`,
      );
      expect(style.isConnected).to.equal(true);
      expect(isShown(widget)).to.equal(true);
      widget.hidden = true;
      expect(isShown(widget)).to.equal(false);
    });
  });
}
