/** What a webmaster asks of a widget by attributes, properties and slots. */
import { expect } from '@open-wc/testing';

import {
  empty,
  hostile,
  many,
  manyUnlinked,
  one,
  related,
  sample,
  withImages,
} from '../../fixtures/feeds.js';
import { publish, publishFailing, publishNever } from '../../fixtures/publish.js';
import type { Widget } from '../helpers.js';
import {
  FOLDER,
  all,
  button,
  expectFocus,
  focused,
  frames,
  hasButton,
  isShown,
  levelOf,
  links,
  listenToConsole,
  mount,
  part,
  parts,
  settled,
  textOf,
  texts,
  titles,
  until,
} from '../helpers.js';
import { FALLBACK, MORE, fallbackOf, mountProbe, showProbe } from '../probe.js';

/** News of the feed `related`, in its order. */
const [RAAD, INWONERS, BEIDE] = related.news.items.map(({ title }) => title);

describe('a widget', () => {
  describe('heading', () => {
    const levels = (widget: Widget) => [
      parts(widget, 'heading').filter(isShown).map(levelOf),
      [...new Set(parts(widget, 'title').map(levelOf))],
    ];

    it('is at the level that a page asks for, with the items below it', async () => {
      const widget = await showProbe(publish(sample));
      expect(levels(widget)).to.deep.equal([[2], [3]]);
      for (const [level, below] of [
        [1, 2],
        [3, 4],
        [5, 6],
        [6, 6],
      ] as const) {
        widget.headingLevel = level;
        await widget.updateComplete;
        expect(levels(widget)).to.deep.equal([[level], [below]]);
      }
      widget.setAttribute('heading-level', '4');
      await widget.updateComplete;
      expect(levels(widget)).to.deep.equal([[4], [5]]);
    });

    it('is the webmaster’s own', async () => {
      const widget = await showProbe(publish(sample), 'heading="Bij ons"');
      expect(textOf(part(widget, 'heading'))).to.equal('Bij ons');
      expect(part(widget, 'list').ariaLabel).to.equal('Bij ons');
      widget.heading = 'Anders';
      await widget.updateComplete;
      expect(textOf(part(widget, 'heading'))).to.equal('Anders');
    });

    it('may be left out; the items take its level', async () => {
      const widget = await showProbe(publish(sample), 'heading="" heading-level="4"');
      expect(levels(widget)).to.deep.equal([[], [4]]);
      expect(part(widget, 'list').hasAttribute('aria-label')).to.equal(false);
    });

    it('gives way to a slotted one', async () => {
      const widget = await showProbe(publish(sample), '', '<h2 slot="heading">Van de pagina</h2>');
      expect(isShown(widget.querySelector('h2') as Element)).to.equal(true);
      expect(levels(widget)).to.deep.equal([[], [3]]);
      widget.heading = '';
      await widget.updateComplete;
      expect(levels(widget)).to.deep.equal([[], [3]]);
    });
  });

  describe('limit', () => {
    it('shows more at each click, and goes to the first new item', async () => {
      const widget = await showProbe(publish(many), 'limit="15"');
      expect(parts(widget, 'item')).to.have.length(15);
      button(widget, MORE).click();
      await until(() => parts(widget, 'item').length === 30, '30 items');
      await frames(1);
      expectFocus(widget, links(widget)[15]);
      expect(textOf(part(widget, 'footer'))).to.include('30 van 40 getoond');
      button(widget, MORE).click();
      await until(() => parts(widget, 'item').length === 40, '40 items');
      await frames(1);
      expectFocus(widget, links(widget)[30]);
      expect(parts(widget, 'footer')).to.deep.equal([]);
    });

    it('goes to an item without a link too', async () => {
      const widget = await showProbe(publish(manyUnlinked), 'limit="39"');
      button(widget, MORE).click();
      await until(() => parts(widget, 'item').length === 40, '40 items');
      await until(() => focused(widget), 'the focus');
      expectFocus(widget, parts(widget, 'item')[39]);
    });

    it('is six unless said, may be all that there is, and may change', async () => {
      const widget = await showProbe(publish(many));
      expect(parts(widget, 'item')).to.have.length(6);
      widget.limit = 40;
      await widget.updateComplete;
      expect(parts(widget, 'item')).to.have.length(40);
      expect(hasButton(widget, MORE)).to.equal(false);
      widget.limit = 4;
      await widget.updateComplete;
      expect(parts(widget, 'item')).to.have.length(4);
      widget.setAttribute('limit', '2');
      await widget.updateComplete;
      widget.removeAttribute('limit');
      await widget.updateComplete;
      expect(parts(widget, 'item')).to.have.length(6);
    });
  });

  describe('more-url', () => {
    it('is a link in place of the button, also when all is shown', async () => {
      const widget = await showProbe(publish(many), 'limit="3" more-url="alles.html"');
      const more = () => part<HTMLAnchorElement>(widget, 'more');
      expect(more().href).to.equal(new URL('alles.html', document.baseURI).href);
      expect(textOf(more())).to.equal('Al het nieuws');
      expect(hasButton(widget, MORE)).to.equal(false);
      widget.limit = 40;
      widget.moreUrl = 'https://host.example/alles';
      await widget.updateComplete;
      expect(more().href).to.equal('https://host.example/alles');
      widget.src = publish(empty);
      await until(() => widget.status === 'empty', 'nothing');
      await widget.updateComplete;
      expect(parts(widget, 'more')).to.deep.equal([]);
    });

    it('leads nowhere but to pages', async () => {
      const widget = await showProbe(publish(many), 'limit="3" more-url="javascript:alert(1)"');
      expect(all(widget, '[href^="javascript"]')).to.deep.equal([]);
      expect(hasButton(widget, MORE)).to.equal(true);
    });
  });

  describe('a bad attribute', () => {
    const items = (widget: Widget) => parts(widget, 'item').length;
    const level = (widget: Widget) => levelOf(part(widget, 'heading'));
    for (const [attribute, result, standard, values] of [
      ['limit', items, 6, ['veel', '-1', '0', '1.5', '10001']],
      ['heading-level', level, 2, ['7', '0', 'h2']],
      ['images', items, 6, ['ja']],
    ] as const) {
      it(`${attribute} is reported once; the default is used`, async () => {
        const said = listenToConsole();
        const url = publish(sample);
        for (const value of values) {
          const widget = await showProbe(url, `${attribute}="${value}"`);
          await showProbe(url, `${attribute}="${value}"`);
          expect(result(widget), value).to.equal(standard);
          const found = () => said.filter((words) => words.includes(`${attribute}="${value}"`));
          await until(() => found().length, 'a word');
          const about = found();
          expect(about, value).to.have.length(1);
          expect(about[0]).to.include('<dia-probe');
        }
      });
    }

    it('loading="snel" is reported; it waits until it comes near the screen', async () => {
      const said = listenToConsole();
      const place = mount<HTMLElement>(
        `<div><div style="block-size: 5000px"></div><dia-probe src="${publish(sample)}" loading="snel"></dia-probe></div>`,
      );
      const widget = place.lastElementChild as Widget;
      await frames();
      expect(widget.status).to.equal('loading');
      await until(() => said.length, 'a word');
      expect(said.filter((words) => words.includes('loading="snel"'))).to.have.length(1);
    });
  });

  describe('slots', () => {
    const INSIDE = `${FALLBACK}<h2 slot="heading">Eigen kop</h2><p slot="footer">Eigen voet</p>`;
    it('show what stands in them, whatever the status', async () => {
      for (const [status, url, isFallbackShown] of [
        ['loading', publishNever, true],
        ['ready', () => publish(sample), false],
        ['empty', () => publish(empty), false],
        ['error', () => publishFailing(), true],
      ] as const) {
        const widget = mountProbe(url(), '', INSIDE);
        await until(() => widget.status === status, status);
        await widget.updateComplete;
        expect(isShown(fallbackOf(widget)), status).to.equal(isFallbackShown);
        expect(isShown(widget.querySelector('h2') as Element), status).to.equal(true);
        const footer = widget.querySelector('[slot="footer"]') as Element;
        expect(isShown(footer), status).to.equal(true);
        const last = [...parts(widget, 'item'), ...parts(widget, 'message')].at(-1);
        const { bottom } = (last ?? fallbackOf(widget)).getBoundingClientRect();
        expect(footer.getBoundingClientRect().top, status).to.be.at.least(bottom - 1);
      }
    });
  });

  describe('subgoal, theme, municipality and province', () => {
    it('show only what belongs there', async () => {
      for (const [attributes, expected] of [
        ['subgoal="raad"', [RAAD, BEIDE]],
        ['subgoal="1"', [RAAD, BEIDE]],
        ['subgoal="raad, 3"', [RAAD, INWONERS, BEIDE]],
        ['theme="participatie"', [INWONERS]],
        ['municipality="GM0344"', [RAAD]],
        ['municipality="utrecht"', [RAAD]],
        ['municipality="Leeuwarden, Amersfoort"', [INWONERS, BEIDE]],
        ['province="NL-UT"', [RAAD, BEIDE]],
        ['province="Fryslân"', [INWONERS]],
        ['province="NL-UT" subgoal="inwoners"', [BEIDE]],
      ] as const) {
        const widget = await showProbe(publish(related), attributes);
        expect(titles(widget), attributes).to.deep.equal(expected);
      }
    });

    it('are reported where they mean nothing', async () => {
      const said = listenToConsole();
      const widget = await showProbe(publish(related), 'municipality="Nergenshuizen"');
      expect(widget.status).to.equal('empty');
      await until(() => said.length, 'a word');
      expect(said.filter((words) => words.includes('Nergenshuizen'))).to.have.length(1);
    });

    it('are reported where nothing has them, and may have a comma between quotes', async () => {
      const said = listenToConsole();
      const feed = {
        ...related,
        news: {
          ...related.news,
          items: related.news.items.map((item) => ({ ...item, _dia: { themes: ['a, b'] } })),
        },
      };
      const cut = await showProbe(publish(feed), 'theme="a, b"');
      expect(cut.status).to.equal('empty');
      await until(() => said.length >= 2, 'two words');
      expect(
        said.filter((words) => /theme.*“(?:a|b)”.*dubbele aanhalingstekens/.test(words)),
      ).to.have.length(2);
      const whole = await showProbe(publish(feed), "theme='&quot;a, b&quot;'");
      expect(titles(whole).length).to.be.above(0);
      expect(said).to.have.length(2);
    });

    it('may change, and may leave nothing', async () => {
      const widget = await showProbe(publish(related), 'subgoal="raad"');
      widget.subgoal = 'inwoners';
      await until(() => titles(widget)[0] === INWONERS, 'the other subgoal');
      expect(titles(widget)).to.deep.equal([INWONERS, BEIDE]);
      widget.municipality = 'Assen';
      await until(() => widget.status === 'empty', 'nothing');
      await widget.updateComplete;
      expect(textOf(part(widget, 'message'))).to.equal('Er is nog geen nieuws.');
    });

    it('know subgoals by their numbers where these stand in a document of their own', async () => {
      const feed = { ...related, subgoals: { href: publish(related.subgoals) } };
      const widget = await showProbe(publish(feed), 'subgoal="1"');
      expect(titles(widget)).to.deep.equal([RAAD, BEIDE]);
    });
  });

  describe('images', () => {
    const own = `${FOLDER}images/news-rivier.svg`;
    const other = 'https://fixture.invalid/foto.svg';
    const broken = new URL('/_test/no-such-image.svg', location.href).href;
    const show = (attributes = '') =>
      showProbe(publish(withImages(own, other, broken), FOLDER), attributes);

    it('are those of the feed’s own origin, of any, or none', async () => {
      listenToConsole();
      for (const [attributes, expected] of [
        ['', [own, broken]],
        ['images="own"', [own, broken]],
        ['images="any"', [own, other, broken]],
        ['images="none"', []],
        ['images="ja"', [own, broken]],
      ] as const) {
        const widget = await show(attributes);
        expect(titles(widget)).to.have.length(3);
        const shown = parts<HTMLImageElement>(widget, 'image');
        expect(shown.map(({ src }) => src)).to.deep.equal(expected);
      }
    });

    it('have a text, a size, and no referrer; those that fail go away', async () => {
      const widget = await show();
      const [good, bad] = parts<HTMLImageElement>(widget, 'image');
      expect(good?.alt).to.equal('Logo van Eigen');
      expect([good?.getAttribute('width'), good?.getAttribute('height')]).to.deep.equal([
        '96',
        '96',
      ]);
      expect(good?.loading).to.equal('lazy');
      expect(good?.referrerPolicy).to.equal('no-referrer');
      widget.scrollIntoView();
      await until(() => good?.naturalWidth && bad && !isShown(bad), 'the broken image gone');
      expect(isShown(good as Element)).to.equal(true);
    });
  });

  describe('debug', () => {
    it('lists what was left out, for the webmaster', async () => {
      const said = listenToConsole();
      const widget = await showProbe(publish(hostile), 'debug');
      await until(() => all(widget, 'details li').length, 'the mistakes');
      expect(textOf(all(widget, 'summary')[0])).to.match(/: \d+ fouten in deze feed$/);
      expect(all(widget, 'details li').length).to.be.greaterThan(2);
      expect(all(widget, 'details')[0]?.lang).to.equal('nl');
      expect(said.filter((words) => words.includes('debug'))).to.have.length(1);
    });

    it('lists the mistakes of a section without a good record, beside the error', async () => {
      const said = listenToConsole();
      const news = { version: 'https://jsonfeed.org/version/1.1', items: [null, 'geen item'] };
      const widget = await showProbe(publish({ version: 1, news }), 'debug');
      await until(() => all(widget, 'details li').length, 'the mistakes');
      expect(widget.status).to.equal('error');
      expect(said.map((words) => /not-a-feed|debug/.exec(words)?.[0])).to.deep.equal([
        'not-a-feed',
        'debug',
      ]);
    });

    it('is silent on the page unless asked for', async () => {
      const said = listenToConsole();
      const widget = await showProbe(publish(hostile));
      await until(() => said.length, 'a word in the console');
      await frames();
      expect(all(widget, 'details')).to.deep.equal([]);
    });
  });

  it('shows no more than its title of a record that says no more', async () => {
    const widget = await showProbe(publish(one), `more-url=""`);
    expect(texts(parts(widget, 'item'))).to.deep.equal(titles(widget));
    for (const name of ['meta', 'summary', 'image', 'footer'])
      expect(parts(widget, name), name).to.deep.equal([]);
    expect(all(widget, 'a, button')).to.deep.equal([]);
  });

  it('is hidden with [hidden], also where the page says otherwise', async () => {
    const style = document.createElement('style');
    style.textContent = 'dia-probe { display: flex }';
    document.head.append(style);
    try {
      const widget = await settled(mountProbe(publish(sample), 'hidden'));
      expect(isShown(widget)).to.equal(false);
      widget.hidden = false;
      expect(isShown(widget)).to.equal(true);
    } finally {
      style.remove();
    }
  });
});
