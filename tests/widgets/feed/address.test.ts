/** What visitors chose, as it stands in the address of the page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isSameFilter, readFilter, writeFilter } from '../../../src/widgets/feed/address.js';

describe('an address', () => {
  const values = fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 4 });
  const filters = fc.record(
    {
      search: fc.string({ unit: 'binary' }),
      subgoal: values,
      theme: values,
      kind: values,
      municipality: values,
      province: values,
    },
    { requiredKeys: [] },
  );

  it('gives back what was written, and again the same', () => {
    fc.assert(
      fc.property(filters, fc.string(), (filter, other) => {
        const query = new URL(`https://host.example/?${other}`);
        query.search = writeFilter(query.search, 'dia', filter);
        const read = readFilter(query.search, 'dia');
        query.search = writeFilter(query.search, 'dia', read);
        expect(isSameFilter(readFilter(query.search, 'dia'), read)).to.equal(true);
      }),
    );
  });

  it('gives back plain words as they are', () => {
    const words = fc.stringMatching(/^[a-zA-Z0-9é&=+%#?.,;/ -]{1,40}$/).map((word) => `w${word}w`);
    const plain = fc.record({ search: words, subgoal: fc.uniqueArray(words, { minLength: 1 }) });
    fc.assert(
      fc.property(plain, (filter) => {
        expect(readFilter(writeFilter('', 'dia', filter), 'dia')).to.deep.equal(filter);
      }),
    );
  });

  it('keeps what others put there, to the letter', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), filters, (query, filter) => {
        fc.pre(!query.includes('dia.'));
        const others = query.split('&').filter(Boolean).join('&');
        const written = writeFilter(`?${query}`, 'dia', filter);
        expect(written.startsWith(others ? `?${others}` : '')).to.equal(true);
        expect(writeFilter(written, 'dia', {})).to.equal(others && `?${others}`);
      }),
    );
  });

  it('never gives more than can be used', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const query = `?dia.kind=${text}&dia.search=${text}&${`dia.theme=${text}&`.repeat(50)}`;
        const filter = readFilter(query, 'dia');
        expect(Object.keys(filter)).to.not.include('__proto__');
        for (const value of Object.values<string | readonly string[]>({ ...filter }).flat()) {
          expect(value.length).to.be.within(1, 200);
          // eslint-disable-next-line no-control-regex
          expect(value).to.not.match(/[\u0000-\u001f\u202e]/);
        }
      }),
    );
  });
});
