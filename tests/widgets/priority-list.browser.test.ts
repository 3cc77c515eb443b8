import { expect } from '@open-wc/testing';

import '../../src/widgets/feed/define.js';
import '../../src/widgets/project-list/define.js';
import { empty, related } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import type { Widget } from '../ui/helpers.js';
import {
  SAMPLE,
  complete,
  frames,
  links,
  listenToConsole,
  mount,
  part,
  parts,
  show,
  textOf,
  texts,
  titles,
  until,
} from '../ui/helpers.js';
import { keepsPromises } from './promises.js';

/** Priorities in a feed, alone or beside others. */
const inFeed = (...others: string[]) => {
  const tags = ['dia-priority-list', ...others];
  const feed = mount<HTMLElement>(
    `<dia-feed src="${publish(related)}">${tags.map((tag) => `<${tag} loading="eager"></${tag}>`).join('')}</dia-feed>`,
  );
  return complete(feed.firstElementChild as Widget);
};

keepsPromises('dia-priority-list', () => import('../../src/widgets/priority-list/define.js'), {
  badge: '.number',
  partsIn: [() => inFeed('dia-project-list')],
  without: ['image'],
});

describe('dia-priority-list', () => {
  it('shows the five priorities of the sample feed, numbered', async () => {
    const widget = await show(`<dia-priority-list src="${SAMPLE}"></dia-priority-list>`);
    expect(part(widget, 'list').localName).to.equal('ol');
    expect(titles(widget)).to.deep.equal([
      'Quick scan lokale democratie',
      'Uitdaagrecht (Right to Challenge)',
      'Versterking lokale digitale democratie',
      'Versterking positie volksvertegenwoordiging en inwoners in de energietransitie',
      'Versteviging lokale democratie Gronings aardbevingsgebied',
    ]);
    for (const [index, text] of texts(parts(widget, 'item')).entries()) {
      expect(text).to.match(new RegExp(`^${index + 1}\\D`));
    }
    expect(links(widget)).to.have.length(4);
  });

  describe('period', () => {
    it('shows only those of some years', async () => {
      const widget = await show(
        `<dia-priority-list src="${publish(related)}"></dia-priority-list>`,
      );
      for (const [period, expected] of [
        ['2018', ['Quick scan']],
        ['2019', ['Quick scan']],
        ['2020-2021', ['Uitdaagrecht', 'Digitale democratie']],
        ['2020', ['Uitdaagrecht']],
        ['2019-2020', ['Quick scan', 'Uitdaagrecht']],
        ['2024', ['Digitale democratie']],
      ] as const) {
        widget.setAttribute('period', period);
        await widget.updateComplete;
        expect(titles(widget), period).to.deep.equal(expected);
      }
    });

    it('that is none is reported, and all are shown', async () => {
      const said = listenToConsole();
      const widget = await show(
        `<dia-priority-list src="${publish(related)}" period="ooit"></dia-priority-list>`,
      );
      expect(titles(widget)).to.have.length(4);
      await until(() => said.length, 'a word');
      expect(said.filter((words) => words.includes('period="ooit"'))).to.have.length(1);
    });

    it('says so when it leaves nothing', async () => {
      const widget = await show(
        `<dia-priority-list src="${publish(related)}" period="1999"></dia-priority-list>`,
      );
      expect(widget.status).to.equal('empty');
      expect(textOf(part(widget, 'message'))).to.equal('Er zijn nog geen prioriteiten.');
    });

    it('of each priority is told, in years or days', async () => {
      const feed = {
        ...empty,
        priorities: [
          { id: 'a', title: 'A', period: { start: 2020, end: '2021' } },
          { id: 'b', title: 'B', period: { start: '2020-02-20' } },
          { id: 'c', title: 'C' },
        ],
      };
      const widget = await show(`<dia-priority-list src="${publish(feed)}"></dia-priority-list>`);
      expect(texts(parts(widget, 'meta'))).to.deep.equal([
        '2020 tot en met 2021',
        'Sinds 20 februari 2020',
      ]);
      widget.lang = 'fy';
      const [, second] = parts(widget, 'meta');
      await until(() => textOf(second) === 'Sûnt 20 febrewaris 2020', 'Frisian');
    });
  });

  describe('projects', () => {
    it('are named where they are on the page, with links to their pages', async () => {
      const widget = await inFeed('dia-project-list');
      await until(() => parts(widget, 'facts').length, 'the projects');
      expect(texts(parts(widget, 'facts'))).to.deep.equal([
        'Projecten Quick scan in vijf gemeenten Akkoord',
        'Project Quick scan in vijf gemeenten',
      ]);
      expect(links(widget).map(({ href }) => href)).to.deep.equal([
        'https://project.example/scan',
        'https://project.example/scan',
      ]);
    });

    it('are not asked for', async () => {
      const widget = await inFeed();
      await frames();
      expect(parts(widget, 'facts')).to.deep.equal([]);
    });
  });

  it('shows only what belongs to a subgoal', async () => {
    for (const [given, expected] of [
      ['inwoners', ['Quick scan', 'Uitdaagrecht']],
      ['1', ['Quick scan']],
      ['raad,inwoners', ['Quick scan', 'Uitdaagrecht']],
    ] as const) {
      const widget = await show(
        `<dia-priority-list src="${publish(related)}" subgoal="${given}"></dia-priority-list>`,
      );
      expect(titles(widget), given).to.deep.equal(expected);
    }
  });
});
