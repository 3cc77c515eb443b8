import { expect } from '@open-wc/testing';

import { empty, related } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import { mistakesIn } from './axe.js';
import type { Widget } from './helpers.js';
import {
  SAMPLE,
  frames,
  links,
  mount,
  part,
  parts,
  settled,
  show,
  textOf,
  texts,
  titles,
  until,
} from './helpers.js';

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
    const cases = [
      ['2018', ['Quick scan']],
      ['2019', ['Quick scan']],
      ['2020-2021', ['Uitdaagrecht', 'Digitale democratie']],
      ['2020', ['Uitdaagrecht']],
      ['2019-2020', ['Quick scan', 'Uitdaagrecht']],
      ['2024', ['Digitale democratie']],
    ] as const;

    for (const [period, expected] of cases) {
      it(`"${period}" shows those alone`, async () => {
        const widget = await show(
          `<dia-priority-list src="${publish(related)}" period="${period}"></dia-priority-list>`,
        );
        expect(titles(widget)).to.deep.equal(expected);
      });
    }

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
        'Vanaf 20 februari 2020',
      ]);
      widget.lang = 'fy';
      const [, second] = parts(widget, 'meta');
      await until(() => textOf(second) === 'Fan 20 febrewaris 2020 ôf', 'Frisian');
    });
  });

  describe('projects', () => {
    const inFeed = async (...widgets: string[]) => {
      const feed = mount<HTMLElement>(
        `<dia-feed src="${publish(related)}">${widgets.map((tag) => `<${tag}></${tag}>`).join('')}</dia-feed>`,
      );
      return settled(feed.firstElementChild as Widget);
    };

    it('are named where they are on the page, with links to their pages', async () => {
      const widget = await inFeed('dia-priority-list', 'dia-project-list');
      await until(() => parts(widget, 'facts').length, 'the projects');
      expect(texts(parts(widget, 'facts'))).to.deep.equal([
        'Projecten Quick scan in vijf gemeenten Akkoord',
        'Project Quick scan in vijf gemeenten',
      ]);
      expect(links(widget).map(({ href }) => href)).to.deep.equal([
        'https://project.example/scan',
        'https://project.example/scan',
      ]);
      expect(await mistakesIn(widget)).to.deep.equal([]);
    });

    it('are not asked for', async () => {
      const widget = await inFeed('dia-priority-list');
      await frames();
      expect(parts(widget, 'facts')).to.deep.equal([]);
    });
  });

  describe('subgoal', () => {
    for (const [given, expected] of [
      ['inwoners', ['Quick scan', 'Uitdaagrecht']],
      ['1', ['Quick scan']],
      ['raad,inwoners', ['Quick scan', 'Uitdaagrecht']],
    ] as const) {
      it(`"${given}" shows what belongs to it`, async () => {
        const widget = await show(
          `<dia-priority-list src="${publish(related)}" subgoal="${given}"></dia-priority-list>`,
        );
        expect(titles(widget)).to.deep.equal(expected);
      });
    }
  });
});
