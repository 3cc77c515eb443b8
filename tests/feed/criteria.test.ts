/**
 * That nothing of a criterion is forgotten. What types demand, such as its texts in each language,
 * they demand by themselves; this is what they cannot see.
 */
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { criteria } from '../../src/feed/criteria/index.js';
import type { Filter } from '../../src/feed/filter.js';
import { CRITERIA, FACETS, PRESET_CRITERIA, appliesTo, facet } from '../../src/feed/filter.js';
import { sections } from '../../src/feed/read/sections/index.js';
import * as geography from '../../src/geo/geography.js';
import { FIELDS } from '../../src/ui/filter.js';
import { readFilter, writeFilter } from '../../src/widgets/feed/address.js';

const page = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

/** The row of an attribute in the documentation of widgets. */
const rowsOf = (attribute: string) =>
  page('widgets.md')
    .split('\n')
    .filter((line) => line.startsWith(`| \`${attribute}\` `));

describe('each criterion', () => {
  for (const name of CRITERIA) {
    it(`${name}: has one field, which the documentation names`, () => {
      expect(FIELDS.filter((field) => field === name)).to.deep.equal([name]);
      const [row] = rowsOf('fields');
      expect(row).to.include(`\`${name}\``);
    });

    it(`${name}: stands in the address, and comes back from it`, () => {
      const filter = { [name]: name === 'search' ? 'één & twee' : ['één', 'twee,drie'] } as Filter;
      expect(readFilter(writeFilter('', 'dia', filter), 'dia')).to.deep.equal(filter);
    });

    it(`${name}: means something to a section, by fields that records have`, () => {
      const meant = Object.values(sections).filter((section) => appliesTo(name, section));
      expect(meant.length).to.be.greaterThan(0);
      const fields = new Set(Object.values(sections).flatMap(({ table }) => Object.keys(table)));
      for (const field of criteria[name].fields) expect([...fields]).to.include(field);
    });
  }

  for (const facetName of FACETS.filter((name) => facet(name).choices)) {
    it(`${facetName}: calls a value the same in its list and in a sentence`, () => {
      const names = {
        subgoals: [{ id: 'a', number: 1, title: 'Eén' }],
        themes: [{ id: 'a', title: 'Eén' }],
        geography,
        kindName: () => 'Eén',
      };
      const { choices, nameOf } = facet(facetName);
      const offered = choices?.(names) ?? [];
      expect(offered).to.not.deep.equal([]);
      for (const { value, name } of offered) expect(nameOf(value, names)).to.equal(name);
    });
  }

  for (const name of PRESET_CRITERIA) {
    it(`${name}: is an attribute of every widget and an option of the command line`, () => {
      expect(rowsOf(name)).to.have.length(1);
      expect(page('command-line.md')).to.include(`\`--${name}\``);
    });
  }
});
