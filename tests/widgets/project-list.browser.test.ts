import { expect } from '@open-wc/testing';

import { related } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import { all, parts, show, texts, titles, until } from '../ui/helpers.js';
import { keepsPromises } from './promises.js';

const list = (attributes = '') =>
  show(`<dia-project-list src="${publish(related)}" ${attributes}></dia-project-list>`);

/** What is said of all projects, label by label. */
const factsOf = (widget: Element) =>
  all(widget, '.facts > div').map((fact) => [
    ...texts([...fact.querySelectorAll('dt')]),
    ...texts([...fact.querySelectorAll('dd')]),
  ]);

keepsPromises('dia-project-list', () => import('../../src/widgets/project-list/define.js'), {
  without: ['image'],
});

describe('dia-project-list', () => {
  it('says when, and who offers it', async () => {
    const widget = await list();
    expect(titles(widget)).to.deep.equal([
      'Quick scan in vijf gemeenten',
      'Akkoord',
      'Zonder meer',
    ]);
    expect(texts(parts(widget, 'meta'))).to.deep.equal(['VNG', '2018 tot en met 2019']);
  });

  it('names priorities, subgoals and municipalities, and leaves out codes', async () => {
    const widget = await list();
    expect(factsOf(widget)).to.deep.equal([
      ['Prioriteiten', 'Quick scan', 'Uitdaagrecht'],
      ['Subdoel', 'Krachtige gemeenteraad'],
      ['Gemeenten', 'Asten', 'Velsen'],
      ['Prioriteit', 'Quick scan'],
    ]);
    // The comma between two follows the first at once.
    const values = all(widget, 'dd').map(({ textContent }) => textContent);
    expect(values).to.deep.equal(values.map((text) => text.trim()));
    widget.lang = 'en';
    await until(() => factsOf(widget)[0]?.[0] === 'Priorities', 'English');
    const [name] = all(widget, '.facts span');
    expect(name?.lang).to.equal('nl');
  });

  it('has the period beside the text where there is room, and beneath it where not', async () => {
    const widget = await list('style="inline-size: 900px" loading="eager"');
    const [when] = all(widget, '.when');
    const isBeside = () =>
      (when?.getBoundingClientRect().right ?? Infinity) <=
      (parts(widget, 'title')[0]?.getBoundingClientRect().left ?? 0);
    expect(isBeside()).to.equal(true);
    widget.style.inlineSize = '360px';
    await until(() => !isBeside(), 'one column');
  });

  it('has no room for periods where no project has one', async () => {
    const projects = related.projects.map(({ id, title }) => ({ id, title }));
    const widget = await show(
      `<dia-project-list style="inline-size: 900px" src="${publish({ ...related, projects })}"></dia-project-list>`,
    );
    const [item] = parts(widget, 'item');
    const { left } = item!.getBoundingClientRect();
    const { paddingLeft } = getComputedStyle(item!);
    for (const title of parts(widget, 'title')) {
      expect(title.getBoundingClientRect().left).to.equal(left + parseFloat(paddingLeft));
    }
  });

  it('shows only what belongs to a subgoal or municipality', async () => {
    for (const [attribute, expected] of [
      ['subgoal="1"', ['Quick scan in vijf gemeenten']],
      ['municipality="Utrecht"', ['Quick scan in vijf gemeenten', 'Akkoord']],
      ['municipality="Velsen"', ['Quick scan in vijf gemeenten']],
    ] as const) {
      expect(titles(await list(attribute)), attribute).to.deep.equal(expected);
    }
  });
});
