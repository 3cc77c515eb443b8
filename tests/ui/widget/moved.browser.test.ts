/** What the base class promises when a page moves a widget to another document, or closes it too late. */
import { expect } from '@open-wc/testing';

import { sample } from '../../fixtures/feeds.js';
import { publish } from '../../fixtures/publish.js';
import { isShown, listenToConsole, page, part, settled, until } from '../helpers.js';
import { mountProbe, showProbe } from '../probe.js';

describe('a widget that is moved into another document', () => {
  it('is styled there, as a card too, and again when it comes back', async () => {
    const widget = await showProbe(publish(sample), 'card');
    const isStyled = () => {
      const list = part(widget, 'list');
      const style = list.ownerDocument.defaultView!.getComputedStyle(list);
      const own = list.ownerDocument.defaultView!.getComputedStyle(widget);
      return style.listStyleType === 'none' && own.borderTopWidth === '1px';
    };
    await until(isStyled, 'its styles');
    const home = widget.parentElement!;
    const { document: other } = await page('');
    other.body.append(widget);
    await settled(widget);
    await until(isStyled, 'its styles in another document');
    home.append(widget);
    await until(isStyled, 'its styles at home');
    const { adoptedStyleSheets } = widget.shadowRoot!;
    expect(new Set(adoptedStyleSheets).size).to.equal(adoptedStyleSheets.length);
  });
});

describe('a widget that is closed with />, so that the page goes on inside it', () => {
  for (const [what, rest] of [
    ['another widget', '<p>Tekst</p><div><dia-agenda></dia-agenda></div>'],
    ['the main part of the page', '<p>Tekst</p><main>Inhoud</main>'],
    ['its first heading', '<div><h1>Gemeente</h1></div><p>Tekst</p>'],
    ['a landmark', '<footer>Colofon</footer><p>Tekst</p>'],
    ['a script', '<p>Tekst</p><script>void 0</script>'],
  ] as const) {
    it(`hides nothing of the rest, and says so: ${what}`, async () => {
      const said = listenToConsole();
      const widget = await showProbe(publish(sample), '', rest);
      expect(widget.status).to.equal('ready');
      expect(isShown(widget.querySelector('p, main')!)).to.equal(true);
      // The console says it once a page.
      if (what !== 'another widget') return;
      await until(() => said.some((line) => line.includes('</dia-probe>')), 'a warning');
    });
  }

  it('takes all that a fallback may be for a fallback', async () => {
    const fallback =
      '<h2 slot="heading">Nieuws</h2><h3>Kop</h3><ul><li><article><header>A</header></article></li></ul><p><a href="/">B</a></p><script type="application/ld+json">{}</script>';
    const widget = mountProbe(publish(sample), '', fallback);
    await settled(widget);
    expect(isShown(widget.querySelector('p')!)).to.equal(false);
  });
});
