import { describe, expect, it } from 'vitest';

import type { Choice } from '../../demo/configurator/choice.js';
import { attributesOf, widgets } from '../../demo/configurator/choice.js';
import type { Way } from '../../demo/configurator/policy.js';
import { policyOf } from '../../demo/configurator/policy.js';
import { leftOutOfShortcode, shortcode } from '../../demo/configurator/shortcode.js';
import { snippetsOf } from '../../demo/configurator/snippets.js';
import { command } from '../cli/command.js';
import { elementsOf } from '../html.js';
import { known, standard } from './choices.js';

const codes = (choice: Choice, way: Way): string[] =>
  snippetsOf(choice, way, known).map(({ code }) => code);

const find = (choice: Choice, way: Way, tag: string) =>
  codes(choice, way)
    .flatMap(elementsOf)
    .find((element) => element.tag === tag);

describe('the snippets', () => {
  it('of a script has the widget, a link, and a rule that reserves the height', () => {
    expect(codes(standard, 'script')).to.deep.equal([
      `<script type="module" src="https://widgets.example.nl/1/dia.js"></script>
<dia-news-feed src="https://feed.example.nl/dia/feed.json">
  <a href="https://www.lokale-democratie.nl/">Nieuws &amp; meer</a>
</dia-news-feed>`,
      `dia-news-feed {
  display: block;
  margin-block: 1.5em;
  min-block-size: 83em;
}

@media (min-width: 48em) {
  dia-news-feed {
    min-block-size: 37.5em;
  }
}`,
    ]);
  });

  it('have each attribute and token as it was chosen', () => {
    const choice: Choice = {
      ...standard,
      attributes: { heading: 'A "b" <c> & d', limit: '3', 'more-url': 'https://a.nl/?b=1&c=2' },
      tokens: { '--dia-color-accent': '#154273' },
    };
    const widget = find(choice, 'script', 'dia-news-feed');
    expect(widget?.attributes.heading).to.equal('A "b" <c> & d');
    expect(widget?.attributes.limit).to.equal('3');
    expect(widget?.children).to.deep.equal(['a']);
    expect(find(choice, 'script', 'a')?.attributes.href).to.equal('https://a.nl/?b=1&c=2');
    expect(codes(choice, 'script')[1]).to.include('  --dia-color-accent: #154273;\n');
    const frame = new URL(find(choice, 'iframe', 'iframe')?.attributes.src ?? '');
    expect(frame.origin + frame.pathname).to.equal('https://widgets.example.nl/1/embed.html');
    expect(Object.fromEntries(frame.searchParams)).to.deep.equal({
      widget: 'news-feed',
      feed: choice.feed,
      ...choice.attributes,
      ...choice.tokens,
    });
  });

  it('keep an empty heading, and what is present or absent', () => {
    const choice: Choice = {
      ...standard,
      widget: 'initiative-map',
      attributes: { heading: '', download: '' },
    };
    expect(codes(choice, 'npm')[2]).to.include(' heading="" download>');
  });

  it('of a script can have markers in place of elements', () => {
    const choice: Choice = {
      ...standard,
      attributes: { heading: '', limit: '3', debug: '' },
      around: { 'url-state': 'dia' },
      hasFilter: true,
    };
    const [script, html, css] = snippetsOf(choice, 'script', known, 'marker');
    expect(script).to.deep.equal({
      place: 'template',
      code: '<script type="module" src="https://widgets.example.nl/1/dia.js"></script>',
    });
    expect(html?.code).to.equal(
      `<div
  data-dia-widget="feed"
  data-src="https://feed.example.nl/dia/feed.json"
  data-url-state="dia"
>
  <div data-dia-widget="filter"></div>
  <div data-dia-widget="news-feed" data-heading="" data-limit="3" data-debug>
    <a href="https://www.lokale-democratie.nl/">Nieuws &amp; meer</a>
  </div>
</div>`,
    );
    expect(css?.code).to.include("[data-dia-widget='news-feed'] {\n  display: block;");
    expect(css?.code).not.to.match(/^ *dia-/m);
  });

  it('have no script beside a marker, which stands where scripts are dropped', () => {
    for (const way of ['script', 'pinned', 'snapshot'] as const) {
      const snippets = snippetsOf({ ...standard, hasFilter: true }, way, known, 'marker');
      const tagsAt = (at: string) =>
        snippets
          .filter(({ place }) => place === at)
          .flatMap(({ code }) => elementsOf(code))
          .map(({ tag }) => tag);
      expect([...new Set(tagsAt('template'))], way).to.deep.equal(['script']);
      expect(tagsAt('page').slice(0, 3), way).to.deep.equal(['div', 'div', 'div']);
      expect(tagsAt('page'), way).not.to.include('script');
    }
  });

  it('of the plugin are its addresses, and a shortcode with what the plugin knows', () => {
    const choice: Choice = {
      ...standard,
      widget: 'initiative-map',
      attributes: { heading: 'A "b" [c] <d> & e', download: '', offline: '', limit: '3' },
      around: { refresh: '5' },
      hasFilter: true,
    };
    const [library, feed, page] = snippetsOf(choice, 'script', known, 'shortcode');
    expect(library).to.deep.equal({ place: 'library', code: standard.library });
    expect(feed).to.deep.equal({ place: 'feed', code: standard.feed });
    expect(page).to.deep.equal({
      place: 'page',
      code: '[dia widget="initiative-map" heading="A &quot;b&quot; &#91;c&#93; &lt;d&gt; &amp; e" download="true" limit="3" filter="true"]',
    });
    expect(leftOutOfShortcode(choice)).to.deep.equal(['offline', 'refresh']);
    const noHeading = { ...standard, attributes: { heading: '' } };
    expect(shortcode(noHeading)).to.equal('[dia widget="news-feed" heading=""]');
  });

  it('that are pinned name each single file with its integrity', () => {
    const scripts = codes({ ...standard, hasFilter: true }, 'pinned')
      .flatMap(elementsOf)
      .filter(({ tag }) => tag === 'script')
      .map(({ attributes }) => attributes);
    expect(scripts.map(({ src, integrity }) => [src, integrity])).to.deep.equal(
      ['feed', 'filter', 'news-feed'].map((name) => [
        `https://widgets.example.nl/1/widgets/${name}.js`,
        known.integrity[`widgets/${name}.js`],
      ]),
    );
    expect(scripts.map(({ crossorigin }) => crossorigin)).to.deep.equal(Array(3).fill('anonymous'));
  });

  it('that are pinned are not given without an integrity', () => {
    expect(snippetsOf(standard, 'pinned', { ...known, integrity: {} })).to.deep.equal([]);
  });

  it('put a filter, and what belongs to a feed, in a dia-feed around the widget', () => {
    const around = { mirror: 'https://mirror.example.nl/feed.json' };
    const feed = find({ ...standard, around, hasFilter: true }, 'script', 'dia-feed');
    expect(feed?.attributes.mirror).to.equal(around.mirror);
    expect(feed?.children).to.deep.equal(['dia-filter', 'dia-news-feed']);
    for (const tag of feed!.children) {
      const inside = find({ ...standard, around, hasFilter: true }, 'script', tag);
      expect(inside?.attributes).not.to.have.property('src');
    }
  });

  it('of a snapshot give the command with what it knows, safe for a shell', () => {
    const attributes = { heading: "Zo 's avonds; rm *", images: 'any', limit: '2' };
    expect(codes({ ...standard, attributes }, 'snapshot')[0]).to.equal(
      `npx -p @democratie-in-actie/widgets dia-feed snapshot news-feed https://feed.example.nl/dia/feed.json --heading 'Zo '\\''s avonds; rm *' --limit 2`,
    );
  });

  it('of a snapshot allow sections elsewhere where the feed around does', () => {
    expect(codes({ ...standard, around: { sections: 'any' } }, 'snapshot')[0]).to.match(
      / --sections any$/,
    );
  });

  it('of a snapshot have no option that the command does not know', async () => {
    const cli = command();
    try {
      expect(widgets).not.to.be.empty;
      for (const widget of widgets) {
        const attributes = Object.fromEntries(
          attributesOf(widget).map(({ name, words }) => [name, words?.[0] ?? '1']),
        );
        const [line = ''] = codes({ ...standard, widget, attributes }, 'snapshot');
        const [, options = ''] = line.split(standard.feed);
        const { err } = await cli.run([
          'snapshot',
          widget,
          'no.json',
          ...options.trim().split(' '),
        ]);
        expect(err, widget).not.to.include('Unknown option');
        expect(err, widget).not.to.equal('');
      }
    } finally {
      cli.clean();
    }
  });

  it('of a page have no blank lines, which some editors turn into paragraphs', () => {
    const ways = ['script', 'pinned', 'iframe', 'npm', 'snapshot', 'link'] as const;
    for (const around of [{}, { 'url-state': 'dia' }]) {
      for (const way of ways) {
        const html = snippetsOf({ ...standard, around, hasFilter: true }, way, known).filter(
          ({ place }) => place === 'page',
        );
        expect(html, way).not.to.be.empty;
        for (const { code } of html) expect(code, way).not.to.match(/^\s*$/m);
      }
    }
  });

  it('of a link are nothing else', () => {
    expect(codes(standard, 'link')).to.deep.equal([
      '<a href="https://www.lokale-democratie.nl/">Nieuws &amp; meer</a>',
    ]);
  });
});

