/** What the configurator says of the contrast of a house style. */
import { expect } from '@open-wc/testing';

import type { Choice } from '../../demo/configurator/choice.js';
import type { Rgb } from '../../demo/configurator/contrast.js';
import { contrast, isGood, pairsOf } from '../../demo/configurator/contrast.js';
import { frames, until } from '../widgets/helpers.js';
import { openConfigurator } from './page.js';

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

describe('the configurator, of contrast', function () {
  this.timeout(30_000);

  const said = (page: Document, selector: string) =>
    (page.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

  async function choose(page: Document, token: string, value: string): Promise<void> {
    const field = page.querySelector<HTMLInputElement>(`[id="set-${token}"]`);
    if (!field) throw new Error(`There is no field for ${token}.`);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await frames(1);
  }

  it('tells it as soon as a colour is chosen, to screen readers too', async () => {
    const page = await openConfigurator();
    const status = page.querySelector('.contrasts');
    expect(status?.getAttribute('role')).to.equal('status');
    expect(said(page, '.contrasts')).to.equal('U koos geen kleuren: die van uw pagina gelden.');
    await choose(page, '--dia-color-link', '#f90');
    expect(said(page, '.contrasts')).to.equal('Eén kleur heeft te weinig contrast.');
    const finding = said(page, '.contrasts ~ .findings');
    expect(finding).to.match(
      /^Links op een witte pagina: 2,1 op 1\. Dat is te weinig: nodig is 4,5\. Kies voor links bijvoorbeeld #[\da-f]{6}\.$/,
    );
    await choose(page, '--dia-color-link', /#[\da-f]{6}/.exec(finding)?.[0] ?? '');
    expect(said(page, '.contrasts')).to.equal('Uw kleuren hebben genoeg contrast.');
    // The element that is heard is the same all the time.
    expect(page.querySelector('.contrasts') === status).to.equal(true);
  });

  it('finds nothing wrong with the house styles that it offers', async () => {
    const page = await openConfigurator();
    const offers = [...page.querySelectorAll<HTMLButtonElement>('.styles button')].slice(0, -1);
    expect(offers.length).to.equal(3);
    for (const offer of offers) {
      offer.click();
      await until(
        () => said(page, '.contrasts').startsWith('Uw kleuren'),
        said(offer.ownerDocument, '.contrasts'),
      );
      expect(said(page, '.contrasts')).to.equal('Uw kleuren hebben genoeg contrast.');
    }
  });

  it('leaves out what it cannot measure', async () => {
    const page = await openConfigurator();
    await choose(page, '--dia-color-link', 'var(--huis)');
    expect(said(page, '.contrasts ~ .findings')).to.include('dit is hier niet te meten');
  });
});
