import { expect } from '@open-wc/testing';

import { related, sample, withImages } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import {
  SAMPLE,
  all,
  button,
  hasButton,
  isShown,
  links,
  listenToConsole,
  parts,
  show,
  textOf,
  texts,
  titles,
  until,
} from '../ui/helpers.js';
import { keepsPromises } from './promises.js';

/** Partners of the feed `related`, in its order. */
const [VNG, MOVISIE, BZK, WHV] = related.partners.map(({ name }) => name);

keepsPromises('dia-partner-list', () => import('../../src/widgets/partner-list/define.js'), {
  badge: '.monogram',
});

describe('dia-partner-list', () => {
  it('shows all 14 partners of the sample feed after "Toon meer"', async () => {
    const widget = await show(`<dia-partner-list src="${SAMPLE}"></dia-partner-list>`);
    for (const count of [6, 12, 14]) {
      expect(parts(widget, 'item')).to.have.length(count);
      if (count === 14) break;
      button(widget, 'Toon meer').click();
      await until(() => parts(widget, 'item').length > count, 'more partners');
    }
    expect(hasButton(widget, 'Toon meer')).to.equal(false);
    expect(titles(widget)).to.deep.equal(sample.partners.map(({ name }) => name));
  });

  it('links to their websites, where they have one', async () => {
    const widget = await show(`<dia-partner-list src="${SAMPLE}" limit="14"></dia-partner-list>`);
    const found = Object.fromEntries(links(widget).map((link) => [textOf(link), link.href]));
    expect(Object.keys(found)).to.have.length(13);
    expect(found.Wethoudersvereniging).to.equal('https://www.wethoudersvereniging.nl/');
    expect(found).not.to.have.property('Netwerk Democratie');
  });

  it('tells role and summary', async () => {
    const widget = await show(`<dia-partner-list src="${SAMPLE}" limit="14"></dia-partner-list>`);
    expect(
      texts(parts(widget, 'meta')).filter((role) => role === 'Initiatiefnemer'),
    ).to.have.length(2);
    expect(
      texts(parts(widget, 'meta')).filter((role) => role === 'Beroepsvereniging'),
    ).to.have.length(5);
    expect(texts(parts(widget, 'meta')).filter((role) => role === 'Partner')).to.have.length(7);
    expect(textOf(parts(widget, 'summary')[3])).to.equal(
      'De Wethoudersvereniging maakt het vak van wethouder sterker. Zij bestaat sinds 2004.',
    );
  });

  it('has letters where there is no logo, whatever the script', async () => {
    const names = ['Vereniging van Griffiers', 'samen sterk', 'أقوى معا', 'De B & W'];
    const partners = names.map((name, id) => ({ id: String(id), name }));
    const widget = await show(
      `<dia-partner-list src="${publish({ ...sample, partners })}"></dia-partner-list>`,
    );
    const letters = all(widget, '.monogram');
    expect(texts(letters)).to.deep.equal(['VG', 's', 'أم', 'DBW']);
    // The name stands beside them.
    for (const one of letters) expect(one.getAttribute('aria-hidden')).to.equal('true');
  });

  describe('role-filter', () => {
    it('shows only those that are asked for', async () => {
      const widget = await show(`<dia-partner-list src="${publish(related)}"></dia-partner-list>`);
      for (const [roles, names] of [
        ['initiator', [BZK]],
        ['association', [WHV]],
        ['partner', [VNG, MOVISIE]],
        ['initiator, association', [BZK, WHV]],
        ['', [VNG, MOVISIE, BZK, WHV]],
      ] as const) {
        widget.setAttribute('role-filter', roles);
        await widget.updateComplete;
        expect(titles(widget), roles).to.have.members([...names]);
      }
    });

    it('says so when it leaves nothing', async () => {
      const feed = { ...related, partners: related.partners.slice(0, 2) };
      const widget = await show(
        `<dia-partner-list src="${publish(feed)}" role-filter="initiator"></dia-partner-list>`,
      );
      expect(widget.status).to.equal('empty');
      expect(textOf(parts(widget, 'message')[0])).to.equal('Er zijn nog geen partners.');
    });

    it('reports a role that does not exist', async () => {
      const said = listenToConsole();
      const url = publish(related);
      await show(`<dia-partner-list src="${url}" role-filter="baas"></dia-partner-list>`);
      await show(`<dia-partner-list src="${url}" role-filter="baas"></dia-partner-list>`);
      await until(() => said.length, 'a word');
      expect(said.filter((words) => words.includes('role-filter="baas"'))).to.have.length(1);
    });
  });

  describe('layout', () => {
    const url = publish(sample);

    it('"logos" leaves names and links alone', async () => {
      const widget = await show(
        `<dia-partner-list src="${url}" layout="logos"></dia-partner-list>`,
      );
      expect(titles(widget)).to.have.length(6);
      expect(links(widget)).to.have.length(6);
      expect(parts(widget, 'summary')).to.deep.equal([]);
      expect(parts(widget, 'meta')).to.deep.equal([]);
    });

    it('"list" stands beneath each other, "cards" side by side', async () => {
      const lefts = async (layout: string) => {
        const widget = await show(
          `<dia-partner-list src="${url}" layout="${layout}" loading="eager" style="inline-size: 700px"></dia-partner-list>`,
        );
        return new Set(parts(widget, 'item').map((item) => item.getBoundingClientRect().left)).size;
      };
      expect(await lefts('list')).to.equal(1);
      expect(await lefts('cards')).to.be.greaterThan(1);
    });

    it('reports another one, and shows cards', async () => {
      const said = listenToConsole();
      const markup = `<dia-partner-list src="${url}" layout="blokken" loading="eager"></dia-partner-list>`;
      const widget = await show(markup);
      await show(markup);
      expect(parts(widget, 'summary')).to.have.length(6);
      await until(() => said.length, 'a word');
      expect(said.filter((words) => words.includes('layout="blokken"'))).to.have.length(1);
    });
  });

  it('gives each logo one height, and the width of its shape', async () => {
    const widget = await show(
      `<dia-partner-list src="${SAMPLE}" limit="14" images="any" loading="eager" style="inline-size: 360px"></dia-partner-list>`,
    );
    const logos = parts<HTMLImageElement>(widget, 'image');
    for (const logo of logos) logo.loading = 'eager';
    await until(() => logos.every(({ naturalWidth }) => naturalWidth), 'the logos');
    const sizes = logos.map(
      ({ offsetHeight, offsetWidth }) => [offsetHeight, offsetWidth] as const,
    );
    expect([...new Set(sizes.map(([height]) => height))]).to.deep.equal([56]);
    const widths = sizes.map(([, width]) => width);
    expect(Math.min(...widths)).to.equal(56);
    expect(Math.max(...widths)).to.equal(160);
    // A plate, so that logos that are drawn for white can be seen on a dark page.
    for (const logo of logos)
      expect(getComputedStyle(logo).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  describe('images', () => {
    const at = (path: string) => new URL(path, location.href).href;
    const image = at('/demo/feed/images/partner-vng.svg');
    const broken = at('/_test/no-such-image.svg');
    const feed = withImages(image, 'https://fixture.invalid/logo.svg', broken);
    const url = () => publish(feed, at('/demo/feed/'));

    it('that cannot be had make way for initials', async () => {
      const widget = await show(`<dia-partner-list src="${url()}"></dia-partner-list>`);
      const [good, bad] = parts<HTMLImageElement>(widget, 'image');
      await until(() => good?.complete && bad && !isShown(bad), 'the broken image gone');
      expect(isShown(good as Element)).to.equal(true);
      expect(textOf(parts(widget, 'item')[2])).to.match(/^K\s*Kapot$/);
      const initials = all(widget, '.monogram').map((one) => getComputedStyle(one).visibility);
      expect(initials).to.deep.equal(['hidden', 'visible', 'visible']);
    });
  });
});
