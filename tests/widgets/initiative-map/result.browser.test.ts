/** One result: the line of the filter, the list and the map say the same, whatever is asked. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { part, textOf } from '../helpers.js';
import type { DiaInitiativeMap, Given } from './helpers.js';
import {
  AMSTERDAM,
  GRONINGEN,
  MAASTRICHT,
  UTRECHT,
  active,
  choose,
  cities,
  expectTally,
  feedOf,
  field,
  found,
  inLargeWindow,
  line,
  markers,
  names,
  notOnMap,
  search,
  showMap,
  still,
  subgoals,
  times,
  tool,
  until,
  zoomOut,
} from './helpers.js';

describe('dia-initiative-map, its one result', () => {
  inLargeWindow();

  it('is in the line of the filter, the list and the map, at every zoom', async () => {
    const map = await showMap(cities);
    expect(textOf(line(map))).to.equal('8 initiatieven');
    expectTally(map, 8);
    expect(notOnMap(map)).to.equal(1);
    await zoomOut(map);
    expectTally(map, 8);
  });

  it('stays the same while groups come together and apart', async () => {
    const map = await showMap(
      feedOf([
        ...times(4, { municipality: UTRECHT }),
        ...times(3, { municipality: 'Nieuwegein' }),
        ...times(2, { municipality: 'Houten' }),
        ...times(1, { municipality: 'De Bilt' }),
      ]),
    );
    const apart = markers(map).length;
    expect(apart).to.be.greaterThan(1);
    expectTally(map, 10);
    await zoomOut(map);
    expect(markers(map).length).to.be.lessThan(apart);
    expectTally(map, 10);
  });

  it('follows each filter', async () => {
    const map = await showMap(cities);
    await choose(map, 'Soort', 'Burgerberaad');
    await found(map, 5);
    expectTally(map, 5);
    expect(notOnMap(map)).to.equal(1);
    expect(textOf(line(map))).to.equal('5 van 8 initiatieven');

    await choose(map, 'Subdoel', 'Beter betrokken inwoners');
    await found(map, 1);
    expectTally(map, 1);
    expect(notOnMap(map)).to.equal(0);
    expect(markers(map)).to.have.length(1);

    await choose(map, 'Soort', 'Alle soorten');
    await found(map, 3);
    expectTally(map, 3);

    await choose(map, 'Subdoel', 'Alle subdoelen');
    await found(map, 8);
    await choose(map, 'Provincie', 'Utrecht');
    await found(map, 3);
    expect(names(map)).to.deep.equal(['Utrecht, 3 initiatieven']);
    expectTally(map, 3);

    tool(map, 'Wis filters').click();
    await found(map, 8);
    expectTally(map, 8);
  });

  it('follows what a visitor types', async () => {
    const map = await showMap(cities);
    await search(map, 'maastricht');
    await found(map, 1);
    expectTally(map, 1);
    expect(markers(map).map(({ count }) => count)).to.deep.equal([1]);
    await search(map, 'overal');
    await until(() => markers(map).length === 0 && notOnMap(map), 'no markers');
    expectTally(map, 1);
    await search(map, 'dit staat nergens');
    await found(map, 0);
    expectTally(map, 0);
    const message = part(map, 'message');
    expect(textOf(message)).to.equal(
      'Geen resultaten. Wis een filter of zoek met een ander woord.',
    );
    await until(
      () =>
        [...map.shadowRoot!.querySelectorAll('[aria-live]')].some((one) =>
          textOf(one).endsWith(textOf(message)),
        ),
      'what is announced',
    );
    expect(textOf(line(map))).to.equal('0 van 8 initiatieven');
    expect(field<HTMLInputElement>(map, 'Zoeken').value).to.equal('dit staat nergens');
    expect(active() === field(map, 'Zoeken')).to.equal(true);
    await search(map, '');
    await found(map, 8);
    expectTally(map, 8);
  });

  /** Also what lies so far away that it is not shown at first. */
  async function showWhole(map: DiaInitiativeMap): Promise<void> {
    tool(map, 'Toon de hele kaart').click();
    await still(map);
  }

  const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

  const given: fc.Arbitrary<Given> = fc.record(
    {
      municipality: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(UTRECHT, AMSTERDAM, GRONINGEN, MAASTRICHT) },
        { weight: 3, arbitrary: fc.constantFrom('Zeist', 'Texel', 'Weesp', 'Nuenen c.a.') },
        { weight: 1, arbitrary: fc.constantFrom('Atlantis', 'GM9999', 'Bergen') },
      ),
      point: fc.oneof(
        { weight: 4, arbitrary: fc.tuple(degrees(3.4, 7.2), degrees(50.8, 53.5)) },
        { weight: 1, arbitrary: fc.tuple(degrees(-170, 170), degrees(-70, 70)) },
      ),
      kind: fc.constantFrom('burgerberaad', 'dorpsbudget', 'loting'),
      subgoals: fc.subarray(['raad', 'inwoners', 'bestuur']),
    },
    { requiredKeys: [] },
  );

  it('is the same of any feed', async () => {
    const feeds = fc.array(given, { minLength: 1, maxLength: 40 });
    let narrowed = 0;
    await fc.assert(
      fc.asyncProperty(feeds, async (records) => {
        const map = await showMap(feedOf(records, { subgoals }));
        try {
          await showWhole(map);
          expectTally(map, records.length);
          const some = records.filter(({ kind }) => kind === 'loting').length;
          // A field that narrows nothing is not there.
          if (!some || some === records.length) return;
          narrowed++;
          await choose(map, 'Soort', 'Loting');
          await found(map, some);
          await showWhole(map);
          expectTally(map, some);
        } finally {
          map.remove();
        }
      }),
      { numRuns: 8, seed: 2026, endOnFailure: true },
    );
    expect(narrowed).to.be.greaterThan(3);
  });
});
