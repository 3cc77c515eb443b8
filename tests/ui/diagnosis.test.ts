import { describe, expect, it } from 'vitest';

import { problemTexts } from '../../src/text/problems/index.js';
import type { Circumstances, Refusal } from '../../src/ui/diagnosis.js';
import { diagnose } from '../../src/ui/diagnosis.js';

const FEED = 'https://feed.example/dia/feed.json';

const refusal = (
  originalPolicy: string,
  effectiveDirective = 'connect-src',
  blockedURI = FEED,
  disposition = 'enforce',
): Refusal => ({ originalPolicy, effectiveDirective, blockedURI, disposition });

const on = (
  refused: readonly Refusal[] = [],
  page = 'https://town.example/news',
): Circumstances => ({
  page,
  isOnline: true,
  refused,
});

const CORS = { code: 'cors', origin: 'https://feed.example' };

describe('diagnose', () => {
  const rules: [string, string, string][] = [
    ['nothing allowed', "default-src 'none'", 'connect-src https://feed.example'],
    [
      'inherited',
      "default-src 'self' cdn.example; script-src *",
      "connect-src 'self' cdn.example https://feed.example",
    ],
    [
      'added to',
      "default-src 'none'; Connect-Src  'self'  https://api.example; connect-src *",
      "connect-src 'self' https://api.example https://feed.example",
    ],
    ["in place of 'none'", "connect-src 'NONE'", 'connect-src https://feed.example'],
  ];
  for (const [name, policy, rule] of rules) {
    it(`gives the rule that a policy needs: ${name}`, () => {
      expect(diagnose('connect-src', FEED, on([refusal(policy)]))).to.deep.equal({
        code: 'policy',
        origin: 'https://feed.example',
        rule,
      });
    });
  }

  it("calls the page's own origin by its word", () => {
    const page = 'https://feed.example/';
    const found = diagnose('img-src', FEED, on([refusal("img-src 'none'", 'img-src')], page));
    expect(found).to.deep.include({ code: 'policy', rule: "img-src 'self'" });
  });

  it('takes the origin alone for the address', () => {
    const refused = [refusal("default-src 'none'", 'connect-src', 'https://feed.example')];
    expect(diagnose('connect-src', FEED, on(refused))?.code).to.equal('policy');
  });

  const others: [string, Refusal][] = [
    ['let through and only reported', refusal("default-src 'none'", 'connect-src', FEED, 'report')],
    ['of another kind', refusal("default-src 'none'", 'img-src')],
    ['of another origin', refusal('', 'connect-src', 'https://else.example/dia/feed.json')],
    ['without an address', refusal('', 'connect-src', 'inline')],
  ];
  for (const [name, other] of others) {
    it(`does not lay it on something refused that is ${name}`, () => {
      expect(diagnose('connect-src', FEED, on([other]))).to.deep.equal(CORS);
    });
  }

  it('tells what another origin has to send', () => {
    expect(diagnose('connect-src', FEED, on())).to.deep.equal(CORS);
    for (const tag of ['nl', 'en']) {
      const said = problemTexts(tag).diagnoses.cors({
        code: 'cors',
        origin: 'https://feed.example',
      });
      expect(said).to.include('https://feed.example').and.include('Access-Control-Allow-Origin: *');
    }
  });

  it('knows what a page on https may not fetch', () => {
    expect(diagnose('connect-src', 'http://feed.example/feed.json', on())).to.deep.equal({
      code: 'insecure',
      origin: 'http://feed.example',
    });
  });

  it('blames the name and password in an address, whatever else may be wrong', () => {
    const others = [on(), on([refusal("default-src 'none'")]), { ...on(), isOnline: false }];
    for (const url of ['https://a:b@feed.example/f.json', 'http://a@feed.example/f.json']) {
      for (const circumstances of others) {
        expect(diagnose('connect-src', url, circumstances)).to.deep.equal({ code: 'credentials' });
        expect(diagnose('img-src', url, circumstances)).to.deep.equal({ code: 'credentials' });
      }
    }
  });

  it('says nothing where nothing is known', () => {
    const feed = (given: Partial<Circumstances>) =>
      diagnose('connect-src', FEED, { ...on(), ...given });
    expect(feed({ isOnline: false })).to.equal(undefined);
    expect(feed({ page: 'https://feed.example/' })).to.equal(undefined);
    expect(diagnose('img-src', FEED, on())).to.equal(undefined);
  });
});
