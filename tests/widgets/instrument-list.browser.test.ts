import { expect } from '@open-wc/testing';

import { related, sample } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import { all, listenToConsole, parts, show, texts, titles, until } from '../ui/helpers.js';
import { keepsPromises } from './promises.js';

const list = (attributes = '', feed: object = related) =>
  show(`<dia-instrument-list src="${publish(feed)}" ${attributes}></dia-instrument-list>`);

keepsPromises('dia-instrument-list', () => import('../../src/widgets/instrument-list/define.js'), {
  without: ['image'],
});

describe('dia-instrument-list', () => {
  it('shows kind by kind, what has no kind last', async () => {
    const widget = await list();
    expect(titles(widget)).to.deep.equal(['Spel', 'Gids', 'Zakboekje', 'Zonder soort']);
  });

  it('keeps the order of the feed within a kind', async () => {
    const widget = await list('kind="game" limit="20"', sample);
    expect(titles(widget)).to.deep.equal([
      'Democratiespellen',
      'Blik op Bestuur',
      'Burgerbegrotingsspel',
    ]);
  });

  it('says of which kind and year each is, and who offers it', async () => {
    const widget = await list();
    expect(texts(parts(widget, 'meta'))).to.deep.equal([
      'Spel',
      'Handreiking',
      'Boek 2019 VNG',
      'Universiteit Twente',
    ]);
    widget.lang = 'fy';
    await until(() => texts(parts(widget, 'meta'))[0] === 'Spul', 'Frisian');
  });

  it('draws a kind that is said in words beside it', async () => {
    const widget = await list();
    const drawings = all(widget, 'svg');
    expect(drawings).to.have.length(4);
    for (const drawing of drawings) expect(drawing.getAttribute('aria-hidden')).to.equal('true');
    const [game, guide] = all(widget, 'path').map((path) => path.getAttribute('d'));
    expect(guide).to.not.equal(game);
  });

  describe('kind', () => {
    it('shows only those that are asked for', async () => {
      const widget = await list();
      for (const [given, expected] of [
        ['book', ['Zakboekje']],
        ['book, guide', ['Gids', 'Zakboekje']],
        ['', ['Spel', 'Gids', 'Zakboekje', 'Zonder soort']],
      ] as const) {
        widget.setAttribute('kind', given);
        await widget.updateComplete;
        expect(titles(widget), given).to.deep.equal(expected);
      }
    });

    it('that means nothing is reported', async () => {
      const said = listenToConsole();
      const widget = await list('kind="hamer"');
      expect(titles(widget)).to.have.length(4);
      await until(() => said.length, 'a word');
      expect(said.some((words) => words.includes('kind="hamer"'))).to.equal(true);
    });
  });

  it('shows only what belongs to a subgoal or theme', async () => {
    for (const [attribute, expected] of [
      ['subgoal="raad"', ['Zakboekje']],
      ['theme="participatie"', ['Spel', 'Zakboekje']],
      ['theme="participatie" kind="game"', ['Spel']],
    ] as const) {
      expect(titles(await list(attribute)), attribute).to.deep.equal(expected);
    }
  });
});
