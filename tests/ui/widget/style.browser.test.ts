/** The house style of a page: what its tokens set, and that no colour of it makes text unreadable. */
import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendMouse } from '@web/test-runner-commands';

import { related } from '../../fixtures/feeds.js';
import { publish, publishNever } from '../../fixtures/publish.js';
import type { Colour } from '../../widgets/colour.js';
import { WHITE, contrast, drawn, luminance } from '../../widgets/colour.js';
import { PAGES, expectEdges, expectForcedColours, expectRest, expectText } from '../checks.js';
import type { Widget } from '../helpers.js';
import { all, button, isChromium, mount, part, parts, settled, until } from '../helpers.js';
import '../probe.js';

const AA = 4.5;

const rgb = (color: string) => drawn(color, WHITE);

/**
 * The colours of the rim: on those a little darker only white can be read well, on those a little
 * lighter only black. Among them are three that were grey on it.
 */
const RIM: readonly string[] = ['#007bc7', '#dd00aa', '#008855', ...rim(400)];

function rim(count: number): string[] {
  const colours: [distance: number, colour: Colour][] = [];
  for (let red = 0; red < 256; red += 5) {
    for (let green = 0; green < 256; green++) {
      for (let blue = 0; blue < 256; blue += 5) {
        const colour = [red, green, blue] as const;
        const distance = Math.abs(luminance(colour) - 0.183);
        if (distance < 1e-3) colours.push([distance, colour]);
      }
    }
  }
  const nearest = colours.sort(([one], [other]) => one - other).slice(0, count);
  return nearest.map(([, colour]) => `rgb(${colour.join(', ')})`);
}

/** A probe on a page with a style of its own. */
async function showOn(
  page: string,
  attributes = '',
): Promise<{ place: HTMLElement; widget: Widget }> {
  const place = mount<HTMLElement>(
    `<div style="${page}"><dia-probe src="${publish(related)}" limit="2" loading="eager"
      ${attributes}></dia-probe></div>`,
  );
  return { place, widget: await settled(place.firstElementChild as Widget) };
}

const first = (widget: Widget, selector: string): HTMLElement => {
  const [found] = all(widget, selector);
  if (!found) throw new Error(`${widget.localName} has no ${selector}.`);
  return found;
};

const px = (length: string): number => Number.parseFloat(length);

/** The look of a card is fetched. */
const dressed = (widget: Widget) =>
  until(() => px(getComputedStyle(widget).paddingTop) > 0, 'the look of a card');

type Property = 'color' | 'fontFamily' | 'borderTopLeftRadius' | 'minBlockSize' | 'rowGap';

/** For each meaning where it is seen, and the tokens that set it: each wins over those behind it. */
const CHAINS: readonly (readonly [
  selector: string,
  property: Property,
  value: string,
  other: string,
  tokens: readonly string[],
])[] = [
  [
    '.summary',
    'fontFamily',
    'cursive',
    'fantasy',
    [
      '--dia-font',
      '--basis-text-font-family-default',
      '--utrecht-root-font-family',
      '--utrecht-document-font-family',
      '--utrecht-paragraph-font-family',
      '--ams-typography-font-family',
    ],
  ],
  [
    '.heading',
    'fontFamily',
    'cursive',
    'fantasy',
    [
      '--dia-font-heading',
      '--nl-heading-level-2-font-family',
      '--utrecht-heading-2-font-family',
      '--utrecht-heading-font-family',
      '--ams-heading-font-family',
    ],
  ],
  [
    '.summary',
    'color',
    'rgb(1, 2, 3)',
    'rgb(4, 5, 6)',
    [
      '--dia-color-text',
      '--basis-color-default-color-document',
      '--utrecht-body-color',
      '--utrecht-document-color',
      '--utrecht-paragraph-color',
      '--ams-color-text',
    ],
  ],
  [
    '.heading',
    'color',
    'rgb(1, 2, 3)',
    'rgb(4, 5, 6)',
    [
      '--dia-color-heading',
      '--nl-heading-level-2-color',
      '--utrecht-heading-2-color',
      '--utrecht-heading-color',
      '--ams-heading-color',
    ],
  ],
  [
    '.title a',
    'color',
    'rgb(1, 2, 3)',
    'rgb(4, 5, 6)',
    ['--dia-color-link', '--nl-link-color', '--utrecht-link-color', '--ams-link-color'],
  ],
  [
    '.button',
    'borderTopLeftRadius',
    '7px',
    '5px',
    [
      '--dia-radius',
      '--basis-border-radius-md',
      '--utrecht-button-border-radius',
      '--ams-border-radius',
    ],
  ],
  [
    '.button',
    'minBlockSize',
    '60px',
    '50px',
    ['--dia-target', '--basis-pointer-target-min-block-size', '--utrecht-pointer-target-min-size'],
  ],
  [
    '.list',
    'rowGap',
    '30px',
    '20px',
    ['--dia-space', '--basis-space-block-xl', '--utrecht-space-block-md', '--ams-space-m'],
  ],
];

