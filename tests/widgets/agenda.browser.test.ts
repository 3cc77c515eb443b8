import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import ICAL from 'ical.js';

import type { DiaAgenda } from '../../src/widgets/agenda/agenda.js';
import { agenda, empty, followed, related, sample } from '../fixtures/feeds.js';
import { fail, publish } from '../fixtures/publish.js';
import { expectEdges, expectNames, expectText } from '../ui/checks.js';
import { WHITE, contrast, drawn } from './colour.js';
import { expectInside } from './inside.js';
import {
  all,
  button,
  cleanup,
  eventsOf,
  focused,
  frames,
  hasButton,
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
} from '../ui/helpers.js';
import { keepsPromises } from './promises.js';
import { opened } from './subscribe.js';

const PAST = 'Toon eerdere activiteiten';
const BACK = 'Terug naar de agenda';
const NOTHING_COMING = 'Er zijn geen activiteiten gepland. Dit waren de laatste activiteiten.';
/** When the feed `agenda` looks ahead. */
const NOW = '2026-06-04T10:00:00+02:00';

/** Shows an agenda whose clock stands still. */
async function show(
  feed: object = agenda,
  { now = NOW, attributes = '' } = {},
): Promise<DiaAgenda> {
  const widget = mount<DiaAgenda>(
    `<dia-agenda src="${publish(feed)}" limit="50" loading="eager" ${attributes}></dia-agenda>`,
  );
  widget.now = () => new Date(now);
  return settled(widget);
}

const months = (widget: Element) => texts(parts(widget, 'month'));
const dates = (widget: Element) => texts(parts(widget, 'date'));
/** The item with a title. */
function itemOf(widget: Element, title: string): HTMLElement {
  const found = parts(widget, 'item').find(
    (item) => textOf(item.querySelector('.title') ?? undefined) === title,
  );
  if (!found) throw new Error(`There is no "${title}".`);
  return found;
}
const metaOf = (widget: Element, title: string) =>
  textOf(itemOf(widget, title).querySelector('.meta') ?? undefined);
/** The day in words, for who does not see the block. */
const wordsOf = (widget: Element, title: string) =>
  textOf(itemOf(widget, title).querySelector('time') ?? undefined);

keepsPromises('dia-agenda', () => import('../../src/widgets/agenda/define.js'), {
  without: ['image'],
  partsIn: [async () => opened(await show(followed))],
});

