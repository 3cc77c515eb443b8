/** How the configurator reckons the contrast of a house style. */
import { describe, expect, it } from 'vitest';

import type { Choice } from '../../demo/configurator/choice.js';
import type { Rgb } from '../../demo/configurator/contrast.js';
import { contrast, isGood, pairsOf } from '../../demo/configurator/contrast.js';

const COLORS: Readonly<Record<string, Rgb>> = {
  '#fff': [255, 255, 255],
  '#000': [0, 0, 0],
  orange: [255, 153, 0],
  blue: [21, 66, 115],
  grey: [118, 118, 118],
};

const pairs = (tokens: Choice['tokens'], attributes: Choice['attributes'] = {}) =>
  pairsOf({ tokens, attributes } as Choice, (css) => COLORS[css]);

describe('the contrast of a house style', () => {
  it('is reckoned as WCAG does', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).to.be.closeTo(21, 0.001);
    expect(contrast([118, 118, 118], [255, 255, 255])).to.be.closeTo(4.54, 0.01);
    expect(contrast([119, 119, 119], [255, 255, 255])).to.be.closeTo(4.48, 0.01);
  });

  it('is that of the colours that were chosen, and of no others', () => {
    expect(pairs({})).to.deep.equal([]);
    expect(pairs({ '--dia-radius': '1rem' })).to.deep.equal([]);
    const found = pairs({ '--dia-color-link': 'orange', '--dia-color-heading': 'blue' });
    expect(found.map(({ what }) => what)).to.deep.equal([
      'Koppen op een witte pagina',
      'Links op een witte pagina',
    ]);
    expect(found.map(isGood)).to.deep.equal([true, false]);
  });

  it('comes with a colour that does have enough', () => {
    for (const [token, behind] of [
      ['--dia-color-link', [255, 255, 255]],
      ['--dia-color-accent', [255, 255, 255]],
    ] as const) {
      const [pair] = pairs({ [token]: 'orange' });
      const hex = /#([\da-f]{6})/.exec(pair?.advice ?? '')?.[1] ?? '';
      const better = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      const ratio = contrast(better as unknown as Rgb, behind);
      expect(ratio).to.be.within(pair?.least ?? 0, (pair?.least ?? 0) + 0.3);
    }
  });

  it('is that of text on the accent colour, and on the surface of a card', () => {
    const [onAccent] = pairs({ '--dia-color-on-accent': '#fff', '--dia-color-accent': 'orange' });
    expect(onAccent && isGood(onAccent)).to.equal(false);
    const [link] = pairs(
      { '--dia-color-link': 'orange', '--dia-color-surface': 'blue' },
      { card: '' },
    );
    expect(link?.what).to.equal('Links in het kader');
    expect(link && isGood(link)).to.equal(true);
    const [poor] = pairs(
      { '--dia-color-link': 'grey', '--dia-color-surface': 'blue' },
      { card: '' },
    );
    expect(poor?.advice).to.include('zelf zwart of wit');
  });

  it('is not known of what depends on the page', () => {
    const [pair] = pairs({ '--dia-color-link': 'var(--huis)' });
    expect(pair?.ratio).to.equal(undefined);
  });
});
