/** `embed.html` in a sandbox without `allow-same-origin`, in which it has no origin. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { cleanup, frames, isChromium, page, until } from '../widgets/helpers.js';
import { buildLibrary, moduleScript, sites, type Sites } from './sites.js';

const TITLE = 'Nieuws over lokale democratie – Democratie in Actie';

/** In such a sandbox WebKit loads nothing from `'self'`: the policy must name the host. */
const isWebKit = !isChromium && navigator.userAgent.includes('AppleWebKit/');

const more = (site: Sites): string => new URL('more.html', site.feed).href;

/** A frame with one item, and after it a link to a page beside the feed. */
function sandboxed(site: Sites, sandbox: string, variant = 'named'): string {
  const query = {
    ...{ widget: 'news-feed', feed: site.feed, limit: '1', images: 'none' },
    'more-url': more(site),
  };
  const src = `${site.at(variant)}embed.html?${new URLSearchParams(query)}`;
  return `<iframe src="${src.replaceAll('&', '&amp;')}" width="600" sandbox="${sandbox}"></iframe>`;
}

const frameJs = (site: Sites, variant = 'named'): string =>
  moduleScript(`${site.at(variant)}frame.js`);

const frameIn = (document: Document): HTMLIFrameElement => {
  const found = document.querySelector('iframe');
  if (!found) throw new Error('The page has no frame.');
  return found;
};

/** Higher than while it loads. */
const isGrown = ({ offsetHeight }: HTMLElement): boolean => offsetHeight > 300;

/** Chooses the last link of the news with the keyboard, as a visitor does. */
async function chooseMore(frame: HTMLIFrameElement): Promise<void> {
  frame.focus();
  for (const press of ['Tab', 'Tab', 'Enter']) await sendKeys({ press });
}

/** Notes what a page opens, and opens nothing: that would leave this test. */
function openedIn(window: Window): unknown[] {
  const opened: unknown[] = [];
  window.open = (...args) => {
    opened.push(args);
    return null;
  };
  return opened;
}

buildLibrary('1/dia.js');

describe('embed.html in a sandbox without an origin', () => {
  for (const variant of isWebKit ? ['named'] : ['listed', 'named']) {
    it(`has its height and its title from frame.js: ${variant}`, async () => {
      const site = await sites();
      const { document } = await page(
        sandboxed(site, 'allow-scripts', variant) + frameJs(site, variant),
      );
      const frame = frameIn(document);
      await until(() => isGrown(frame) && frame.title === TITLE, 'height and title');
      expect(frame.contentDocument).to.equal(null);
    });
  }

  it('has them too when the page around it is in that sandbox itself', async () => {
    const site = await sites();
    const outer = document.createElement('iframe');
    outer.setAttribute('sandbox', 'allow-scripts');
    Object.assign(outer, { width: '800', height: '600' });
    // The test cannot look into it either.
    outer.srcdoc = `${sandboxed(site, 'allow-scripts allow-same-origin')}${frameJs(site)}
      <script>
        const frame = document.querySelector('iframe');
        new ResizeObserver(() => parent.postMessage({ frameHeight: frame.offsetHeight }, '*')).observe(frame);
      </script>`;
    let height = 0;
    const listen = ({ source, data }: MessageEvent) => {
      if (source === outer.contentWindow) height = data.frameHeight;
    };
    addEventListener('message', listen);
    document.body.append(outer);
    cleanup(() => {
      outer.remove();
      removeEventListener('message', listen);
    });
    await until(() => height > 200, 'its height');
  });

  it('is believed only with the nonce that it was greeted with', async () => {
    const site = await sites();
    const { document, window } = await page(sandboxed(site, 'allow-scripts') + frameJs(site));
    const frame = frameIn(document);
    await until(() => isGrown(frame) && frame.title === TITLE, 'height and title');
    const { height } = frame.style;
    const opened = openedIn(window);
    for (const origin of ['null', new URL(frame.src).origin]) {
      for (const nonce of [{}, { nonce: undefined }, { nonce: '1-2-3-4' }]) {
        for (const says of [
          { height: 4321, title: 'Vals' },
          { link: 'https://elsewhere.invalid/' },
        ]) {
          const data = { dia: 'frame@1', ...nonce, ...says };
          const event = new MessageEvent('message', { origin, data });
          // Firefox takes no window of another page.
          Object.defineProperty(event, 'source', { value: frame.contentWindow });
          window.dispatchEvent(event);
        }
      }
    }
    expect(frame.style.height).to.equal(height);
    expect(frame.title).to.equal(TITLE);
    expect(opened).to.deep.equal([]);
  });

  it('has its links opened by the frame.js that stands beside it', async () => {
    const site = await sites();
    const { document, window } = await page(sandboxed(site, 'allow-scripts') + frameJs(site));
    const frame = frameIn(document);
    await until(() => isGrown(frame) && frame.title === TITLE, 'height and title');
    const opened = openedIn(window);
    await chooseMore(frame);
    await until(() => opened.length, 'a link');
    expect(opened).to.deep.equal([[more(site), '_top']]);
  });

  it('opens its links in a new tab where another frame.js, or none, is on the page', async function () {
    // Other engines leave the new tab before the test.
    if (!isChromium) this.skip();
    const site = await sites();
    const sandbox = 'allow-scripts allow-popups';
    const { document, window } = await page(sandboxed(site, sandbox) + frameJs(site, '1'));
    const frame = frameIn(document);
    await until(() => isGrown(frame) && frame.title === TITLE, 'height and title');
    const opened = openedIn(window);
    await chooseMore(frame);
    expect(await site.untilRequested('more.html')).to.include('more.html');
    expect(opened).to.deep.equal([]);
  });

  it('runs nothing where the sandbox allows no scripts', async () => {
    const site = await sites();
    const { document } = await page(sandboxed(site, '') + frameJs(site));
    const frame = frameIn(document);
    await site.untilRequested('embed.html');
    await frames(10);
    expect((await site.requests()).sort()).to.deep.equal(['embed.html', 'frame.js']);
    expect(frame.style.height).to.equal('');
  });
});
