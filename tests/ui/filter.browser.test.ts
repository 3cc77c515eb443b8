import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { LitElement, html } from 'lit';
import type { SinonFakeTimers } from 'sinon';
import { useFakeTimers } from 'sinon';

import type { Criterion, Filter } from '../../src/feed/filter.js';
import { sections } from '../../src/feed/read/sections/index.js';
import { RecordIndex } from '../../src/feed/record-index.js';
import type { Sections } from '../../src/feed/sections.js';
import * as geography from '../../src/geo/geography.js';
import { en } from '../../src/text/en.js';
import { fy } from '../../src/text/fy.js';
import type { FilterTexts, Texts } from '../../src/text/index.js';
import { nl } from '../../src/text/nl/common.js';
import { filter as dutch } from '../../src/text/nl/filter.js';
import { FilterControls } from '../../src/ui/filter.js';
import { styles } from '../../src/ui/filter.styles.js';
import { base } from '../../src/ui/styles.js';
import { atOnce } from '../../src/util/at-once.js';
import { kindName } from '../../src/util/kind-name.js';
import { mistakesIn } from '../widgets/axe.js';
import { cleanup, expectFocus, frames, isShown, textOf, until } from '../widgets/helpers.js';

const FIELDS = ['search', 'subgoal', 'theme', 'kind', 'province', 'municipality'] as const;

const subgoals: Sections['subgoals'][] = [
  { id: 'unused', number: 3, title: 'Zonder initiatieven' },
  { id: 'everybody', number: 2, title: 'Iedereen doet mee' },
  { id: 'strong', number: 1, title: 'Krachtige gemeenteraad' },
];

const initiatives: Sections['initiatives'][] = [
  {
    id: '1',
    title: 'Praten op het plein',
    municipality: 'GM0344',
    kind: 'gast-van-de-raad',
    subgoals: ['strong'],
  },
  { id: '2', title: 'Café', municipality: 'Weesp', kind: 'loting', subgoals: ['everybody'] },
  { id: '3', title: 'West', municipality: 'Amsterdam', kind: 'loting', subgoals: ['strong'] },
  { id: '4', title: 'Wei', municipality: 'Súdwest-Fryslân', kind: 'Big Data' },
  { id: '5', title: 'Zonder plaats', municipality: 'Atlantis' },
  { id: '6', title: 'Heuvel', municipality: 'Utrechtse Heuvelrug', kind: 'loting' },
];

/** A widget that has nothing but the fields. */
class FilterTest extends LitElement {
  static override styles = [base, styles];

  fields: readonly Criterion[] = FIELDS;
  filter: Filter = {};
  isCounted = true;
  knowsGeography = true;
  /** Whether it does what a visitor asks. */
  follows = true;
  heading: string | undefined;
  texts: Texts & FilterTexts = { ...nl, ...dutch };
  records = initiatives;
  readonly asked: Filter[] = [];
  readonly controls: FilterControls = new FilterControls(this, (filter) => {
    this.asked.push(filter);
    if (!this.follows) return;
    this.filter = filter;
    this.requestUpdate();
  });
  #index: RecordIndex | undefined;

