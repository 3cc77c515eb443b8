/** What the tests measure where axe cannot tell how far text stands out. */
import { expect } from '@open-wc/testing';

import { faint } from './faint.js';
import { mount } from '../ui/helpers.js';

describe('the contrast of text', () => {
  const text = (styles: string) => mount<HTMLElement>(`<p style="${styles}">Tekst</p>`);

  it('is found too low', () => {
    expect(faint(text('color: #777; background: #fff'))).to.have.length(1);
    expect(faint(text('color: #767676; background: #fff'))).to.deep.equal([]);
  });

  it('is lower when something shines through', () => {
    expect(faint(text('color: rgb(0 0 0 / 50%); background: #fff'))).to.have.length(1);
    expect(faint(text('color: #fff; background: rgb(0 0 0 / 50%)'))).to.have.length(1);
    expect(faint(text('color: #fff; background: rgb(0 0 0 / 60%)'))).to.deep.equal([]);
  });

  it('may be lower in large letters', () => {
    expect(faint(text('color: #888; font-size: 24px'))).to.deep.equal([]);
    expect(faint(text('color: #888; font-size: 19px; font-weight: 700'))).to.deep.equal([]);
    expect(faint(text('color: #888; font-size: 19px'))).to.have.length(1);
  });

  it('is that with the shadow of the letters too', () => {
    expect(faint(text('color: #333; text-shadow: 0 0 2px #444'))).to.have.length(1);
    expect(faint(text('color: #333; text-shadow: 0 0 2px #eee'))).to.deep.equal([]);
  });
});