describe('a house style', () => {
  it('sets fonts, colours, corners, targets and room by tokens, else by a theme', async () => {
    const { place, widget } = await showOn('');
    for (const [selector, property, value, other, tokens] of CHAINS) {
      const found = () => getComputedStyle(first(widget, selector))[property];
      for (const [at, token] of tokens.entries()) {
        place.style.cssText = '';
        expect(found(), token).to.not.include(value);
        place.style.setProperty(token, value);
        // What comes behind it in the chain changes nothing.
        for (const later of tokens.slice(at + 1)) place.style.setProperty(later, other);
        expect(found(), token).to.equal(value);
      }
    }
  });

  it('sets the colour of links under the mouse, else by a theme', async () => {
    const { place, widget } = await showOn('');
    const link = first(widget, '.title a');
    const { left, top } = link.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 5, Math.round(top) + 5] });
    try {
      await until(() => link.matches(':hover'), 'the mouse above the link');
      const tokens = [
        '--dia-color-link-hover',
        '--nl-link-hover-color',
        '--utrecht-link-hover-color',
        '--ams-link-hover-color',
        '--dia-color-link',
      ];
      for (const [at, token] of tokens.entries()) {
        place.style.cssText = '';
        place.style.setProperty(token, 'rgb(1, 2, 3)');
        for (const later of tokens.slice(at + 1)) place.style.setProperty(later, 'rgb(4, 5, 6)');
        expect(getComputedStyle(link).color, token).to.equal('rgb(1, 2, 3)');
      }
    } finally {
      await resetMouse();
    }
  });

  it('cannot make targets smaller than 44 pixels', async () => {
    const { widget } = await showOn('--dia-target: 20px; font-size: 8px');
    const { width, height } = first(widget, '.button').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  it('sets how much room there is, by the letters of the page unless a token says so', async () => {
    const { place, widget } = await showOn('font-size: 20px');
    const gap = () => px(getComputedStyle(first(widget, '.list')).rowGap);
    expect(gap()).to.equal(20);
    place.style.setProperty('--dia-space', '2em');
    expect(gap()).to.equal(40);
    place.style.setProperty('--dia-density', '0.5');
    expect(gap()).to.equal(20);
  });

  it('has a focus ring of two tones, of which one is always seen', async () => {
    const { place, widget } = await showOn('background: #fff');
    const more = button(widget, 'Toon meer');
    more.focus({ focusVisible: true });
    for (const ring of ['', '#fff', '#fc0', '#00f', '#888', ...RIM]) {
      place.style.setProperty('--dia-color-focus', ring);
      const { outlineColor, outlineStyle, boxShadow } = getComputedStyle(more);
      expect(outlineStyle).to.equal('solid');
      const halo = /^(.+\)) 0px/.exec(boxShadow)?.[1] ?? '';
      if (ring) expect(rgb(outlineColor)).to.deep.equal(rgb(ring));
      expect(contrast(rgb(outlineColor), rgb(halo)), ring).to.be.at.least(AA);
    }
    place.style.cssText = '--basis-focus-outline-color: #00f';
    expect(rgb(getComputedStyle(more).outlineColor)).to.deep.equal([0, 0, 255]);
    // Of a link that covers its item, the ring is around the item.
    const link = first(widget, '.title a');
    link.focus({ focusVisible: true });
    expect(getComputedStyle(link).outlineStyle).to.equal('none');
    expect(getComputedStyle(link, '::after').outlineStyle).to.equal('solid');
  });

  describe('with a card', () => {
    /** Pages whose colours cannot be read on the surface that they ask for. */
    const UNREADABLE = {
      'a dark page, and nothing said of its scheme': 'background: #111; color: #eee',
      'a light page with pale colours':
        '--dia-color-link: #f90; --dia-color-link-hover: #fc6; --dia-color-heading: #9cf; --dia-color-text: #bbb',
      'a dark surface': '--dia-color-surface: #123; --dia-color-heading: #036',
      'an orange surface': '--dia-color-surface: #f90; --dia-color-text: #fff',
      'a theme with a grey surface':
        '--basis-color-default-bg-subtle: #eee; --nl-link-color: #c60; --utrecht-heading-color: #e80',
      'a dark scheme': 'color-scheme: dark; background: Canvas; color: CanvasText',
      'a surface that says what stands on it, and cannot':
        '--dia-color-surface: #036; --dia-color-on-surface: #047',
    };

    it('has text, links and headings that can be read on any page', async () => {
      const { place, widget } = await showOn('', 'card');
      await dressed(widget);
      for (const [name, page] of Object.entries(UNREADABLE)) {
        place.style.cssText = page;
        const { backgroundColor } = getComputedStyle(widget);
        const selectors = ['.heading', '.title', '.title a', '.summary', '.meta', '.button'];
        for (const selector of selectors) {
          const { color } = getComputedStyle(first(widget, selector));
          const ratio = contrast(rgb(color), rgb(backgroundColor));
          expect(ratio, `${name}: ${selector}`).to.be.at.least(AA);
        }
        expectText(widget);
      }
    });

    it('has text that can be read on every surface, whatever its own colour', async () => {
      const { place, widget } = await showOn('', 'card');
      await dressed(widget);
      for (const surface of RIM.slice(0, 100)) {
        place.style.setProperty('--dia-color-surface', surface);
        for (const text of ['#fff', '#f5f5f5', '#000', '#0d0d0d', '#777']) {
          place.style.setProperty('--dia-color-text', text);
          const { color } = getComputedStyle(first(widget, '.summary'));
          expect(contrast(rgb(color), rgb(surface)), `${text} on ${surface}`).to.be.at.least(AA);
        }
      }
    });

    it('leaves colours that can be read as they are', async () => {
      const { widget } = await showOn(
        'color: #222; --dia-color-surface: #fafafa; --dia-color-link: #01689b; --dia-color-heading: #154273',
        'card',
      );
      await dressed(widget);
      const near = (selector: string, wanted: string) => {
        const found = rgb(getComputedStyle(first(widget, selector)).color);
        rgb(wanted).forEach((part, index) => expect(found[index]).to.be.closeTo(part, 1));
      };
      expect(rgb(getComputedStyle(widget).backgroundColor)).to.deep.equal(rgb('#fafafa'));
      near('.summary', '#222');
      near('.title', '#154273');
      near('.title a', '#01689b');
    });

    it('has a frame, space and a shadow, and loses them again', async () => {
      const { place, widget } = await showOn(
        '--dia-shadow: 0 2px 8px rgb(0 0 0 / 0.5); --dia-radius: 9px; --dia-color-line: #00f',
      );
      const { paddingTop, borderTopWidth, boxShadow } = getComputedStyle(widget);
      expect([paddingTop, borderTopWidth, boxShadow]).to.deep.equal(['0px', '0px', 'none']);
      widget.card = true;
      await dressed(widget);
      expect(widget.hasAttribute('card')).to.equal(true);
      const look = getComputedStyle(widget);
      expect(look.paddingTop).to.equal('20px');
      expect(look.borderTopWidth).to.equal('1px');
      expect(rgb(look.borderTopColor)).to.deep.equal([0, 0, 255]);
      expect(look.borderTopLeftRadius).to.equal('9px');
      expect(look.boxShadow).to.include('8px');
      place.style.setProperty('--dia-density', '0.5');
      expect(getComputedStyle(widget).paddingTop).to.equal('10px');
      widget.removeAttribute('card');
      await widget.updateComplete;
      expect(getComputedStyle(widget).paddingTop).to.equal('0px');
    });
  });
});

