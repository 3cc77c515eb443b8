/** What is said of a record, before a widget or a snapshot draws it. */
import { describe, expect, it } from 'vitest';

import { closingText } from '../../src/text/event-times.js';
import { inDutch, textsFor } from '../../src/text/index.js';
import type { SaidTexts, ShownSection } from '../../src/text/index.js';
import { events as eventTexts } from '../../src/text/nl/events.js';
import { initiatives as initiativeTexts } from '../../src/text/nl/initiatives.js';
import { instruments as instrumentTexts } from '../../src/text/nl/instruments.js';
import { news as newsTexts } from '../../src/text/nl/news.js';
import { partners as partnerTexts } from '../../src/text/nl/partners.js';
import { priorities as priorityTexts } from '../../src/text/nl/priorities.js';
import { programme as programmeTexts } from '../../src/text/nl/programme.js';
import { projects as projectTexts } from '../../src/text/nl/projects.js';
import { subgoals as subgoalTexts } from '../../src/text/nl/subgoals.js';
import { themes as themeTexts } from '../../src/text/nl/themes.js';
import * as events from '../../src/text/records/events.js';
import * as initiatives from '../../src/text/records/initiatives.js';
import * as instruments from '../../src/text/records/instruments.js';
import * as news from '../../src/text/records/news.js';
import * as partners from '../../src/text/records/partners.js';
import type { Presentation, PresentationContext } from '../../src/text/records/presentation.js';
import * as priorities from '../../src/text/records/priorities.js';
import * as programme from '../../src/text/records/programme.js';
import * as projects from '../../src/text/records/projects.js';
import * as subgoals from '../../src/text/records/subgoals.js';
import * as themes from '../../src/text/records/themes.js';

const partner = { id: 'vng', name: 'Vereniging', abbreviation: 'VNG', role: 'initiator' } as const;

/** What is known of other sections. */
const known: Readonly<Record<string, readonly object[]>> = {
  partners: [partner],
  subgoals: [{ id: 'raad', title: 'Raad', language: 'fy', url: 'https://a.nl/raad' }],
  priorities: [{ id: 'p', title: 'Prioriteit' }],
  projects: [
    { id: 'x', title: 'Project', url: 'https://a.nl/x', priorities: ['p'], subgoals: ['raad'] },
    { id: 'y', title: 'Ander project' },
  ],
  instruments: [
    { id: 'i', title: 'Spel', themes: ['raad'], subgoals: ['raad', 'raad'] },
    { id: 'j', title: 'Boek', subgoals: ['raad'] },
  ],
};

const NAMES: Readonly<Record<string, string>> = { GM0344: 'Utrecht', utrecht: 'Utrecht' };

const contextOf = <S extends ShownSection>(
  texts: SaidTexts[S],
  related = known,
): PresentationContext<S> => ({
  texts: inDutch<S>(texts),
  now: new Date('2026-06-15T12:00:00Z'),
  related: ((section: string) => related[section] ?? []) as PresentationContext<S>['related'],
  findMunicipality: (text) => {
    const name = NAMES[text];
    return name === undefined ? undefined : { name };
  },
});

/** The short facts of a record, as texts. */
const metaOf = ({ meta }: Presentation) =>
  meta.flatMap((one) => (one ? [typeof one === 'string' ? one : one.text] : []));

/** The other facts, each with its label in the singular. */
const factsOf = ({ facts = [] }: Presentation) =>
  facts.flatMap(({ label: [label], values }) => (values.length ? [[label, ...values]] : []));