describe('dia-agenda', () => {
  it('shows what goes on now, and what is coming, soonest first, by month', async () => {
    const widget = await show();
    // A month with one event has no heading.
    expect(months(widget)).to.deep.equal(['Nu bezig', 'Juni 2026']);
    expect(titles(widget)).to.deep.equal([
      'Cursus lokale democratie',
      'Vandaag',
      'Buurtgesprek',
      'Tweedaagse',
      'Inspraakavond',
      'Wijkschouw',
      'Nacht van de democratie',
      'Nieuwjaarsbijeenkomst',
    ]);
    expect(parts(widget, 'list').map((list) => list.children.length)).to.deep.equal([2, 4, 2]);
    expect(parts(widget, 'list').map((list) => list.ariaLabel)).to.deep.equal([
      ...months(widget),
      'Agenda van Democratie in Actie',
    ]);
  });

  it('puts months between its heading and the titles', async () => {
    const widget = await show(agenda, { attributes: 'heading-level="3"' });
    expect(levelOf(part(widget, 'heading'))).to.equal(3);
    expect([...new Set(parts(widget, 'month').map(levelOf))]).to.deep.equal([4]);
    // Of a month without a heading, they are where that would be.
    expect(parts(widget, 'title').map(levelOf)).to.deep.equal([5, 5, 5, 5, 5, 5, 4, 4]);
    const sizes = parts(widget, 'title').map((title) => getComputedStyle(title).fontSize);
    expect(new Set(sizes).size).to.equal(1);
  });

  it('gives months the level of the heading when there is none', async () => {
    const widget = await show(agenda, { attributes: 'heading=""' });
    expect([...new Set(parts(widget, 'month').map(levelOf))]).to.deep.equal([2]);
  });

  describe('a date', () => {
    it('is seen at a glance, with the year where that is another', async () => {
      const widget = await show();
      const [first, second] = dates(widget);
      expect(first).to.equal('1 mei–30 jun');
      expect(second).to.equal('do 4 jun');
      expect(dates(widget).at(-1)).to.equal('vr 1 jan 2027');
      expect(dates(widget)).to.include('zo–ma 7–8 jun');
      for (const date of parts(widget, 'date')) expect(date.ariaHidden).to.equal('true');
    });

    it('has both ends in one size, also with a year', async () => {
      const widget = await show({
        ...empty,
        events: [{ id: 'long', title: 'Lang', start: '2027-09-23', end: '2027-11-25' }],
      });
      expect(dates(widget)).to.deep.equal(['23 sep–25 nov 2027']);
      const sizes = all(widget, '.range').map((end) => getComputedStyle(end).fontSize);
      expect(sizes).to.have.length(2);
      expect(sizes[0]).to.equal(sizes[1]);
    });

    it('is told in words', async () => {
      const widget = await show();
      await until(() => metaOf(widget, 'Buurtgesprek').includes('Utrecht'), 'the municipality');
      for (const [title, words, meta] of [
        ['Vandaag', 'donderdag 4 juni 2026', ''],
        [
          'Buurtgesprek',
          'vrijdag 5 juni 2026',
          /^19\.30 tot 22\.00 uur\W*Stadhuis, Utrecht\W*VNG$/,
        ],
        ['Tweedaagse', 'zondag 7 juni 2026', /^tot en met maandag 8 juni 2026\W*Amersfoort$/],
        [
          'Cursus lokale democratie',
          'vrijdag 1 mei 2026',
          /^0?9\.00 uur, tot dinsdag 30 juni 2026, 17\.00 uur$/,
        ],
        ['Wijkschouw', 'woensdag 10 juni 2026', /^14\.00 uur\W*De Meenthe, Steenwijk/],
        ['Nacht van de democratie', 'donderdag 31 december 2026', /^22\.00 tot 02\.00 uur$/],
      ] as const) {
        expect(wordsOf(widget, title)).to.equal(words);
        if (meta) expect(metaOf(widget, title)).to.match(meta);
        else expect(itemOf(widget, title).querySelector('.meta')).to.equal(null);
      }
    });

    it('is that of the Netherlands, at a turn of the year and when the clocks change', async () => {
      const event = (title: string, start: string, end: string) => ({
        id: title,
        title,
        start,
        end,
      });
      const widget = await show(
        {
          ...empty,
          events: [
            event('Oudjaar', '2026-12-31T23:30:00Z', '2027-01-01T00:30:00Z'),
            event('Zomertijd', '2026-03-29T01:00:00Z', '2026-03-29T02:00:00Z'),
            event('Wintertijd', '2026-10-25T00:30:00Z', '2026-10-25T02:30:00Z'),
          ],
        },
        { now: '2026-01-01T12:00:00Z' },
      );
      expect(dates(widget)).to.deep.equal(['zo 29 mrt', 'zo 25 okt', 'vr 1 jan 2027']);
      expect(metaOf(widget, 'Zomertijd')).to.equal('03.00 tot 04.00 uur');
      expect(metaOf(widget, 'Wintertijd')).to.equal('02.30 tot 03.30 uur');
      expect(metaOf(widget, 'Oudjaar')).to.equal('00.30 tot 01.30 uur');
    });

    it('is written in the language of the page', async () => {
      const widget = await show();
      for (const [lang, month, date, words, meta] of [
        ['en', 'Happening now', 'Fri 5 Jun', 'Friday 5 June 2026', '19:30 to 22:00'],
        ['fy', 'No dwaande', 'fr 5 jun', 'freed 5 juny 2026', '19.30 oant 22.00 oere'],
      ] as const) {
        widget.lang = lang;
        await until(() => months(widget)[0] === month, month);
        expect(dates(widget)[2]).to.equal(date);
        expect(wordsOf(widget, 'Buurtgesprek').replace(',', '')).to.equal(words);
        expect(metaOf(widget, 'Buurtgesprek')).to.include(meta);
      }
    });
  });

  it('shows a status that is no word of the feed, and offers nothing that presumes it goes on', async () => {
    const registration = { url: 'https://aanmelden.example/' };
    const event = (title: string, status?: string) => ({
      ...{ id: title, title, status, registration },
      start: '2026-09-01',
    });
    const widget = await show({
      version: 1,
      events: [
        ...['Cancelled', 'EventCancelled', 'geannuleerd', 'onder voorbehoud', 'constructor'].map(
          (status) => event(`is ${status}`, status),
        ),
        ...[undefined, 'EventScheduled', 'Verplaatst'].map((status) =>
          event(`is ${status ?? 'niets'}`, status),
        ),
      ],
    });
    const seen = titles(widget).map((title) => {
      const item = itemOf(widget, title);
      const offers = item.querySelectorAll('.button').length;
      return [title, textOf(item.querySelector('strong') ?? undefined), offers];
    });
    expect(seen).to.deep.equal([
      ['is Cancelled', 'Gaat niet door', 0],
      ['is EventCancelled', 'Gaat niet door', 0],
      ['is geannuleerd', 'Gaat niet door', 0],
      ['is onder voorbehoud', 'onder voorbehoud', 0],
      ['is constructor', 'constructor', 0],
      ['is niets', '', 2],
      ['is EventScheduled', '', 2],
      ['is Verplaatst', 'Verplaatst', 2],
    ]);
  });

  it('has a block and a badge for what is not coming as announced', async () => {
    const widget = await show();
    const place = widget.parentElement as HTMLElement;
    const past = await show(agenda, { attributes: 'past="only"' });
    const look = (one: Element, title: string) => {
      const [date, badge] = ['.date', '.badge'].map((name) =>
        itemOf(one, title).querySelector(name),
      );
      const { backgroundColor, borderTopStyle, outlineStyle } = getComputedStyle(date as Element);
      return {
        badge: textOf(badge as HTMLElement),
        look: [backgroundColor, borderTopStyle, outlineStyle].join(),
      };
    };
    const looks = [
      look(widget, 'Buurtgesprek'),
      look(widget, 'Cursus lokale democratie'),
      look(widget, 'Inspraakavond'),
      look(widget, 'Wijkschouw'),
      look(past, 'Raadsmarkt'),
    ];
    expect(looks.map(({ badge }) => badge)).to.deep.equal([
      '',
      'Nu bezig',
      'Gaat niet door',
      'Verplaatst',
      'Afgelopen',
    ]);
    expect(new Set(looks.map(({ look }) => look)).size).to.equal(5);
    for (const one of [widget, past]) expectText(one);
    for (const accent of ['#f90', '#767676', '#154273', 'white']) {
      place.style.setProperty('--dia-color-accent', accent);
      const [first] = parts(widget, 'date').filter((date) => !date.matches('.ongoing'));
      const { color, backgroundColor } = getComputedStyle(first as Element);
      expect(drawn(backgroundColor, WHITE), accent).to.deep.equal(drawn(accent, WHITE));
      expect(contrast(drawn(color, WHITE), drawn(backgroundColor, WHITE)), accent).to.be.at.least(
        4.5,
      );
    }
  });

  it('has one filled button in an event: to register', async () => {
    const widget = await show();
    const filled = [...itemOf(widget, 'Tweedaagse').querySelectorAll('.button')].filter(
      (one) => getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)',
    );
    expect(filled.map((one) => textOf(one as HTMLElement))).to.deep.equal([
      'Aanmelden: Tweedaagse',
    ]);
  });

  it('says in words what is cancelled and what is moved', async () => {
    const widget = await show();
    const said = (title: string) =>
      textOf(itemOf(widget, title).querySelector('strong') ?? undefined);
    expect(said('Inspraakavond')).to.equal('Gaat niet door');
    expect(said('Wijkschouw')).to.equal('Verplaatst');
    expect(said('Buurtgesprek')).to.equal('');
    expect(itemOf(widget, 'Inspraakavond').querySelector('button')).to.equal(null);
    expect(itemOf(widget, 'Wijkschouw').querySelector('button')).to.not.equal(null);
  });

  describe('a registration', () => {
    const registration = (widget: Element, title: string) =>
      itemOf(widget, title).querySelector<HTMLAnchorElement>('.footer a');

    it('is a link that says until when', async () => {
      const widget = await show();
      expect(registration(widget, 'Tweedaagse')?.href).to.equal(
        'https://activiteit.example/aanmelden',
      );
      expect(textOf(registration(widget, 'Tweedaagse') ?? undefined)).to.equal(
        'Aanmelden: Tweedaagse',
      );
      expect(textOf(itemOf(widget, 'Tweedaagse'))).to.include(
        'Aanmelden kan tot en met 6 juni 2026.',
      );
      expect(textOf(itemOf(widget, 'Wijkschouw'))).to.include(
        'Aanmelden kan tot 4 juni 2026, 12.00 uur.',
      );
    });

    it('is closed when its time has passed', async () => {
      const widget = await show();
      widget.now = () => new Date('2026-06-04T12:00:00+02:00');
      widget.requestUpdate();
      await widget.updateComplete;
      expect(registration(widget, 'Wijkschouw')).to.equal(null);
      expect(textOf(itemOf(widget, 'Wijkschouw'))).to.include('Aanmelden kan niet meer.');
      expect(registration(widget, 'Tweedaagse')).to.not.equal(null);
    });

    it('of what is cancelled or over is not offered', async () => {
      const widget = await show();
      expect(registration(widget, 'Inspraakavond')).to.equal(null);
      const past = await show(agenda, { now: '2027-02-01T12:00:00Z' });
      expect(links(past).filter(({ href }) => href.endsWith('/aanmelden'))).to.deep.equal([]);
    });
  });

  describe('past', () => {
    it('"show" shows what is over on request, the latest first, and goes back', async () => {
      const widget = await show();
      expect(texts(all(widget, '.message'))).to.deep.equal([]);
      button(widget, PAST).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => hasButton(widget, BACK), 'what is over');
      await frames();
      expect(titles(widget)).to.deep.equal(['Ochtendwandeling', 'Raadsmarkt', 'Startbijeenkomst']);
      expect(months(widget)).to.deep.equal(['Juni 2026']);
      expect(textOf(focused(widget) ?? undefined)).to.equal(
        'Eerdere activiteiten, de laatste eerst',
      );
      expect(hasButton(widget, 'Zet in uw agenda')).to.equal(false);
      button(widget, BACK).click();
      await until(() => hasButton(widget, PAST), 'what is coming');
      await frames();
      expect(titles(widget)[0]).to.equal('Cursus lokale democratie');
      expect(textOf(focused(widget) ?? undefined)).to.equal('Nu bezig');
    });

    it('"show" shows the last ones when nothing is coming, and says so', async () => {
      const widget = await show(sample, { now: '2026-06-04T12:00:00Z' });
      expect(widget.status).to.equal('ready');
      expect(texts(all(widget, '.message'))).to.deep.equal([NOTHING_COMING]);
      expect(titles(widget)).to.have.length(24);
      expect(months(widget)[0]).to.equal('Juni 2018');
      expect(hasButton(widget, PAST)).to.equal(false);
    });

    it('"show" says above it that all of it is stale', async () => {
      const widget = await show();
      widget.limit = 1;
      fail(widget.src ?? '');
      await widget.refresh();
      await until(() => widget.status === 'stale', 'a failing refresh');
      await widget.updateComplete;
      const buttons = all(widget, '.button').filter((one) => !one.closest('.item'));
      expect(
        texts(buttons).map((name) => name.replace(/: Agenda van Democratie in Actie$/, '')),
      ).to.deep.equal(['Probeer het opnieuw', 'Toon meer', PAST]);
    });

    it('"hide" shows none of it', async () => {
      const widget = await show(agenda, { attributes: 'past="hide"' });
      expect(titles(widget)).to.have.length(8);
      expect(hasButton(widget, PAST)).to.equal(false);
      const over = await show(sample, { now: '2026-06-04T12:00:00Z', attributes: 'past="hide"' });
      expect(over.status).to.equal('empty');
      expect(textOf(part(over, 'message'))).to.equal('Er zijn geen activiteiten gepland.');
      expect(all(over, '.message')).to.have.length(1);
    });

    it('"only" shows that alone', async () => {
      const widget = await show(agenda, { attributes: 'past="only"' });
      expect(titles(widget)).to.deep.equal(['Ochtendwandeling', 'Raadsmarkt', 'Startbijeenkomst']);
      expect(all(widget, '.message, button')).to.deep.equal([]);
    });

    it('with another word is reported', async () => {
      const said = listenToConsole();
      const widget = await show(agenda, { attributes: 'past="soms"' });
      expect(hasButton(widget, PAST)).to.equal(true);
      await until(() => said.length, 'a word');
      expect(said.filter((words) => words.includes('past="soms"'))).to.have.length(1);
    });

    it('is not asked for where there is none', async () => {
      const widget = await show(agenda, { now: '2025-01-01T12:00:00Z' });
      expect(titles(widget)).to.have.length(11);
      expect(hasButton(widget, PAST)).to.equal(false);
    });
  });

  it('tells how many are coming', async () => {
    const events = eventsOf(document, 'dia-ready');
    await show();
    expect(events.map(({ count }) => count)).to.deep.equal([8]);
  });

  it('shows only what belongs to a subgoal, theme, municipality or province', async () => {
    for (const [attributes, expected] of [
      ['subgoal="1"', ['Raadsbijeenkomst in Utrecht', 'Tweedaagse in Amersfoort']],
      ['theme="participatie"', ['Buurtgesprek in Leeuwarden']],
      ['municipality="utrecht"', ['Raadsbijeenkomst in Utrecht']],
      ['province="NL-UT"', ['Raadsbijeenkomst in Utrecht', 'Tweedaagse in Amersfoort']],
    ] as const) {
      expect(titles(await show(related, { attributes })), attributes).to.deep.equal(expected);
    }
  });

  it('has room, colours and names for all that events can be', async () => {
    const widget = await show();
    const place = widget.parentElement as HTMLElement;
    place.style.cssText = 'inline-size: 320px; overflow: auto; background: #111; color: #eee';
    expectInside(place, widget);
    expectText(widget);
    expectEdges(widget);
    expectNames(widget);
  });

  describe('as time passes', () => {
    /** Holds back timers, and lets them go off. */
    function holdTimers() {
      const { setTimeout, clearTimeout } = globalThis;
      const waiting = new Map<number, { act: () => void; wait: number }>();
      let last = 0;
      cleanup(() => Object.assign(globalThis, { setTimeout, clearTimeout }));
      Object.assign(globalThis, {
        setTimeout: (act: () => void, wait: number) => (waiting.set(++last, { act, wait }), last),
        clearTimeout: (timer: number) => void waiting.delete(timer),
      });
      return {
        waits: () => [...waiting.values()].map(({ wait }) => wait),
        ring: () => {
          const acts = [...waiting.values()];
          waiting.clear();
          for (const { act } of acts) act();
        },
      };
    }

    it('what is over goes away', async () => {
      const widget = await show();
      const { waits, ring } = holdTimers();
      widget.now = () => new Date('2026-06-04T23:59:00+02:00');
      await widget.updateComplete;
      expect(titles(widget)).to.include('Vandaag');
      expect(waits()).to.deep.equal([60_000]);
      widget.now = () => new Date('2026-06-05T00:00:00+02:00');
      ring();
      await widget.updateComplete;
      expect(titles(widget)).to.not.include('Vandaag');
      // The next thing is many hours away: it looks again in one.
      expect(waits()).to.deep.equal([3_600_000]);
    });

    it('nothing goes on in a widget that is gone, and it is up to date when it returns', async () => {
      const widget = await show();
      const { waits } = holdTimers();
      widget.requestUpdate();
      await widget.updateComplete;
      expect(waits()).to.have.length(1);
      const { parentElement } = widget;
      widget.remove();
      expect(waits().filter((wait) => wait > 10_000)).to.deep.equal([]);
      widget.now = () => new Date('2026-06-05T00:00:00+02:00');
      await widget.updateComplete;
      expect(waits().filter((wait) => wait > 10_000)).to.deep.equal([]);
      parentElement?.append(widget);
      await widget.updateComplete;
      expect(titles(widget)).to.not.include('Vandaag');
      expect(waits().filter((wait) => wait > 10_000)).to.have.length(1);
    });

    it('waits for nothing when nothing will change', async () => {
      const widget = await show(agenda, { now: '2027-02-01T12:00:00Z' });
      const { waits } = holdTimers();
      widget.requestUpdate();
      await widget.updateComplete;
      expect(waits()).to.deep.equal([]);
    });
  });

  it('marks the language of a title in the names of its buttons too', async () => {
    const registration = { url: 'https://voorbeeld.example/aanmelden' };
    const event = { start: '2026-06-20', registration };
    const widget = await show({
      ...empty,
      events: [
        { ...event, id: 'nl', title: 'Buurtgesprek' },
        { ...event, id: 'en', title: 'Open day', language: 'en' },
      ],
    });
    const spoken = (title: string) =>
      [...itemOf(widget, title).querySelectorAll('.button')].map((button) => {
        const name = button.lastElementChild;
        return [textOf(button), name?.closest('[lang]')?.getAttribute('lang')];
      });
    expect(spoken('Buurtgesprek')).to.deep.equal([
      ['Aanmelden: Buurtgesprek', 'nl'],
      ['Zet in uw agenda: Buurtgesprek', 'nl'],
    ]);
    expect(spoken('Open day')).to.deep.equal([
      ['Aanmelden: Open day', 'en'],
      ['Zet in uw agenda: Open day', 'en'],
    ]);
    widget.lang = 'en';
    await until(() => spoken('Open day')[0]?.[0] === 'Register: Open day', 'English');
    expect(spoken('Buurtgesprek').map(([, language]) => language)).to.deep.equal(['nl', 'nl']);
  });

  describe('a file for a calendar', () => {
    /** What a calendar program reads. */
    function read(text: string) {
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
      const component = calendar.getFirstSubcomponent('vevent') as ICAL.Component;
      return { component, event: new ICAL.Event(component) };
    }

    it('is saved at a click', async () => {
      const widget = await show();
      const saved: { name: string; href: string }[] = [];
      const click = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;
      cleanup(() => Object.defineProperty(HTMLElement.prototype, 'click', click));
      const save = itemOf(widget, 'Buurtgesprek').querySelector<HTMLElement>('.footer button');
      HTMLElement.prototype.click = function (this: HTMLAnchorElement) {
        saved.push({ name: this.download, href: this.href });
      };
      await until(() => metaOf(widget, 'Buurtgesprek').includes('Utrecht'), 'the municipality');
      save?.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => saved.length, 'the file');
      expect(saved[0]?.name).to.equal('Buurtgesprek.ics');
      const response = await fetch(saved[0]?.href ?? '');
      expect(response.headers.get('Content-Type')).to.equal('text/calendar;charset=utf-8');
      const { event, component } = read(await response.text());
      expect(event.summary).to.equal('Buurtgesprek');
      expect(event.location).to.equal('Stadhuis, Utrecht');
      expect(event.uid).to.match(/^gesprek@fixture\.invalid\/\d+\/feed\.json$/);
      expect(component.getFirstPropertyValue('dtstamp')?.toString()).to.equal(
        '2026-06-04T08:00:00Z',
      );
      expect(focused(widget) === save).to.equal(true);
      expect(hasButton(widget, 'Zet in uw agenda')).to.equal(true);
      expect(all(widget, '[role="alert"]')).to.deep.equal([]);
    });

    it('says so when it cannot be made', async () => {
      listenToConsole();
      const widget = await show();
      const make = Object.getOwnPropertyDescriptor(URL, 'createObjectURL')!;
      cleanup(() => Object.defineProperty(URL, 'createObjectURL', make));
      URL.createObjectURL = () => {
        throw new Error('No room.');
      };
      itemOf(widget, 'Buurtgesprek').querySelector<HTMLElement>('.footer button')?.click();
      await until(() => all(widget, '[role="alert"]').length, 'a message');
      expect(itemOf(widget, 'Buurtgesprek').contains(all(widget, '[role="alert"]')[0]!)).to.equal(
        true,
      );
    });
  });
});
