/** The house style of a page: what its tokens set, and that no colour of it makes text unreadable. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';

import { sample } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import { mistakesIn } from './axe.js';
import type { Colour } from './colour.js';
import { WHITE, contrast as between, drawn } from './colour.js';
import type { Tag, Widget } from './helpers.js';
import { all, button, complete, mount, part, parts, tags, until } from './helpers.js';
import { poses } from './poses.js';

const AA = 4.5;
/** Of what is no text: a ring, a sign. */
const AA_SHAPE = 3;

/** A colour of CSS that hides what is behind it, whatever its form. */
const rgb = (color: string): Colour => drawn(color, WHITE);

/** The contrast of two of them. */
const contrast = (one: string, other: string): number => between(rgb(one), rgb(other));

const isChromium = navigator.userAgent.includes('Chrome/');

/** A widget on a page with a style of its own. */
async function showOn(
  page: string,
  tag: Tag,
  attributes = '',
): Promise<{ place: HTMLElement; widget: Widget }> {
  const place = mount<HTMLElement>(
    `<div class="page"><style>.page { ${page} }</style>
      <${tag} src="${publish(sample)}" limit="3" ${attributes}></${tag}></div>`,
  );
  const widget = await complete(place.lastElementChild as Widget);
  return { place, widget };
}

const styleOf = (element: Element | undefined, pseudo?: string): CSSStyleDeclaration => {
  if (!element) throw new Error('There is no such element.');
  return getComputedStyle(element, pseudo);
};

const first = (widget: Widget, selector: string): HTMLElement => {
  const [found] = all(widget, selector);
  if (!found) throw new Error(`${widget.localName} has no ${selector}.`);
  return found;
};

const px = (length: string): number => Number.parseFloat(length);

/** Where a widget draws text on a colour of the house style: the element with that background. */
const badges: Partial<Record<Tag, string>> = {
  'dia-agenda': '.date',
  'dia-initiative-map': '.marker',
  'dia-partner-list': '.monogram',
  'dia-priority-list': '.number',
  'dia-subgoal-overview': '.number',
};

/** Colours that house styles have, light and dark, and those at which black gives way to white. */
const ACCENTS = [
  '#f90',
  '#fc0',
  '#39f',
  '#e17000',
  '#767676',
  '#777',
  '#7a7a7a',
  '#154273',
  '#d52b1e',
  'hsl(90 80% 45%)',
  'oklch(0.6 0.2 30)',
  'black',
  'white',
];