  override render() {
    const { fields, filter, texts, heading } = this;
    // eslint-disable-next-line lit/no-this-assign-in-render -- It is no property of Lit's.
    this.#index ??= new RecordIndex(sections.initiatives, this.records, { subgoals, geography });
    const matches = atOnce(this.#index.matching(atOnce(this.#index.applicable(filter))));
    return html`<div lang=${texts.language}>
      ${this.controls.render({
        fields,
        filter,
        counts: this.isCounted ? atOnce(this.#index.counting(filter)) : undefined,
        subgoals,
        themes: [],
        geography: this.knowsGeography ? geography : undefined,
        shown: matches.filter(Boolean).length,
        all: this.records.length,
        kindName,
        noun: ['initiatief', 'initiatieven'],
        title: heading,
        texts,
      })}
    </div>`;
  }
}
customElements.define('filter-test', FilterTest);

before(() => setViewport({ width: 1000, height: 800 }));

async function show(properties: Partial<FilterTest> = {}, width = 900): Promise<FilterTest> {
  const element = Object.assign(new FilterTest(), properties);
  element.style.inlineSize = `${width}px`;
  document.body.append(element);
  cleanup(() => element.remove());
  await element.updateComplete;
  return element;
}

/** Shows it anew with something else. */
async function update(element: FilterTest, properties: Partial<FilterTest>): Promise<void> {
  Object.assign(element, properties).requestUpdate();
  await element.updateComplete;
}

const root = (element: FilterTest) => element.renderRoot as ShadowRoot;
const query = <E extends HTMLElement>(element: FilterTest, selector: string): E => {
  const found = root(element).querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

/** A field by its label. */
function field<E extends HTMLElement = HTMLInputElement>(element: FilterTest, label: string): E {
  const labels = [...root(element).querySelectorAll('label')];
  const found = labels.find((one) => textOf(one) === label)?.control;
  if (!found) throw new Error(`There is no field "${label}".`);
  return found as E;
}
const labels = (element: FilterTest) => [...root(element).querySelectorAll('label')].map(textOf);
const select = (element: FilterTest, label: string) => field<HTMLSelectElement>(element, label);
const options = (element: FilterTest, label: string) =>
  [...select(element, label).options].map(
    (option) => (option.disabled ? '– ' : '') + textOf(option),
  );
const selected = (element: FilterTest, label: string) => {
  const { options, selectedIndex } = select(element, label);
  return textOf(options[selectedIndex]);
};

async function choose(element: FilterTest, label: string, text: string): Promise<void> {
  const found = select(element, label);
  const index = [...found.options].findIndex((option) => textOf(option).startsWith(text));
  found.focus();
  found.selectedIndex = index;
  found.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

const municipality = (element: FilterTest) => field(element, 'Gemeente');
const suggestions = (element: FilterTest) =>
  [...root(element).querySelectorAll<HTMLElement>('[role="option"]')].filter(isShown);
const suggested = (element: FilterTest) => suggestions(element).map(textOf);
/** The suggestion that a screen reader reads. */
const active = (element: FilterTest) => {
  const id = municipality(element).getAttribute('aria-activedescendant');
  const option = id === null ? undefined : root(element).getElementById(id);
  expect(suggestions(element).filter((one) => one.ariaSelected === 'true')).to.have.lengthOf(
    option ? 1 : 0,
  );
  return textOf(option ?? undefined);
};
const said = (element: FilterTest) =>
  [...root(element).querySelectorAll('.found p, .none')].map(textOf).filter(Boolean);
/** What a screen reader hears, some time later. */
const announced = (element: FilterTest) =>
  textOf(root(element).querySelector('[aria-live]') ?? undefined);
const last = (element: FilterTest) => element.asked.at(-1);

async function press(element: FilterTest, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await element.updateComplete;
}

async function type(element: FilterTest, label: string, text: string): Promise<HTMLInputElement> {
  const input = field(element, label);
  input.focus();
  input.select();
  await sendKeys({ type: text });
  await element.updateComplete;
  return input;
}

async function click(target: Element): Promise<void> {
  const { x, y, width, height } = target.getBoundingClientRect();
  const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  await sendMouse({ type: 'click', position });
}

const clearButton = (element: FilterTest) =>
  [...root(element).querySelectorAll('button')].find((one) => textOf(one) === 'Wis filters');

describe('the fields of a filter', () => {
  it('offer the values that records have, with their counts, in their order', async () => {
    const element = await show();
    expect(options(element, 'Subdoel')).to.deep.equal([
      'Alle subdoelen',
      'Krachtige gemeenteraad (2)',
      'Iedereen doet mee (1)',
    ]);
    expect(options(element, 'Soort')).to.deep.equal([
      'Alle soorten',
      'Big Data (1)',
      'Gast van de raad (1)',
      'Loting (3)',
    ]);
    expect(options(element, 'Provincie')).to.deep.equal([
      'Alle provincies',
      'Fryslân (1)',
      'Noord-Holland (2)',
      'Utrecht (2)',
    ]);
    expect(selected(element, 'Subdoel')).to.equal('Alle subdoelen');
    expect(municipality(element).placeholder).to.equal('Alle gemeenten');
  });

  it('are there in the order that is asked for, without those that no record says anything about', async () => {
    const element = await show();
    expect(labels(element)).to.deep.equal(['Zoeken', 'Subdoel', 'Soort', 'Provincie', 'Gemeente']);
    await update(element, { fields: ['kind'] });
    expect(labels(element)).to.deep.equal(['Soort']);
  });

  it('are there with what is known while there are no counts', async () => {
    const element = await show({ isCounted: false, filter: { kind: ['loting'] } });
    expect(labels(element)).to.deep.equal([
      'Zoeken',
      'Subdoel',
      'Thema',
      'Soort',
      'Provincie',
      'Gemeente',
    ]);
    expect(options(element, 'Subdoel')).to.deep.equal([
      'Alle subdoelen',
      'Krachtige gemeenteraad',
      'Iedereen doet mee',
      'Zonder initiatieven',
    ]);
    expect(options(element, 'Soort')).to.deep.equal(['Alle soorten', 'Loting']);
    expect(selected(element, 'Soort')).to.equal('Loting');
    await type(element, 'Gemeente', 'wees');
    expect(suggested(element)).to.deep.equal(['Amsterdam (Weesp)']);
  });

  it('ask for what is chosen, and for all again', async () => {
    const element = await show();
    await choose(element, 'Subdoel', 'Krachtige');
    expect(last(element)).to.deep.equal({ subgoal: ['strong'] });
    expect(selected(element, 'Subdoel')).to.equal('Krachtige gemeenteraad (2)');
    await choose(element, 'Soort', 'Loting');
    expect(last(element)).to.deep.equal({ subgoal: ['strong'], kind: ['loting'] });
    await choose(element, 'Subdoel', 'Alle');
    expect(last(element)).to.deep.equal({ kind: ['loting'] });
    expect(selected(element, 'Subdoel')).to.equal('Alle subdoelen');
  });

  it('keep what does not fit beside the rest, but not to be chosen', async () => {
    const element = await show({ filter: { subgoal: ['everybody'] } });
    expect(options(element, 'Soort')).to.deep.equal([
      'Alle soorten',
      '– Big Data (0)',
      '– Gast van de raad (0)',
      'Loting (1)',
    ]);
    await update(element, { filter: { subgoal: ['everybody'], kind: ['gast-van-de-raad'] } });
    expect(selected(element, 'Soort')).to.equal('Gast van de raad (0)');
    expect(options(element, 'Soort')).to.include('Gast van de raad (0)');
  });

  it('understand what another widget or the page chose, in any spelling', async () => {
    const filter = { subgoal: ['1'], province: ['friesland'], municipality: ['GM0363'] };
    const element = await show({ filter });
    expect(selected(element, 'Subdoel')).to.equal('Krachtige gemeenteraad (0)');
    expect(selected(element, 'Provincie')).to.equal('Fryslân (0)');
    expect(municipality(element).value).to.equal('Amsterdam');
    await update(element, { filter: { kind: ['onbekend'], municipality: ['Nergens'] } });
    expect(selected(element, 'Soort')).to.equal('Onbekend (0)');
    expect(selected(element, 'Subdoel')).to.equal('Alle subdoelen');
    expect(municipality(element).value).to.equal('Nergens');
  });

  it('name all values where several are chosen', async () => {
    const filter = { kind: ['loting', 'gast-van-de-raad'], municipality: ['GM0344', 'Weesp'] };
    const element = await show({ filter });
    expect(selected(element, 'Soort')).to.equal('Gast van de raad, Loting');
    expect(municipality(element).value).to.equal('Utrecht, Amsterdam');
    await choose(element, 'Soort', 'Loting');
    expect(last(element)).to.deep.equal({ ...filter, kind: ['loting'] });
    expect(selected(element, 'Soort')).to.equal('Loting (2)');
    expect(options(element, 'Soort').join()).not.to.include(', Loting');
  });

  it('go back to what is chosen when nobody follows', async () => {
    const element = await show({ follows: false });
    await choose(element, 'Soort', 'Loting');
    expect(last(element)).to.deep.equal({ kind: ['loting'] });
    expect(selected(element, 'Soort')).to.equal('Alle soorten');
  });

  it('show texts of a feed as texts', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const element = await show({
      records: [
        { id: '1', title: 'T', kind: evil, municipality: evil, subgoals: [evil, '__proto__'] },
      ],
    });
    expect(options(element, 'Soort')).to.include(`${evil} (1)`);
    expect(options(element, 'Subdoel')).to.include(`${evil} (1)`).and.include('__proto__ (1)');
    await type(element, 'Gemeente', 'img');
    expect(suggested(element)).to.deep.equal([`${evil} (1)`]);
    expect(root(element).querySelector('img')).to.equal(null);
  });
});

describe('the search field', () => {
  /** Stands still: however slowly the keys come, they come before the search. */
  let clock: SinonFakeTimers;

  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(() => clock.restore());

  it('asks a moment after the last letter, once', async () => {
    const element = await show();
    const input = await type(element, 'Zoeken', 'plein ');
    clock.tick(100);
    expect(element.asked).to.deep.equal([]);
    clock.tick(100);
    expect(element.asked).to.deep.equal([{ search: 'plein' }]);
    await element.updateComplete;
    expect(input.value).to.equal('plein ');
    expectFocus(element, input);
    input.select();
    await press(element, 'Backspace');
    clock.tick(200);
    expect(element.asked.slice(1)).to.deep.equal([{}]);
  });

  it('asks at once with Enter, and the page stays', async () => {
    const element = await show({ filter: { kind: ['loting'] } });
    const { href } = location;
    await type(element, 'Zoeken', 'café');
    await press(element, 'Enter');
    expect(last(element)).to.deep.equal({ kind: ['loting'], search: 'café' });
    clock.tick(1000);
    expect(element.asked).to.have.lengthOf(1);
    // A form with one field alone is sent by Enter.
    await update(element, { fields: ['search'] });
    await type(element, 'Zoeken', 'plein');
    await press(element, 'Enter');
    expect(last(element)).to.deep.equal({ kind: ['loting'], search: 'plein' });
    expect(location.href).to.equal(href);
  });

  it('takes along what was typed when something else is chosen meanwhile', async () => {
    const element = await show();
    await type(element, 'Zoeken', 'west');
    await choose(element, 'Soort', 'Loting');
    expect(element.asked).to.deep.equal([{ kind: ['loting'], search: 'west' }]);
  });

  it('shows what is searched for elsewhere', async () => {
    const element = await show({ filter: { search: 'plein' } });
    expect(field(element, 'Zoeken').value).to.equal('plein');
    await update(element, { filter: { search: 'raad' } });
    expect(field(element, 'Zoeken').value).to.equal('raad');
    await update(element, { filter: {} });
    expect(field(element, 'Zoeken').value).to.equal('');
  });

  it('keeps what is being typed while something else is shown', async () => {
    const element = await show();
    const input = await type(element, 'Zoeken', 'ra');
    await update(element, { filter: { kind: ['loting'] } });
    expect(input.value).to.equal('ra');
    clock.tick(200);
    expect(element.asked).to.deep.equal([{ kind: ['loting'], search: 'ra' }]);
  });
});

describe('the municipality', () => {
  it('is found by the beginning of its name, in any spelling', async () => {
    const element = await show();
    const input = await type(element, 'Gemeente', 'utr');
    expect(suggested(element)).to.deep.equal(['Utrecht (1)', 'Utrechtse Heuvelrug (1)']);
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    expect(active(element)).to.equal('');
    await type(element, 'Gemeente', 'SUDWEST f');
    expect(suggested(element)).to.deep.equal(['Súdwest-Fryslân (1)']);
    await type(element, 'Gemeente', 'atl');
    expect(suggested(element)).to.deep.equal(['Atlantis (1)']);
  });

  it('is found by its other names', async () => {
    const element = await show();
    await type(element, 'Gemeente', 'wees');
    expect(suggested(element)).to.deep.equal(['Amsterdam (Weesp) (2)']);
    await type(element, 'Gemeente', 's-gravenh');
    expect(suggested(element)).to.deep.equal(["Den Haag ('s-Gravenhage) (0)"]);
  });

  it('comes first where there is something to show, then where its name begins so', async () => {
    const element = await show();
    await type(element, 'Gemeente', 'am');
    expect(suggested(element)).to.deep.equal([
      'Amsterdam (2)',
      'Utrechtse Heuvelrug (Amerongen) (1)',
      'Ameland (0)',
      'Amersfoort (0)',
      'Amstelveen (0)',
      'Roerdalen (Ambt Montfort) (0)',
      'Hendrik-Ido-Ambacht (0)',
      'Ouder-Amstel (0)',
    ]);
    const unavailable = suggestions(element).map((one) => one.getAttribute('aria-disabled'));
    expect(unavailable.slice(1, 3)).to.deep.equal([null, 'true']);
    await type(element, 'Gemeente', 'o');
    expect(suggestions(element)).to.have.lengthOf(8);
    // Before those of which only a former name begins so: Altena has become of Werkendam.
    await type(element, 'Gemeente', 'werk');
    expect(suggested(element)).to.deep.equal(['Altena (Werkendam) (0)']);
    await type(element, 'Gemeente', 'we');
    expect(suggested(element).slice(0, 3)).to.deep.equal([
      'Amsterdam (Weesp) (2)',
      'Weert (0)',
      'West Betuwe (0)',
    ]);
  });

  it('is chosen by keyboard', async () => {
    const element = await show({ filter: { kind: ['loting'] } });
    const input = await type(element, 'Gemeente', 'utr');
    await press(element, 'ArrowDown');
    expect(active(element)).to.equal('Utrechtse Heuvelrug (1)');
    await press(element, 'ArrowDown');
    expect(active(element)).to.equal('Utrecht (0)');
    await press(element, 'Enter');
    expect(element.asked, 'of what does not fit').to.deep.equal([]);
    await press(element, 'ArrowDown');
    expect(active(element)).to.equal('Utrechtse Heuvelrug (1)');
    await press(element, 'ArrowUp', 'ArrowUp');
    expect(active(element)).to.equal('Utrechtse Heuvelrug (1)');
    expectFocus(element, input);
    await press(element, 'Enter');
    expect(element.asked).to.deep.equal([{ kind: ['loting'], municipality: ['GM1581'] }]);
    expect(input.value).to.equal('Utrechtse Heuvelrug');
    expect(suggestions(element)).to.deep.equal([]);
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expectFocus(element, input);
  });

  it('opens with the arrow keys, and then offers where most is', async () => {
    const element = await show();
    municipality(element).focus();
    await press(element, 'ArrowDown');
    expect(suggested(element).slice(0, 3)).to.deep.equal([
      'Amsterdam (2)',
      'Atlantis (1)',
      'Súdwest-Fryslân (1)',
    ]);
    expect(active(element)).to.equal('Amsterdam (2)');
    await press(element, 'Escape', 'ArrowUp');
    expect(active(element)).to.equal(suggested(element).at(-1));
    await press(element, 'Home');
    expect(active(element)).to.equal('');
    expect(suggestions(element)).to.have.lengthOf(8);
  });

  it('is chosen with Tab, which goes on', async () => {
    const element = await show({ fields: ['municipality', 'kind'] });
    const input = await type(element, 'Gemeente', 'ams');
    await press(element, 'ArrowDown', 'Tab');
    expect(last(element)).to.deep.equal({ municipality: ['GM0363'] });
    expect(input.value).to.equal('Amsterdam');
    expectFocus(element, select(element, 'Soort'));
  });

  it('is chosen with the mouse, and the focus stays', async () => {
    const element = await show();
    const input = await type(element, 'Gemeente', 'utr');
    const [, second] = suggestions(element);
    await click(second!);
    await element.updateComplete;
    expect(last(element)).to.deep.equal({ municipality: ['GM1581'] });
    expect(input.value).to.equal('Utrechtse Heuvelrug');
    expectFocus(element, input);
    await type(element, 'Gemeente', 'amel');
    await click(suggestions(element)[0]!);
    await element.updateComplete;
    expect(element.asked, 'of what does not fit').to.have.lengthOf(1);
    expect(suggested(element)).to.deep.equal(['Ameland (0)']);
  });

  it('shows where the keys went to, also under the mouse', async () => {
    await sendMouse({ type: 'move', position: [0, 0] });
    const element = await show();
    await type(element, 'Gemeente', 'am');
    await press(element, 'ArrowDown');
    const [first] = suggestions(element);
    const { color, backgroundColor } = getComputedStyle(first!);
    const { left, top } = first!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left) + 9, Math.round(top) + 9] });
    expect(first!.matches(':hover')).to.equal(true);
    expect(getComputedStyle(first!)).to.include({ color, backgroundColor });
  });

  for (const [text, code] of [
    ['amsterdam', 'GM0363'],
    ['Weesp', 'GM0363'],
    ['gm0344', 'GM0344'],
    ['gemeente utrecht', 'GM0344'],
    ['ATLANTIS', 'Atlantis'],
  ] as const) {
    it(`is chosen by leaving the field with "${text}" in it`, async () => {
      const element = await show();
      const input = await type(element, 'Gemeente', text);
      input.blur();
      await element.updateComplete;
      expect(element.asked).to.deep.equal([{ municipality: [code] }]);
    });
  }

  it('is chosen with Enter when its whole name stands there, or only one is left', async () => {
    const element = await show();
    await type(element, 'Gemeente', 'utrecht');
    await press(element, 'Enter');
    expect(last(element)).to.deep.equal({ municipality: ['GM0344'] });
    await type(element, 'Gemeente', 'sudw');
    await press(element, 'Enter');
    expect(last(element)).to.deep.equal({ municipality: ['GM1900'] });
    const input = await type(element, 'Gemeente', 'utre');
    await press(element, 'Enter');
    expect(element.asked, 'with a part of two names').to.have.lengthOf(2);
    expect(input.value).to.equal('utre');
  });

  it('stays when the field is left with something unknown', async () => {
    const element = await show({ filter: { municipality: ['GM0344'] } });
    const input = await type(element, 'Gemeente', 'xyz');
    expect(suggestions(element)).to.deep.equal([]);
    expect(said(element)).to.include('Geen gemeente gevonden');
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    input.blur();
    await element.updateComplete;
    expect(input.value).to.equal('Utrecht');
    expect(element.asked).to.deep.equal([]);
    expect(said(element)).not.to.include('Geen gemeente gevonden');
  });

  it('is no longer chosen when the field is emptied', async () => {
    const element = await show({ filter: { municipality: ['GM0344'], kind: ['loting'] } });
    const input = await type(element, 'Gemeente', 'x');
    await press(element, 'Backspace');
    expect(element.asked).to.deep.equal([{ kind: ['loting'] }]);
    input.blur();
    await element.updateComplete;
    expect(input.value).to.equal('');
  });

  it('closes with Escape, and with a second one is no longer chosen', async () => {
    const element = await show({ filter: { municipality: ['GM0344'] } });
    const input = await type(element, 'Gemeente', 'ams');
    await press(element, 'Escape');
    expect(suggestions(element)).to.deep.equal([]);
    expect(input.value).to.equal('ams');
    expect(element.asked).to.deep.equal([]);
    await press(element, 'Escape');
    expect(input.value).to.equal('');
    expect(element.asked).to.deep.equal([{}]);
    await press(element, 'Escape');
    expect(element.asked).to.have.lengthOf(1);
    expectFocus(element, input);
  });

  it('says how many suggestions there are', async () => {
    const element = await show();
    expect(said(element)).to.deep.equal(['6 initiatieven']);
    await type(element, 'Gemeente', 'utr');
    await until(() => announced(element) === '2 suggesties', 'how many there are');
    await type(element, 'Gemeente', 'weesp');
    await until(() => announced(element) === '1 suggestie', 'that there is one');
  });

  it('waits for the names of municipalities', async () => {
    const element = await show({ knowsGeography: false });
    const input = await type(element, 'Gemeente', 'utr');
    expect(suggestions(element)).to.deep.equal([]);
    expect(said(element)).to.deep.equal(['6 initiatieven']);
    await update(element, { knowsGeography: true });
    expect(suggested(element)).to.have.lengthOf(2);
    expect(input.value).to.equal('utr');
  });
});