describe('an event', () => {
  const context = contextOf<'events'>(eventTexts);
  const event = { id: '1', title: 'Debat', start: '2026-03-18T20:00' };

  it('has a day for people and machines, times, a place and an organiser', () => {
    const place = { name: 'Stadhuis', municipality: 'GM0344' };
    const presented = events.present({ ...event, place, organiser: 'vng' }, context);
    expect(presented.date).to.deep.equal({
      text: 'woensdag 18 maart 2026',
      datetime: '2026-03-18T20:00',
    });
    expect(metaOf(presented)).to.deep.equal(['20.00 uur', 'Stadhuis, Utrecht', 'VNG']);
    expect(presented.status).to.equal(undefined);
  });

  it('says when it is not what was announced', () => {
    const status = (status: 'scheduled' | 'cancelled' | 'moved') =>
      events.present({ ...event, status }, context).status;
    expect([status('scheduled'), status('cancelled'), status('moved')]).to.deep.equal([
      undefined,
      'Gaat niet door',
      'Verplaatst',
    ]);
  });

  for (const [municipality, name, expected] of [
    ['Utrecht', 'Stadhuis Utrecht', 'Stadhuis Utrecht'],
    ['utrecht', undefined, 'utrecht'],
    ['gm0344', undefined, ''],
    ['GM9999', 'Online', 'Online'],
  ] as const) {
    it(`is at "${expected}": ${name ?? 'nowhere in particular'} in ${municipality}`, () => {
      const place = { municipality, ...(name && { name }) };
      expect(events.placeOf({ ...event, place }, context.findMunicipality)).to.equal(expected);
    });
  }

  it('ends at a time, or with its last day', () => {
    const timesOf = (dates: { start: string; end?: string }) =>
      metaOf(events.present({ id: '1', title: 'Debat', ...dates }, context))[0];
    expect(timesOf({ start: '2026-06-01T20:00', end: '2026-06-01T22:30' })).to.equal(
      '20.00 tot 22.30 uur',
    );
    expect(timesOf({ start: '2026-06-01', end: '2026-06-03' })).to.equal(
      'tot en met woensdag 3 juni 2026',
    );
    expect(timesOf({ start: '2026-06-01T20:00', end: '2026-06-03' })).to.equal(
      '20.00 uur, tot en met woensdag 3 juni 2026',
    );
    expect(timesOf({ start: '2026-06-01T20:00', end: '2026-06-03T12:00' })).to.equal(
      '20.00 uur, tot woensdag 3 juni 2026, 12.00 uur',
    );
  });

  it('says until when visitors can register', async () => {
    const { texts } = context;
    expect(closingText('2026-06-03', texts)).to.equal('Aanmelden kan tot en met 3 juni 2026.');
    expect(closingText('2026-06-03T12:00', texts)).to.equal(
      'Aanmelden kan tot 3 juni 2026, 12.00 uur.',
    );
    const english = await textsFor<'events'>('en', 'events', eventTexts);
    expect(closingText('2026-06-03', english)).to.equal('Register by 3 June 2026.');
    expect(closingText('2026-06-03T12:00', english)).to.equal('Register by 3 June 2026, 12:00.');
  });

  it('is announced as over where nothing is coming, or a visitor asks for it', () => {
    const { texts } = context;
    const [coming, ongoing, past, until] = [[event], 0, [event], Infinity];
    const note = (...[agenda, ...rest]: [Parameters<typeof events.noteAbove>[0], ...boolean[]]) =>
      events.noteAbove(agenda, 'show', texts, ...rest);
    expect(note({ coming, ongoing, past, until })).to.equal(undefined);
    expect(note({ coming, ongoing, past, until }, true)).to.equal(texts.past);
    expect(note({ coming: [], ongoing, past, until })).to.equal(texts.nothingComing);
    expect(note({ coming: [], ongoing, past: [], until })).to.equal(undefined);
    expect(events.noteAbove({ coming: [], ongoing, past, until }, 'only', texts)).to.equal(
      undefined,
    );
  });
});