describe('the second tone', () => {
  /** The subtle text and the text of house styles, on their own pages, and pages without any. */
  const TONES = {
    Voorbeeld: '--basis-color-default-color-subtle: #586c88; color: #001a40; background: #fff',
    MA: '--basis-color-default-color-subtle: #696c71; color: #1d1f24; background: #fff',
    Purmerend:
      '--basis-document-subtle-color: #6a6a6a; --utrecht-form-field-description-color: #00365f; color: #00365f; background: #fff',
    'Den Haag': '--utrecht-form-field-description-color: #4a4a4a; color: #2e2e2e; background: #fff',
    'a theme whose subtle text cannot be read':
      '--basis-color-default-color-subtle: #808080; color: #1b1b1b; background: #fff',
    'a dark part of a page with a theme':
      '--basis-color-default-color-subtle: #586c88; --dia-color-text: #f0f0f5; background: #17171f',
    'a blue page': 'color: #fff; background: #0b5394',
    ...PAGES,
  };

  it('is another than that of the text, and can be read', async () => {
    const { place, widget } = await showOn('');
    for (const [name, page] of Object.entries(TONES)) {
      place.style.cssText = page;
      const ground = rgb(getComputedStyle(place).backgroundColor);
      const text = rgb(getComputedStyle(first(widget, '.summary')).color);
      const tones = [first(widget, '.meta'), first(widget, '.footer > span')].map((one) =>
        rgb(getComputedStyle(one).color),
      );
      for (const tone of tones) {
        expect(contrast(tone, ground), name).to.be.at.least(AA);
        expect(contrast(tone, ground), name).to.be.below(contrast(text, ground) - 1);
      }
    }
  });

  it('is what a page says, in frames and lines too', async () => {
    const { place, widget } = await showOn('--dia-color-muted: #586c88', 'card');
    await dressed(widget);
    const [red, green, blue] = rgb(getComputedStyle(first(widget, '.meta')).color);
    expect(Math.hypot((red ?? 0) - 0x58, (green ?? 0) - 0x6c, (blue ?? 0) - 0x88)).to.be.below(3);
    const frame = () => rgb(getComputedStyle(widget).borderTopColor);
    // The probe has no rows.
    const line = () => rgb(getComputedStyle(widget).getPropertyValue('--_line').trim());
    place.style.cssText = '--utrecht-separator-color: #000';
    expect(line()).to.deep.equal([0, 0, 0]);
    expect(contrast(frame(), WHITE)).to.be.below(3);
    place.style.cssText = '--dia-color-line: #00f';
    expect([frame(), line()]).to.deep.equal([rgb('#00f'), rgb('#00f')]);
    place.style.cssText = '--dia-color-line: #00f; --dia-color-frame: #f00';
    expect([frame(), line()]).to.deep.equal([rgb('#f00'), rgb('#00f')]);
  });
});

