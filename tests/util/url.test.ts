import { describe, expect, it } from 'vitest';

import { WEB_OR_MAIL } from '../../src/feed/read/leaves.js';
import { resolveUrl } from '../../src/util/url.js';

const BASE = 'https://feed.example/dia/feed.json';

describe('resolveUrl', () => {
  it('resolves against the document', () => {
    expect(resolveUrl('a.html', BASE)).to.equal('https://feed.example/dia/a.html');
    expect(resolveUrl('//other.example', BASE)).to.equal('https://other.example/');
  });

  it('lets through what it is told', () => {
    expect(resolveUrl('mailto:post@example.nl', BASE)).to.equal(undefined);
    expect(resolveUrl('mailto:post@example.nl', BASE, WEB_OR_MAIL)).to.equal(
      'mailto:post@example.nl',
    );
    expect(resolveUrl('javascript:alert(1)', BASE, WEB_OR_MAIL)).to.equal(undefined);
  });

  it('gives nothing for what is no address', () => {
    for (const text of ['', ' ', '\n', 'https://', 'https://[x', 'http://[::1']) {
      expect(resolveUrl(text, BASE), JSON.stringify(text)).to.equal(undefined);
    }
    expect(resolveUrl('a.html', 'no base')).to.equal(undefined);
  });
});