describe('other records', () => {
  it('a news item: plain news has no kind', () => {
    const item = { id: '1', title: 'N', date: '2026-07-01', publisher: 'Iemand' } as const;
    const context = contextOf<'news'>(newsTexts);
    expect(metaOf(news.present({ ...item, kind: 'news' }, context))).to.deep.equal([
      '1 juli 2026',
      'Iemand',
    ]);
    expect(metaOf(news.present({ ...item, kind: 'column', publisher: 'vng' }, context))).to.eql([
      '1 juli 2026',
      'Column',
      'VNG',
    ]);
  });

  it('a partner', () => {
    const presented = partners.present(partner, contextOf<'partners'>(partnerTexts));
    expect([presented.title, ...metaOf(presented)]).to.deep.equal([
      'Vereniging',
      'Initiatiefnemer',
    ]);
  });

  it('an instrument', () => {
    const record = { id: '1', title: 'I', kind: 'game', year: 2020, offered_by: 'vng' } as const;
    const context = contextOf<'instruments'>(instrumentTexts);
    expect(metaOf(instruments.present(record, context))).to.deep.equal(['Spel', '2020', 'VNG']);
  });

  it('an initiative: a code without a name is left out', () => {
    const context = contextOf<'initiatives'>(initiativeTexts);
    const record = { id: '1', title: 'I', kind: 'gast-van-de-raad', started: '2020-03-18' };
    expect(
      metaOf(initiatives.present({ ...record, municipality: 'GM0344', ended: '2021' }, context)),
    ).to.deep.equal(['Utrecht', 'Gast van de raad', '2020 tot en met 2021']);
    expect(metaOf(initiatives.present({ ...record, municipality: 'GM9999' }, context))).to.eql([
      'Gast van de raad',
      'Sinds 2020',
    ]);
  });

  it('a priority has its projects, with links', () => {
    const record = { id: 'p', title: 'P', number: 2, period: { start: '2020' } };
    const presented = priorities.present(record, contextOf<'priorities'>(priorityTexts));
    expect(presented.number).to.equal(2);
    expect(metaOf(presented)).to.deep.equal(['Sinds 2020']);
    expect(factsOf(presented)).to.deep.equal([
      ['Project', { text: 'Project', url: 'https://a.nl/x', language: undefined }],
    ]);
  });

  it('a project has its period apart, and names without codes', () => {
    const record = {
      id: 'x',
      title: 'X',
      period: { start: '2020', end: '2021' },
      offered_by: 'vng',
      priorities: ['p'],
      subgoals: ['raad', 'nope'],
      municipalities: ['GM0344', 'Zwolle'],
    };
    const presented = projects.present(record, contextOf<'projects'>(projectTexts));
    expect(metaOf(presented)).to.deep.equal(['VNG']);
    expect(presented.period).to.equal('2020 tot en met 2021');
    expect(factsOf(presented)).to.deep.equal([
      ['Prioriteit', { text: 'Prioriteit', language: undefined }],
      ['Subdoel', { text: 'Raad', language: 'fy' }],
      ['Gemeente', 'Zwolle'],
    ]);
  });

  it('a subgoal: what the feed does not count is counted', () => {
    const context = contextOf<'subgoals'>(subgoalTexts);
    const record = { id: 'raad', title: 'Raad', number: 1, counts: { news: 3, projects: 0 } };
    expect(metaOf(subgoals.present(record, context))).to.deep.equal([
      '2 instrumenten',
      '3 nieuwsberichten',
    ]);
  });

  it('a theme', () => {
    const record = { id: 'raad', title: 'De Raad' };
    const present = (related: typeof known) =>
      metaOf(themes.present(record, contextOf<'themes'>(themeTexts, related)));
    expect(present(known)).to.deep.equal(['1 instrument']);
    expect(present({})).to.deep.equal([]);
  });

  it('a programme: who began it, its documents, infographic and contacts', () => {
    const record = {
      name: 'Democratie in Actie',
      abbreviation: 'DiA',
      language: 'nl',
      contact: { email: 'a@b.nl', url: 'mailto:c@d.nl?subject=x' },
      documents: [{ title: 'Plan', url: 'https://a.nl/plan', date: '2019-05-09' }],
      infographic: { src: 'https://a.nl/i.png' },
    };
    const context = contextOf<'programme'>(programmeTexts);
    const presented = programme.present(record, context);
    expect(presented.title).to.equal('Democratie in Actie (DiA)');
    expect(factsOf(presented)).to.deep.equal([
      ['Initiatiefnemer', { text: 'Vereniging', url: undefined, language: undefined }],
      [
        'Werkprogramma',
        {
          text: 'Plan',
          url: 'https://a.nl/plan',
          language: 'nl',
          date: { text: '9 mei 2019', datetime: '2019-05-09' },
        },
      ],
      ['Infographic', { text: 'Bekijk in het groot', url: 'https://a.nl/i.png' }],
      [
        'Contact',
        { text: 'a@b.nl', url: 'mailto:a@b.nl' },
        { text: 'c@d.nl', url: 'mailto:c@d.nl?subject=x' },
      ],
    ]);
  });

  it('speak the language of the visitor', async () => {
    const texts = await textsFor<'news'>('en', 'news', newsTexts);
    const context = { ...contextOf<'news'>(newsTexts), texts };
    const item = { id: '1', title: 'N', date: '2026-07-01', kind: 'guide' } as const;
    expect(metaOf(news.present(item, context))).to.deep.equal(['1 July 2026', 'Guide']);
  });
});
