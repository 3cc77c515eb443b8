/** `frame.js` and the frames on a page, which are of another origin. */
import { expect } from '@open-wc/testing';

import { cleanup, frames, page, until } from '../widgets/helpers.js';
import { buildLibrary, frame, moduleScript, sites } from './sites.js';

const TITLE = 'Nieuws over lokale democratie – Democratie in Actie';
const HEIGHT = 150;

type Site = Awaited<ReturnType<typeof sites>>;

/** The address of a frame. */
const address = (site: Site, more: Record<string, string> = {}): string =>
  `${site.at('listed')}embed.html?${new URLSearchParams({ widget: 'news-feed', feed: site.feed, limit: '2', ...more })}`;

const iframe = (src: string, attributes = ''): string =>
  `<iframe src="${src.replaceAll('&', '&amp;')}" width="600" ${attributes}></iframe>`;

const framesIn = (document: Document) => [...document.querySelectorAll('iframe')];
const isGrown = ({ offsetHeight }: HTMLElement): boolean => offsetHeight > 300;

buildLibrary('1/dia.js');

describe('frame.js', () => {
  it('gives each frame the height of its content, and a title where it has none', async () => {
    const site = await sites();
    const { document } = await page(
      [
        moduleScript(`${site.at('1')}frame.js`),
        iframe(address(site)),
        iframe(address(site, { limit: '4' }), 'title="Nieuws van de gemeente"'),
        '<iframe srcdoc="Een andere" width="600"></iframe>',
      ].join(''),
    );
    const [first, second, other] = framesIn(document) as [
      HTMLIFrameElement,
      HTMLIFrameElement,
      HTMLIFrameElement,
    ];
    await until(() => isGrown(first), 'the first');
    second.scrollIntoView();
    await until(() => second.offsetHeight > first.offsetHeight + 100, 'the second, of more items');
    await until(() => first.title === TITLE, 'a title');
    expect(second.title).to.equal('Nieuws van de gemeente');
    expect(other.style.height).to.equal('');
    expect(other.title).to.equal('');
  });

  it('hears of frames that come later, and that go elsewhere', async () => {
    const site = await sites();
    const { document } = await page(moduleScript(`${site.at('1')}frame.js`));
    const late = document.createElement('iframe');
    late.width = '600';
    late.src = address(site);
    document.body.append(late);
    await until(() => isGrown(late) && late.title === TITLE, 'the late one');
    const before = late.offsetHeight;
    late.src = address(site, { limit: '5', lang: 'en' });
    await until(() => late.offsetHeight > before + 100, 'another height');
    await until(
      () => late.title === 'News about local democracy – Democratie in Actie',
      'another title',
    );
  });

  it('may come later than the frames, also as a script that is no module', async () => {
    const site = await sites();
    const { document, window } = await page(iframe(address(site)));
    const [only] = framesIn(document) as [HTMLIFrameElement];
    expect(only.style.height).to.equal('');
    const script = document.createElement('script');
    script.src = `${site.at('1')}frame.js`;
    document.body.append(script);
    await until(() => isGrown(only), 'its height');
    expect(window.document.body.contains(only)).to.equal(true);
  });

  it('counts the border of a frame when the page does', async () => {
    const site = await sites();
    const style = '<style>iframe { box-sizing: border-box; border: 20px solid; }</style>';
    const { document } = await page(
      `${style}${iframe(address(site))}${iframe(address(site), 'id="bare"')}<style>#bare { border: 0; width: 560px; }</style>${moduleScript(`${site.at('1')}frame.js`)}`,
    );
    const [bordered, bare] = framesIn(document) as [HTMLIFrameElement, HTMLIFrameElement];
    await until(() => isGrown(bordered), 'the first');
    bare.scrollIntoView();
    await until(() => bordered.offsetHeight === bare.offsetHeight + 40, 'the same and its border');
  });

  it('is never higher than the highest, whatever border the page adds', async () => {
    const site = await sites();
    const { document, window } = await page(
      `<style>iframe { box-sizing: border-box; border: 20px solid; }</style>${iframe(address(site))}${moduleScript(`${site.at('1')}frame.js`)}`,
    );
    const [only] = framesIn(document) as [HTMLIFrameElement];
    await until(() => isGrown(only) && only.title, 'its height');
    const say = (height: number) => {
      const { origin } = new URL(only.src);
      const data = { dia: 'frame@1', height, title: 'Hoog' };
      const event = new MessageEvent('message', { origin, data });
      // Firefox takes no window of another page.
      Object.defineProperty(event, 'source', { value: only.contentWindow });
      window.dispatchEvent(event);
    };
    say(99_000);
    expect(only.style.height).to.equal('99040px');
    say(100_000);
    expect(only.style.height).to.equal('100000px');
  });

  it('finds a height and leaves it', async () => {
    const site = await sites();
    const { document } = await page(
      iframe(address(site, { widget: 'initiative-map' })) + moduleScript(`${site.at('1')}frame.js`),
    );
    const [only] = framesIn(document) as [HTMLIFrameElement];
    await until(() => only.offsetHeight > 600, 'the map');
    // A height that follows itself never stays the same.
    for (let same = 0, before = 0; same < 30; before = only.offsetHeight) {
      await frames(1);
      same = only.offsetHeight === before ? same + 1 : 0;
    }
    expect(only.offsetHeight).to.be.lessThan(5000);
  });

  it('believes only the window and the origin that it greeted, and only a height', async () => {
    const site = await sites();
    const { document, window } = await page(
      iframe(address(site)) + moduleScript(`${site.at('1')}frame.js`),
    );
    const [only] = framesIn(document) as [HTMLIFrameElement];
    await until(() => isGrown(only) && only.title, 'its height');
    const { height } = only.style;
    const say = (source: Window | null, origin: string, data: unknown) => {
      const event = new MessageEvent('message', { origin, data });
      // Firefox takes no window of another page.
      Object.defineProperty(event, 'source', { value: source });
      window.dispatchEvent(event);
    };
    const { origin } = new URL(only.src);
    const right = { dia: 'frame@1', height: 4321, title: 'Vals' };
    say(window, origin, right);
    say(only.contentWindow, 'https://elsewhere.invalid', right);
    for (const wrong of [
      null,
      'frame@1',
      { ...right, dia: 'frame' },
      { ...right, height: '1px; position: fixed' },
      { ...right, height: Infinity },
      { ...right, height: -5 },
      { ...right, title: undefined },
    ]) {
      say(only.contentWindow, origin, wrong);
    }
    expect(only.style.height).to.equal(height);
    expect(only.title).to.equal(TITLE);
    // So that it is known that it listens.
    say(only.contentWindow, origin, right);
    expect(only.style.height).to.equal('4321px');
  });
});