describe('a house style', () => {
  for (const [tag, badge] of Object.entries(badges) as [Tag, string][]) {
    it(`has text that can be read on any accent colour: ${tag}`, async () => {
      const { place, widget } = await showOn('background: #fff', tag);
      for (const accent of ACCENTS) {
        place.style.setProperty('--dia-color-accent', accent);
        const { color, backgroundColor } = styleOf(first(widget, badge));
        expect(rgb(backgroundColor)).to.deep.equal(rgb(accent));
        expect(contrast(color, backgroundColor), accent).to.be.at.least(AA);
        expect(rgb(color).join(), accent).to.be.oneOf(['0,0,0', '255,255,255']);
      }
    });
  }

  it('has white on an accent colour wherever that is enough, and the colour that is asked for', async () => {
    const { place, widget } = await showOn('--dia-color-accent: #767676', 'dia-subgoal-overview');
    const color = () => rgb(styleOf(first(widget, '.number')).color);
    expect(color()).to.deep.equal([255, 255, 255]);
    place.style.setProperty('--dia-color-accent', '#777');
    expect(color()).to.deep.equal([0, 0, 0]);
    place.style.setProperty('--dia-color-on-accent', '#1d1d3b');
    expect(color()).to.deep.equal([0x1d, 0x1d, 0x3b]);
  });

  it('has the accent colour of an NL Design System theme, and mends what stands on it', async () => {
    const { widget } = await showOn(
      '--nl-button-primary-background-color: #f90; --nl-button-primary-color: #fff',
      'dia-subgoal-overview',
    );
    const { color, backgroundColor } = styleOf(first(widget, '.number'));
    expect(rgb(backgroundColor)).to.deep.equal([0xff, 0x99, 0]);
    expect(rgb(color)).to.deep.equal([0, 0, 0]);
  });

  it('has a focus ring of two tones, of which one is always seen', async () => {
    const { place, widget } = await showOn('background: #fff', 'dia-news-feed');
    const more = button(widget, 'Meer tonen');
    more.focus({ focusVisible: true });
    for (const ring of ['', '#fff', '#fc0', '#00f', '#888']) {
      place.style.setProperty('--dia-color-focus', ring);
      const { outlineColor, boxShadow } = styleOf(more);
      const halo = /^(.+\)) 0px/.exec(boxShadow)?.[1] ?? '';
      if (ring) expect(rgb(outlineColor)).to.deep.equal(rgb(ring));
      expect(contrast(outlineColor, halo), ring).to.be.at.least(AA);
    }
  });

  describe('of space', () => {
    const gapOf = (widget: Widget) => px(styleOf(first(widget, '.list')).rowGap);

    it('follows the tokens of the page, and those of a theme', async () => {
      const { place, widget } = await showOn('font-size: 20px', 'dia-theme-list');
      expect(gapOf(widget)).to.equal(20);
      place.style.setProperty('--basis-space-block-xl', '14px');
      expect(gapOf(widget)).to.equal(14);
      place.style.setProperty('--dia-space', '2em');
      expect(gapOf(widget)).to.equal(40);
      place.style.setProperty('--dia-density', '0.5');
      expect(gapOf(widget)).to.equal(20);
    });

    for (const tag of ['dia-subgoal-overview', 'dia-priority-list'] as const) {
      it(`keeps numbers hanging from the line above: ${tag}`, async () => {
        const { place, widget } = await showOn('', tag);
        for (const [token, value] of [
          ['--dia-density', '0.5'],
          ['--dia-space', '8px'],
          ['--basis-space-block-xl', '24px'],
        ] as const) {
          place.style.setProperty(token, value);
          const item = first(widget, '.item');
          const line = item.getBoundingClientRect().top + px(styleOf(item).borderTopWidth);
          const { top } = first(widget, '.number').getBoundingClientRect();
          expect(top, token).to.be.closeTo(line, 0.5);
          place.style.removeProperty(token);
        }
      });
    }

    for (const tag of tags) {
      it(`takes less room when it is compact: ${tag}`, async () => {
        const { place, widget } = await showOn('inline-size: 600px', tag);
        const item = first(widget, '.item');
        const before = [widget.offsetHeight, item.offsetHeight];
        place.style.setProperty('--dia-density', '0.5');
        const after = [widget.offsetHeight, item.offsetHeight];
        // The height of the map is its own.
        if (tag !== 'dia-initiative-map') expect(after[0]).to.be.below(before[0] ?? 0);
        expect(after[1]).to.be.below(before[1] ?? 0);
        for (const target of all(widget, 'button').filter(({ offsetHeight }) => offsetHeight > 1)) {
          expect(target.offsetHeight, target.outerHTML).to.be.at.least(44);
        }
      });
    }
  });

  describe('with a card', () => {
    /** Pages whose colours cannot be read on the surface that they ask for. */
    const PAGES = {
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

    /** The look comes after the feed. */
    const dressed = (widget: Widget) =>
      until(() => px(styleOf(widget).paddingTop) > 0, 'the look of a card');

    for (const [name, page] of Object.entries(PAGES)) {
      it(`has text, links and headings that can be read: ${name}`, async () => {
        const { place, widget } = await showOn(page, 'dia-news-feed', 'card');
        await dressed(widget);
        const { backgroundColor } = styleOf(widget);
        for (const selector of [
          '.heading',
          '.title',
          '.title a',
          '.summary',
          '.meta',
          '.footer .button',
        ]) {
          const { color } = styleOf(first(widget, selector));
          expect(contrast(color, backgroundColor), selector).to.be.at.least(AA);
        }
        expect(await mistakesIn(place)).to.deep.equal([]);
      });
    }

    it('leaves colours that can be read as they are', async () => {
      const { widget } = await showOn(
        'color: #222; --dia-color-surface: #fafafa; --dia-color-link: #01689b; --dia-color-heading: #154273',
        'dia-news-feed',
        'card',
      );
      await dressed(widget);
      const near = (selector: string, wanted: string) => {
        const found = rgb(styleOf(first(widget, selector)).color);
        rgb(wanted).forEach((part, index) => expect(found[index]).to.be.closeTo(part, 1));
      };
      near('.summary', '#222');
      near('.title', '#154273');
      near('.title a', '#01689b');
    });

    it('has a frame, space and a shadow, and loses them again', async () => {
      const { place, widget } = await showOn(
        '--dia-shadow: 0 2px 8px rgb(0 0 0 / 0.5); --dia-radius: 9px',
        'dia-agenda',
      );
      const { paddingTop, borderTopWidth, boxShadow } = styleOf(widget);
      expect([paddingTop, borderTopWidth, boxShadow]).to.deep.equal(['0px', '0px', 'none']);
      widget.card = true;
      await dressed(widget);
      expect(widget.hasAttribute('card')).to.equal(true);
      const look = styleOf(widget);
      expect(look.paddingTop).to.equal('20px');
      expect(look.borderTopWidth).to.equal('1px');
      expect(look.borderTopLeftRadius).to.equal('9px');
      expect(look.boxShadow).to.include('8px');
      place.style.setProperty('--dia-density', '0.5');
      expect(styleOf(widget).paddingTop).to.equal('10px');
      widget.removeAttribute('card');
      await widget.updateComplete;
      expect(styleOf(widget).paddingTop).to.equal('0px');
    });

    for (const tag of tags) {
      it(`has no mistakes on a dark page: ${tag}`, async () => {
        const { place, widget } = await showOn('background: #111; color: #eee', tag, 'card');
        await dressed(widget);
        expect(await mistakesIn(place)).to.deep.equal([]);
      });
    }
  });

  describe('of fields', () => {
    for (const field of ['', '#123', '#fc0', '#f4f4f4']) {
      it(`has text that can be read in a field, ${field || 'without a token'}`, async () => {
        const { place, widget } = await showOn(
          `${field && `--dia-color-field: ${field};`} --basis-form-control-color: #999`,
          'dia-initiative-map',
        );
        const { color, backgroundColor } = styleOf(first(widget, '#search'));
        if (field) expect(rgb(backgroundColor)).to.deep.equal(rgb(field));
        expect(contrast(color, backgroundColor)).to.be.at.least(AA);
        expect(await mistakesIn(place)).to.deep.equal([]);
      });
    }
  });

  describe('of the map', () => {
    it('has colours for land, water, lines, names and markers', async () => {
      const { widget } = await showOn(
        '--dia-map-land: #010203; --dia-map-water: #040506; --dia-map-line: #070809; --dia-map-marker: #fc0',
        'dia-initiative-map',
      );
      expect(rgb(styleOf(first(widget, '.land')).fill)).to.deep.equal([1, 2, 3]);
      expect(rgb(styleOf(first(widget, '.land')).stroke)).to.deep.equal([7, 8, 9]);
      expect(rgb(styleOf(first(widget, '.provinces')).stroke)).to.deep.equal([7, 8, 9]);
      expect(rgb(styleOf(part(widget, 'map')).backgroundColor)).to.deep.equal([4, 5, 6]);
      const marker = styleOf(first(widget, '.marker:not(.single)'));
      expect(rgb(marker.backgroundColor)).to.deep.equal([0xff, 0xcc, 0]);
      expect(rgb(marker.color)).to.deep.equal([0, 0, 0]);
    });

    for (const land of ['', '#fff', '#222', '#888', '#2a6']) {
      for (const scheme of ['light', 'dark']) {
        it(`has names that can be read on land, ${land || 'without a token'}, ${scheme}`, async () => {
          const { widget } = await showOn(
            `color-scheme: ${scheme}; ${land && `--dia-map-land: ${land}`}`,
            'dia-initiative-map',
          );
          const { fill } = styleOf(first(widget, '.land'));
          expect(contrast(styleOf(first(widget, '.labels > *')).color, fill)).to.be.at.least(AA);
        });
      }
    }
  });
});