describe('what a filter found', () => {
  it('is said, politely', async () => {
    const element = await show();
    expect(said(element)).to.deep.equal(['6 initiatieven']);
    await choose(element, 'Soort', 'Loting');
    expect(said(element)).to.deep.equal(['3 van 6 initiatieven']);
    await update(element, { records: [] });
    const one = await show({ records: initiatives.slice(0, 1) });
    expect(said(one)).to.deep.equal(['1 initiatief']);
    const none = await show({ records: [] });
    expect(said(none)).to.deep.equal([]);
  });

  it('is all again with a button, which leaves the focus in the first field', async () => {
    const element = await show({ filter: { search: 'w', kind: ['loting'] } });
    clearButton(element)!.focus();
    await press(element, 'Enter');
    expect(element.asked).to.deep.equal([{}]);
    expectFocus(element, field(element, 'Zoeken'));
    expect(field(element, 'Zoeken').value).to.equal('');
    expect(clearButton(element)).to.equal(undefined);
    await update(element, { fields: ['kind', 'municipality'], filter: { kind: ['loting'] } });
    await click(clearButton(element)!);
    await element.updateComplete;
    expectFocus(element, select(element, 'Soort'));
  });

  it('is not cleared of what means nothing here', async () => {
    const element = await show({ filter: { theme: ['digital'] } });
    expect(clearButton(element)).to.equal(undefined);
    expect(said(element)).to.deep.equal(['6 initiatieven']);
    await choose(element, 'Soort', 'Loting');
    clearButton(element)!.click();
    expect(last(element)).to.deep.equal({ theme: ['digital'] });
  });
});