describe('the accent', () => {
  it('stands out from light and dark pages, and so do links', async () => {
    const { place, widget } = await showOn('');
    for (const [name, page] of Object.entries(PAGES)) {
      place.style.cssText = page;
      const ground = rgb(getComputedStyle(place).backgroundColor);
      const more = button(widget, 'Toon meer');
      more.ariaPressed = 'true';
      expect(contrast(rgb(getComputedStyle(more).backgroundColor), ground), name).to.be.at.least(3);
      more.ariaPressed = null;
      const link = rgb(getComputedStyle(first(widget, '.title a')).color);
      expect(contrast(link, ground), name).to.be.at.least(AA);
    }
  });
});

describe('a widget on a page without a house style', () => {
  it('can be read on light and dark pages', async () => {
    const { place, widget } = await showOn('');
    for (const page of Object.values(PAGES)) {
      place.style.cssText = page;
      expectText(widget);
      expectEdges(widget);
    }
  });

  it('has headings of a sensible size, and the letters of the page', async () => {
    const { place, widget } = await showOn('font: 20px/1.4 Georgia, serif; color: #123');
    const around = getComputedStyle(place);
    const summary = getComputedStyle(parts(widget, 'summary')[0] as Element);
    expect([summary.fontFamily, summary.fontSize, summary.color]).to.deep.equal([
      around.fontFamily,
      '20px',
      around.color,
    ]);
    expect(getComputedStyle(button(widget, 'Toon meer')).fontFamily).to.equal(around.fontFamily);
    expect(px(getComputedStyle(part(widget, 'heading')).fontSize)).to.equal(30);
    expect(px(getComputedStyle(parts(widget, 'title')[0] as Element).fontSize)).to.equal(22.5);
  });

  it('stays light on a light page of a visitor who prefers dark', async function () {
    if (!isChromium) this.skip();
    await executeServerCommand('emulate-features', { 'prefers-color-scheme': 'dark' });
    try {
      const { place, widget } = await showOn('background: #fff; color: #222');
      expectText(widget);
      place.style.cssText = 'color-scheme: light dark; background: Canvas; color: CanvasText';
      expect(rgb(getComputedStyle(place).backgroundColor)[0]).to.be.below(64);
      expectText(widget);
    } finally {
      await executeServerCommand('emulate-features', {});
    }
  });

  it('shows its placeholder in forced colours, and does not move', async function () {
    if (!isChromium) this.skip();
    const widget = mount(`<dia-probe src="${publishNever()}" loading="eager"></dia-probe>`);
    await widget.updateComplete;
    expect(all(widget, '.skeleton')).to.not.be.empty;
    await expectRest(widget);
    await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
    try {
      for (const skeleton of all(widget, '.skeleton')) {
        expect(getComputedStyle(skeleton).borderTopStyle).to.equal('solid');
        expect(rgb(getComputedStyle(skeleton).borderTopColor)).to.not.deep.equal(WHITE);
      }
    } finally {
      await executeServerCommand('emulate-features', {});
    }
    const { widget: ready } = await showOn('');
    await expectForcedColours(ready);
    await expectRest(ready);
  });
});
