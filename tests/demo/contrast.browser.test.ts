/** What the configurator says of the contrast of a house style. */
import { expect } from '@open-wc/testing';

import { frames, until } from '../widgets/helpers.js';
import { openConfigurator } from './page.js';

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
