/** The house style of the map, of its fields, and of the names and signs on it. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';

import '../../src/widgets/initiative-map/define.js';
import { sample } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import { expectRest } from '../ui/checks.js';
import type { Widget } from '../ui/helpers.js';
import { all, complete, isChromium, isShown, mount, part } from '../ui/helpers.js';
import { WHITE, contrast, drawn } from './colour.js';

const AA = 4.5;
/** Of what is no text: a sign. */
const AA_SHAPE = 3;

const rgb = (color: string) => drawn(color, WHITE);

async function showOn(page: string): Promise<{ place: HTMLElement; widget: Widget }> {
  const place = mount<HTMLElement>(
    `<div style="${page}"><dia-initiative-map src="${publish(sample)}" limit="3" loading="eager"></dia-initiative-map></div>`,
  );
  return { place, widget: await complete(place.firstElementChild as Widget) };
}

const styleOf = (widget: Widget, selector: string) => {
  const [found] = all(widget, selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return getComputedStyle(found);
};

describe('the map in a house style', () => {
  it('has text that can be read in fields of any colour', async () => {
    const { place, widget } = await showOn('--basis-form-control-color: #999');
    for (const field of ['', '#123', '#fc0', '#f4f4f4']) {
      place.style.setProperty('--dia-color-field', field);
      const { color, backgroundColor } = styleOf(widget, '#search');
      if (field) expect(rgb(backgroundColor)).to.deep.equal(rgb(field));
      expect(contrast(rgb(color), rgb(backgroundColor)), field).to.be.at.least(AA);
    }
  });

  it('has colours for land, water, lines, names and markers', async () => {
    const { place, widget } = await showOn(
      '--dia-map-land: #010203; --dia-map-water: #040506; --dia-map-line: #070809; --dia-map-marker: #fc0; --dia-map-text: #fdfcfb',
    );
    expect(rgb(styleOf(widget, '.land').fill)).to.deep.equal([1, 2, 3]);
    expect(rgb(styleOf(widget, '.land').stroke)).to.deep.equal([7, 8, 9]);
    expect(rgb(styleOf(widget, '.provinces').stroke)).to.deep.equal([7, 8, 9]);
    expect(rgb(getComputedStyle(part(widget, 'map')).backgroundColor)).to.deep.equal([4, 5, 6]);
    expect(rgb(styleOf(widget, '.labels > *').color)).to.deep.equal([0xfd, 0xfc, 0xfb]);
    const marker = styleOf(widget, '.marker:not(.single)');
    expect(rgb(marker.backgroundColor)).to.deep.equal([0xff, 0xcc, 0]);
    expect(rgb(marker.color)).to.deep.equal([0, 0, 0]);
    place.style.removeProperty('--dia-map-marker');
    for (const accent of ['#f90', '#767676', '#777', '#154273', 'white']) {
      place.style.setProperty('--dia-color-accent', accent);
      const { color, backgroundColor } = styleOf(widget, '.marker:not(.single)');
      expect(rgb(backgroundColor)).to.deep.equal(rgb(accent));
      expect(contrast(rgb(color), rgb(backgroundColor)), accent).to.be.at.least(AA);
    }
    place.style.setProperty('--dia-map-height', '555px');
    await complete(widget);
    expect(part(widget, 'map').offsetHeight).to.be.closeTo(555, 2);
  });

  it('has names that can be read on land of any colour', async () => {
    const { place, widget } = await showOn('');
    for (const scheme of ['light', 'dark']) {
      for (const land of ['', '#fff', '#222', '#888', '#2a6']) {
        place.style.cssText = `color-scheme: ${scheme}; ${land && `--dia-map-land: ${land}`}`;
        const { fill } = styleOf(widget, '.land');
        const { color } = styleOf(widget, '.labels > *');
        expect(contrast(rgb(color), rgb(fill)), `${scheme} ${land}`).to.be.at.least(AA);
      }
    }
  });

  it('has signs that stand out on a dark page', async () => {
    const { place, widget } = await showOn('background: #111; color: #eee');
    const { backgroundColor } = getComputedStyle(place);
    const tools = all(widget, '.tool').filter(isShown);
    expect(tools).to.not.be.empty;
    for (const tool of tools) {
      const { borderTopColor, backgroundColor: own } = getComputedStyle(tool);
      // Those on the map have a background of their own.
      const ground = tool.closest('.zoom') ? own : backgroundColor;
      expect(contrast(rgb(borderTopColor), rgb(ground))).to.be.at.least(AA_SHAPE);
    }
  });

  it('has light fields on a light page of a visitor who prefers dark', async function () {
    if (!isChromium) this.skip();
    await executeServerCommand('emulate-features', { 'prefers-color-scheme': 'dark' });
    try {
      const { widget } = await showOn('background: #fff; color: #222');
      const fields = all(widget, 'input, select').filter(isShown);
      expect(fields).to.not.be.empty;
      for (const field of fields) {
        expect(rgb(getComputedStyle(field).backgroundColor)).to.deep.equal([255, 255, 255]);
      }
    } finally {
      await executeServerCommand('emulate-features', {});
    }
  });

  it('stands still with reduced motion', async function () {
    if (!isChromium) this.skip();
    const { widget } = await showOn('inline-size: 1000px');
    await expectRest(widget);
  });
});
