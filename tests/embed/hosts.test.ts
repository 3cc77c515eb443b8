import { describe, expect, it } from 'vitest';

import { hostsIn, isAllowed } from '../../src/embed/page/hosts.js';

const PAGE = 'https://widgets.example/1/embed.html';

describe('hostsIn', () => {
  it('takes names, with a port or with all below them, however they are separated', () => {
    expect(hostsIn(' Feed.example, *.gemeente.example\nlocalhost:8080 ')).to.deep.equal({
      hosts: ['feed.example', '*.gemeente.example', 'localhost:8080'],
      wrong: [],
    });
  });

  for (const wrong of ['https://feed.example', 'feed.example/pad', '*', 'feed.*', '.example']) {
    it(`does not take "${wrong}"`, () => {
      expect(hostsIn(wrong)).to.deep.equal({ hosts: [], wrong: [wrong] });
    });
  }
});

describe('isAllowed', () => {
  const cases: [url: string, hosts: string[], isRight: boolean, page?: string][] = [
    ['https://widgets.example/feed.json', [], true],
    ['https://feed.example/feed.json', [], false],
    ['https://feed.example/feed.json', ['feed.example'], true],
    ['https://other.feed.example/feed.json', ['feed.example'], false],
    ['https://a.gemeente.example/feed.json', ['*.gemeente.example'], true],
    ['https://a.b.gemeente.example/feed.json', ['*.gemeente.example'], true],
    // A name that merely ends in the same letters belongs to somebody else.
    ['https://nepgemeente.example/feed.json', ['*.gemeente.example'], false],
    ['https://gemeente.example/feed.json', ['*.gemeente.example'], false],
    ['https://gemeente.example.evil.example/feed.json', ['*.gemeente.example'], false],
    ['https://feed.example:8443/feed.json', ['feed.example'], false],
    ['https://feed.example:8443/feed.json', ['feed.example:8443'], true],
    ['http://feed.example/feed.json', ['feed.example'], false],
    ['http://feed.example/feed.json', ['feed.example'], true, 'http://widgets.example/embed.html'],
  ];

  for (const [url, hosts, isRight, page = PAGE] of cases) {
    it(`${isRight ? 'allows' : 'refuses'} ${url} where ${hosts.join(' ') || 'no host'} is listed, on ${page}`, () => {
      expect(isAllowed(new URL(url), hosts, page)).to.equal(isRight);
    });
  }
});