/** Pages without any token. */
const DARK = {
  'a dark scheme': 'color-scheme: dark; background: Canvas; color: CanvasText',
  'a dark background, and nothing said of its scheme': 'background: #111; color: #eee',
};

for (const tag of tags) {
  describe(`${tag} on a dark page`, () => {
    for (const [name, page] of Object.entries(DARK)) {
      for (const [pose, take] of [
        ['it is ready', complete],
        ...Object.entries(poses[tag] ?? {}),
      ] as const) {
        it(`has no mistakes on ${name} when ${pose}`, async () => {
          const { place, widget } = await showOn(page, tag);
          await take(widget);
          expect(await mistakesIn(place)).to.deep.equal([]);
        });
      }

      it(`has text, links and buttons that can be read on ${name}`, async () => {
        const { place, widget } = await showOn(page, tag);
        const { backgroundColor } = styleOf(place);
        const texts = [
          ...parts(widget, 'heading'),
          ...parts(widget, 'summary'),
          ...all(widget, '.title a'),
          ...all(widget, '.footer .button'),
        ];
        for (const text of texts) {
          expect(contrast(styleOf(text).color, backgroundColor), text.className).to.be.at.least(AA);
        }
        expect(texts.length).to.be.greaterThan(3);
      });
    }

    it('stays light on a light page of a visitor who prefers dark', async function () {
      if (!isChromium) return;
      await executeServerCommand('emulate-features', { 'prefers-color-scheme': 'dark' });
      try {
        const { place, widget } = await showOn('background: #fff; color: #222', tag);
        expect(await mistakesIn(place)).to.deep.equal([]);
        for (const field of all(widget, 'input, select')) {
          expect(rgb(styleOf(field).backgroundColor)).to.deep.equal([255, 255, 255]);
        }
        place.style.setProperty('color-scheme', 'light dark');
        place.style.setProperty('background', 'Canvas');
        place.style.setProperty('color', 'CanvasText');
        expect(rgb(styleOf(place).backgroundColor)[0]).to.be.below(64);
        expect(await mistakesIn(place)).to.deep.equal([]);
      } finally {
        await executeServerCommand('emulate-features', {});
      }
    });
  });
}

describe('signs on a dark page', () => {
  it('stand out from it', async () => {
    const { place, widget } = await showOn(
      DARK['a dark background, and nothing said of its scheme'],
      'dia-initiative-map',
    );
    const { backgroundColor } = styleOf(place);
    for (const tool of all(widget, '.tool')) {
      expect(contrast(styleOf(tool).borderTopColor, backgroundColor)).to.be.at.least(AA_SHAPE);
    }
  });
});