describe('the fields of a filter, where they stand', () => {
  it('are a landmark with a name', async () => {
    const element = await show();
    const form = query(element, 'form');
    expect(form.getAttribute('role')).to.equal('search');
    expect(form.getAttribute('aria-label')).to.equal('Zoek en filter initiatieven');
    await update(element, { heading: 'Landkaart' });
    expect(form.getAttribute('aria-label')).to.equal('Zoek en filter initiatieven: Landkaart');
  });

  for (const width of [256, 320, 500, 900, 1300]) {
    it(`fit in ${width} pixels, large enough to be pressed`, async () => {
      const element = await show({ filter: { kind: ['loting'] } }, width);
      const unfold = query(element, 'button');
      if (isShown(unfold)) unfold.click();
      await element.updateComplete;
      await type(element, 'Gemeente', 'am');
      const { left, right } = element.getBoundingClientRect();
      const targets = [
        ...root(element).querySelectorAll<HTMLElement>('input, select, button, [role="option"]'),
      ].filter(isShown);
      expect(targets.length).to.be.at.least(11);
      for (const target of targets) {
        const box = target.getBoundingClientRect();
        expect(box.height, textOf(target)).to.be.at.least(44);
        expect(box.width, textOf(target)).to.be.at.least(44);
        expect(box.left, textOf(target)).to.be.at.least(left);
        expect(box.right, textOf(target)).to.be.at.most(right + 0.5);
      }
    });
  }

  it('are behind a button where there is little room, all but the search', async () => {
    const element = await show({ filter: { kind: ['loting'], municipality: ['GM0363'] } }, 320);
    const unfold = query(element, 'button');
    expect(textOf(unfold)).to.equal('Filters (2)');
    expect(unfold.getAttribute('aria-expanded')).to.equal('false');
    expect(isShown(field(element, 'Zoeken'))).to.equal(true);
    expect(isShown(select(element, 'Soort'))).to.equal(false);
    unfold.focus();
    await press(element, 'Enter', 'Tab');
    expect(unfold.getAttribute('aria-expanded')).to.equal('true');
    expectFocus(element, select(element, 'Subdoel'));
    element.style.inlineSize = '900px';
    await frames();
    expect(isShown(unfold)).to.equal(false);
    expect(isShown(select(element, 'Soort'))).to.equal(true);
  });

  it('leave the focus where it can be seen when all is cleared', async () => {
    const filter = { kind: ['loting'] };
    const element = await show({ filter, fields: ['kind', 'province'] }, 320);
    clearButton(element)!.click();
    await element.updateComplete;
    expectFocus(element, query(element, 'button'));
  });

  it('speak English and Frisian', async () => {
    const element = await show({ texts: en.common, filter: { kind: ['loting'] } });
    expect(labels(element)).to.deep.equal([
      'Search',
      'Subgoal',
      'Type',
      'Province',
      'Municipality',
    ]);
    expect(said(element)).to.deep.equal(['3 of 6 initiatieven']);
    await update(element, { texts: fy.common });
    expect(labels(element)).to.deep.equal(['Sykje', 'Subdoel', 'Soarte', 'Provinsje', 'Gemeente']);
    expect(said(element)).to.deep.equal(['3 fan 6 initiatieven']);
  });
});

