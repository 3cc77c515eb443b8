import { describe, expect, it } from 'vitest';

import type { Choice } from '../../demo/configurator/choice.js';
import {
  attributesAround,
  attributesOf,
  readChoice,
  tokensOf,
  writeChoice,
  widgets,
} from '../../demo/configurator/choice.js';
import { elements } from '../../demo/configurator/elements.data.js';
import { explanations, explanationOf, widgetNames } from '../../demo/configurator/explanations.js';
import { policyOf } from '../../demo/configurator/policy.js';
import { snippetsOf } from '../../demo/configurator/snippets.js';
import { elementsOf } from '../html.js';
import { known, standard } from './choices.js';

const read = (query: string): Choice => readChoice(query, standard);

describe('the choice in the address', () => {
  it('comes back as it was written', () => {
    const choice: Choice = {
      feed: 'https://www.example.nl/feed.json?version=1',
      widget: 'initiative-map',
      attributes: {
        heading: '',
        limit: '3',
        municipality: "'s-Gravenhage, Utrecht",
        view: 'map',
        tiles: 'https://tiles.example.nl/{z}/{x}/{y}.png',
        download: '',
      },
      around: { mirror: 'https://a.nl/feed.json https://b.nl/feed.json', 'url-state': 'dia' },
      hasFilter: true,
      tokens: { '--dia-font': "Georgia, 'Times New Roman'", '--dia-map-land': 'rgb(1, 2, 3)' },
      width: 480,
      library: 'https://cdn.example.nl/widgets/2/',
    };
    expect(read(writeChoice(choice, standard))).to.deep.equal(choice);
    expect(writeChoice(standard, standard)).to.equal('?widget=news-feed');
    expect(read('')).to.deep.equal(standard);
  });

  const hostile: Record<string, string> = {
    'a script as feed': '?feed=javascript:alert(1)',
    'data as feed': '?feed=data:application/json,{}',
    'no address': '?feed=hello',
    'an endless address': `?feed=https://a.nl/${'a'.repeat(3000)}`,
    'no widget of ours': '?widget=script',
    'a name of every object': '?widget=constructor',
    'an element that shows nothing': '?widget=feed',
    'no attribute of ours': '?onclick=alert(1)&style=color:red&src=https://evil.example/',
    'an attribute of another widget': '?tiles=pdok-grijs&view=map',
    'a wrong word': '?images=all&loading=never',
    'no number': '?limit=many&heading-level=-1',
    'a script as link': '?more-url=javascript:alert(1)',
    'a script among mirrors': '?mirror=https://a.nl/ javascript:alert(1)',
    'a width without end': '?width=1e9',
    'no width': '?width=',
    'a script as library': '?library=javascript:alert(1)//',
    'a token that ends its rule': '?--dia-color-accent=red;} body{display:none',
    'a token that asks for something': '?--dia-color-accent=url(https://evil.example/)',
    'a token that is a comment': '?--dia-color-accent=red /*',
    'half a string as token': `?--dia-font="Arial`,
    'half a function as token': `?--dia-font=rgb(1`,
    'no token of ours': '?--evil=1',
  };
  for (const [name, query] of Object.entries(hostile)) {
    it(`is as usual with ${name}`, () => {
      expect(read(query)).to.deep.equal(standard);
    });
  }

  it('takes a name and password out of an address, and what hides', () => {
    const choice = read('?feed=https://me:secret@a.nl/feed.json%23x&heading=a%00%E2%80%AEb%0Ac');
    expect(choice.feed).to.equal('https://a.nl/feed.json');
    expect(choice.attributes.heading).to.equal('a  b c');
  });

  it('cannot leave the quotes of a snippet or the line of a policy', () => {
    const bad = `"><script>alert(1)</script><a href='`;
    const choice = read(
      `?${new URLSearchParams({
        heading: bad,
        subgoal: bad,
        'more-url': `https://a.nl/${bad}`,
        feed: `https://a.nl/;script-src *;${bad}`,
        library: `https://b.nl/${bad}`,
      })}`,
    );
    expect(choice.attributes.heading).to.equal(bad);
    for (const way of ['script', 'pinned', 'iframe', 'npm', 'link'] as const) {
      const html = snippetsOf(choice, way, { ...known, label: bad })
        .filter(({ place }) => place === 'page')
        .map(({ code }) => code)
        .join('');
      const scripts = elementsOf(html).filter(({ tag }) => tag === 'script');
      if (way === 'script' || way === 'pinned') expect(scripts, way).not.to.be.empty;
      for (const { attributes, text } of scripts) {
        expect(attributes.src).to.match(/^https:\/\/b\.nl\//);
        expect(text).to.equal('');
      }
      const policy = policyOf(choice, way).join('\n');
      expect(policy).to.not.match(/[;*"<>]/);
    }
  });
});

describe('the explanations', () => {
  const settings = widgets.flatMap((widget) =>
    [...attributesOf(widget), ...tokensOf(widget), ...attributesAround].map(
      (setting) => [widget, setting] as const,
    ),
  );

  it('have every setting of every widget, and every word to choose', () => {
    const missing = settings.flatMap(([widget, { name, words = [] }]) => {
      const { help, words: said = {} } = explanationOf(widget, name);
      return [
        ...(help ? [] : [`${widget} ${name}`]),
        ...words.filter((word) => !said[word]).map((word) => `${widget} ${name} ${word}`),
      ];
    });
    expect(missing).to.deep.equal([]);
  });

  it('have nothing that is no longer there', () => {
    const names = new Set(settings.flatMap(([widget, { name }]) => [name, `${widget} ${name}`]));
    expect(Object.keys(explanations).filter((name) => !names.has(name))).to.deep.equal([]);
  });

  it('name every widget that shows something', () => {
    expect(Object.keys(widgetNames).sort()).to.deep.equal([...widgets].sort());
    expect(widgets.length).to.equal(Object.keys(elements).length - 2);
  });
});