describe('the policy', () => {
  const TYPES = ["require-trusted-types-for 'script'", 'trusted-types lit-html'];

  it('names the hosts of library and feed', () => {
    for (const way of ['script', 'pinned', 'snapshot'] as const) {
      expect(policyOf(standard, way), way).to.deep.equal([
        'script-src https://widgets.example.nl',
        "style-src 'self'",
        'connect-src https://feed.example.nl',
        'img-src https://feed.example.nl',
        ...TYPES,
      ]);
    }
  });

  it('of a package needs nobody for scripts', () => {
    expect(policyOf(standard, 'npm')[0]).to.equal("script-src 'self'");
  });

  it('of an iframe needs only the host of the library', () => {
    expect(policyOf(standard, 'iframe')).to.deep.equal([
      'script-src https://widgets.example.nl',
      'frame-src https://widgets.example.nl',
      "require-trusted-types-for 'script'",
    ]);
  });

  it('of a link is nothing', () => {
    expect(policyOf(standard, 'link')).to.deep.equal([]);
  });

  it('has mirrors, borders, tiles and other documents where they are chosen', () => {
    const choice: Choice = {
      ...standard,
      widget: 'initiative-map',
      attributes: {
        images: 'none',
        tiles: 'pdok-grijs',
        boundaries: 'https://api.pdok.nl/borders?f=json',
      },
      around: { mirror: 'https://one.example.nl/feed.json https://two.example.nl/feed.json' },
    };
    const policy = policyOf(choice, 'script', ['https://news.example.nl']);
    expect(policy).to.include(
      'connect-src https://feed.example.nl https://one.example.nl https://two.example.nl ' +
        'https://api.pdok.nl',
    );
    expect(policy).to.include('img-src https://service.pdok.nl');
    const own = { ...choice, attributes: { tiles: 'https://{s}.tiles.nl/{z}/{x}/{y}.png' } };
    expect(policyOf(own, 'script')).to.include(
      'img-src https://feed.example.nl https://0.tiles.nl',
    );
  });

  it('has the hosts of sections elsewhere only where the page allows these', () => {
    const connect = (choice: Choice) =>
      policyOf(choice, 'script', ['https://news.example.nl']).find((line) =>
        line.startsWith('connect-src'),
      );
    const own = 'connect-src https://feed.example.nl';
    const any = `${own} https://news.example.nl`;
    expect(connect(standard)).to.equal(own);
    expect(connect({ ...standard, attributes: { sections: 'any' } })).to.equal(any);
    expect(connect({ ...standard, around: { sections: 'any' } })).to.equal(any);
    // The feed around the widget decides.
    expect(
      connect({ ...standard, attributes: { sections: 'any' }, around: { debug: '' } }),
    ).to.equal(own);
  });

  it('lets any image come where that is chosen, and several copies of Lit', () => {
    const choice = { ...standard, attributes: { images: 'any' }, hasFilter: true };
    expect(policyOf(choice, 'script')).to.include('img-src https: https://feed.example.nl');
    expect(policyOf(choice, 'script')).to.include('trusted-types lit-html');
    expect(policyOf(choice, 'pinned')).to.include("trusted-types lit-html 'allow-duplicates'");
  });
});