describe('the fields of a filter have no accessibility mistakes', () => {
  before(function () {
    // What axe finds does not depend on the engine.
    if (!navigator.userAgent.includes('Chrome/')) this.skip();
  });

  const states: Record<string, (element: FilterTest) => unknown> = {
    'when nothing is chosen': () => undefined,
    'when something is chosen': async (element) => {
      await choose(element, 'Soort', 'Loting');
    },
    'with several values': (element) => update(element, { filter: { kind: ['loting', 'x'] } }),
    'with suggestions': async (element) => {
      await type(element, 'Gemeente', 'am');
      await press(element, 'ArrowDown');
    },
    'with a suggestion that cannot be chosen': async (element) => {
      await type(element, 'Gemeente', 'am');
      await press(element, 'ArrowUp');
    },
    'when no municipality is found': (element) => type(element, 'Gemeente', 'xyz'),
    'without counts': (element) => update(element, { isCounted: false, knowsGeography: false }),
  };
  for (const [state, reach] of Object.entries(states)) {
    it(state, async () => {
      const element = await show();
      await reach(element);
      expect(await mistakesIn(element)).to.deep.equal([]);
    });
  }

  it('where there is little room', async () => {
    const element = await show({}, 320);
    expect(await mistakesIn(element)).to.deep.equal([]);
    query(element, 'button').click();
    await element.updateComplete;
    expect(await mistakesIn(element)).to.deep.equal([]);
  });
});
