/** What a frame may tell the page around it: a height that is a number, a short title, a link. */
import { describe, expect, it } from 'vitest';

import {
  HIGHEST,
  answer,
  isAnswer,
  isGreeting,
  isLinkRequest,
  linkRequest,
} from '../../src/embed/page/message.js';

const right = { dia: 'frame@1', height: 640, title: 'Nieuws' };

describe('an answer of a frame', () => {
  it('has a height and a title', () => {
    expect(isAnswer(right)).to.equal(true);
    expect(isAnswer({ ...right, height: HIGHEST, title: 'x'.repeat(300) })).to.equal(true);
  });

  for (const height of ['640', '1e3', '640px', NaN, Infinity, -1, 0, HIGHEST + 1, [640], null]) {
    it(`is none with ${JSON.stringify(height)} (${typeof height}) as height`, () => {
      expect(isAnswer({ ...right, height })).to.equal(false);
    });
  }

  it('is none with a title that is no text, or longer than one', () => {
    for (const title of [undefined, 5, ['a'], 'x'.repeat(301)]) {
      expect(isAnswer({ ...right, title })).to.equal(false);
    }
  });

  it('is none of another version, or of another sender', () => {
    for (const data of [null, undefined, 'frame@1', 5, {}, { ...right, dia: 'frame@2' }]) {
      expect(isGreeting(data)).to.equal(false);
      expect(isAnswer(data)).to.equal(false);
    }
  });

  it('is never higher or longer than the page around it takes', () => {
    const most = answer(1e9, 'x'.repeat(1e6));
    expect(most.height).to.equal(HIGHEST);
    expect(isAnswer(most)).to.equal(true);
  });
});

describe('a request to open a link', () => {
  for (const link of [
    'https://a.example/pad?x=1',
    'http://a.example/',
    'mailto:griffie@a.example',
  ]) {
    it(`may be for ${link}`, () => {
      expect(isLinkRequest(linkRequest(link))).to.equal(true);
    });
  }

  for (const link of [
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://a.example/1',
    '/pad',
    ' https://a.example/',
    `https://a.example/${'x'.repeat(8000)}`,
    5,
    undefined,
  ]) {
    it(`is none for ${String(link).slice(0, 30)} (${typeof link})`, () => {
      expect(isLinkRequest({ dia: 'frame@1', link })).to.equal(false);
    });
  }

  it('is none of another version', () => {
    expect(isLinkRequest({ dia: 'frame@2', link: 'https://a.example/' })).to.equal(false);
  });
});