describe('a frame without frame.js', () => {
  it('tells nothing to a page that did not greet, and scrolls', async () => {
    const site = await sites();
    const heard: unknown[] = [];
    const listen = ({ data }: MessageEvent) => {
      if (data?.dia) heard.push(data);
    };
    addEventListener('message', listen);
    cleanup(() => removeEventListener('message', listen));
    const own = `/_test/embed/library/listed/embed.html?${new URLSearchParams({ widget: 'news-feed', feed: site.feed })}`;
    const element = frame(own);
    const scrolls = () => {
      const root = element.contentDocument?.scrollingElement;
      return root && root.scrollHeight > root.clientHeight + 100;
    };
    await until(scrolls, 'more than fits');
    await frames(6);
    expect(element.offsetHeight).to.be.closeTo(HEIGHT, 10);
    expect(heard).to.deep.equal([]);

    element.contentWindow?.postMessage({ dia: 'frame@2' }, '*');
    await frames(6);
    expect(heard).to.deep.equal([]);
    element.contentWindow?.postMessage({ dia: 'frame@1' }, '*');
    await until(() => heard.length, 'an answer');
  });

  it('answers no other window than the page around it', async () => {
    const site = await sites();
    const own = `/_test/embed/library/listed/embed.html?${new URLSearchParams({ widget: 'news-feed', feed: site.feed })}`;
    const element = frame(own);
    await until(() => element.contentDocument?.querySelector('dia-news-feed'), 'the widget');
    const heard: unknown[] = [];
    const { window: other, document } = await page('');
    other.addEventListener('message', ({ data }) => heard.push(data));
    const listen = ({ data }: MessageEvent) => {
      if (data?.dia) heard.push(data);
    };
    addEventListener('message', listen);
    cleanup(() => removeEventListener('message', listen));
    Object.assign(other, { target: element.contentWindow });
    const script = document.createElement('script');
    script.textContent = 'target.postMessage({ dia: "frame@1" }, "*")';
    document.body.append(script);
    await frames(10);
    expect(heard).to.deep.equal([]);
  });
});
