import { expect } from '@open-wc/testing';

import { many, related, sample } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import type { Widget } from '../ui/helpers.js';
import {
  SAMPLE,
  all,
  mount,
  part,
  parts,
  settled,
  show,
  textOf,
  texts,
  titles,
} from '../ui/helpers.js';
import { keepsPromises } from './promises.js';

const items = (widget: Element) => texts(parts(widget, 'item'));

keepsPromises(
  'dia-subgoal-overview',
  () => import('../../src/widgets/subgoal-overview/define.js'),
  { badge: '.number', without: ['image'] },
);

describe('dia-subgoal-overview', () => {
  it('shows the seven subgoals of the sample feed, numbered', async () => {
    const widget = await show(`<dia-subgoal-overview src="${SAMPLE}"></dia-subgoal-overview>`);
    expect(part(widget, 'list').localName).to.equal('ol');
    expect(titles(widget)).to.deep.equal([
      'Krachtige gemeenteraad',
      'Toegeruste politieke ambtsdragers',
      'Beter betrokken inwoners',
      'Responsieve ambtelijke organisatie',
      'Vitale democratische gemeenschap',
      'Krachtige lokale digitale democratie',
      'Weerbaar bestuur',
    ]);
    for (const [index, { number, title }] of sample.subgoals.entries()) {
      expect(items(widget)[index]).to.match(new RegExp(`^${number}\\s*${title}`));
    }
  });

  it('shows how much there is of each', async () => {
    const widget = await show(`<dia-subgoal-overview src="${SAMPLE}"></dia-subgoal-overview>`);
    expect(items(widget)[2]).to.include('82 initiatieven');
    expect(items(widget)[6]).to.include('8 initiatieven');
    expect(items(widget)[6]).to.include('4 projecten');
  });

  it('counts in the singular and in other languages', async () => {
    const url = publish(related);
    const widget = await show(`<dia-subgoal-overview src="${url}"></dia-subgoal-overview>`);
    expect(items(widget)[0]).to.match(/\b29 initiatieven\b.*\b1 nieuwsbericht\b/);
    expect(items(widget)[1]).not.to.match(/\d+ (initiatie|nieuws)/);
  });

  it('shows twelve unless limit says otherwise', async () => {
    const widget = await show(
      `<dia-subgoal-overview src="${publish(many)}"></dia-subgoal-overview>`,
    );
    expect(titles(widget)).to.have.length(12);
  });

  it('has nothing to choose outside a dia-feed', async () => {
    const widget = await show(
      `<dia-subgoal-overview src="${publish(related)}"></dia-subgoal-overview>`,
    );
    expect(all(widget, 'button')).to.deep.equal([]);
  });

  it('shows only the subgoals that are asked for', async () => {
    for (const [given, expected] of [
      ['raad', ['Krachtige gemeenteraad']],
      ['7', ['Weerbaar bestuur']],
      ['raad, 3', ['Krachtige gemeenteraad', 'Beter betrokken inwoners']],
    ] as const) {
      const widget = await show(
        `<dia-subgoal-overview src="${publish(related)}" subgoal="${given}"></dia-subgoal-overview>`,
      );
      expect(titles(widget), given).to.deep.equal(expected);
    }
  });

  describe('layout', () => {
    for (const layout of ['cards', 'list']) {
      it(`"${layout}" shows titles, summaries and numbers`, async () => {
        const widget = await show(
          `<dia-subgoal-overview src="${publish(sample)}" layout="${layout}"></dia-subgoal-overview>`,
        );
        expect(titles(widget)).to.have.length(7);
        expect(parts(widget, 'summary')).to.have.length(7);
        expect(items(widget)[6]).to.match(/^7/);
      });
    }

    it('"list" stands beneath each other, "cards" side by side', async () => {
      const columns = async (layout: string) => {
        const widget = await show(
          `<dia-subgoal-overview src="${publish(sample)}" layout="${layout}" loading="eager" style="inline-size: 700px"></dia-subgoal-overview>`,
        );
        return new Set(parts(widget, 'item').map((item) => item.getBoundingClientRect().left)).size;
      };
      expect(await columns('list')).to.equal(1);
      expect(await columns('cards')).to.be.greaterThan(1);
    });
  });

  it('has no card alone in a row that it does not fill', async () => {
    const rows = async (width: number) => {
      const place = mount<HTMLElement>(
        `<div style="inline-size: ${width}px"><dia-subgoal-overview src="${publish(sample)}" loading="eager"></dia-subgoal-overview></div>`,
      );
      const widget = await settled(place.firstElementChild as Widget);
      const right = widget.getBoundingClientRect().right;
      const found = new Map<number, DOMRect[]>();
      for (const box of parts(widget, 'item').map((item) => item.getBoundingClientRect()))
        found.set(Math.round(box.top), [...(found.get(Math.round(box.top)) ?? []), box]);
      for (const row of found.values()) expect(row.at(-1)?.right).to.be.closeTo(right, 1);
      return [...found.values()].map((row) => row.length);
    };
    expect(await rows(360)).to.deep.equal([1, 1, 1, 1, 1, 1, 1]);
    expect(await rows(700)).to.deep.equal([2, 2, 2, 1]);
    expect(await rows(900)).to.deep.equal([3, 2, 2]);
    expect(await rows(1200)).to.deep.equal([3, 4]);
  });

  it('does without numbers where the feed has none', async () => {
    const feed = { ...related, subgoals: [{ id: 'a', title: 'Zonder nummer' }] };
    const widget = await show(
      `<dia-subgoal-overview src="${publish(feed)}"></dia-subgoal-overview>`,
    );
    expect(textOf(part(widget, 'item'))).to.equal('Zonder nummer');
  });
});
