/** The page around a story, and the names that stories have in common. */
import { expect } from '@open-wc/testing';

import { THEMES, dress, frame, prepare } from '../../stories/frame.js';
import { element, publishSample } from '../../stories/story.js';
import type { Widget } from '../widgets/helpers.js';
import { cleanup, complete, part, textOf, titles } from '../widgets/helpers.js';
import { allStories } from './stories.js';

async function framed(page: Parameters<typeof frame>[1]): Promise<Widget> {
  await prepare(page);
  const widget = element<Widget>('dia-theme-list', { src: publishSample(), loading: 'eager' });
  const around = frame(widget, page);
  document.body.append(around);
  cleanup(() => around.remove());
  await complete(widget);
  return widget;
}

const linkColour = (widget: Widget) => {
  const link = widget.shadowRoot?.querySelector('.title a');
  return link && getComputedStyle(link).color;
};

describe('the frame of a story', () => {
  it('gives a widget the colours of each theme', async () => {
    const colours = new Set<unknown>();
    for (const theme of THEMES) colours.add(linkColour(await framed({ theme })));
    expect(colours).to.have.length(THEMES.length);
  });

  it('takes another theme, as from the toolbar', async () => {
    const widget = await framed({ theme: 'dark' });
    const page = widget.parentElement?.parentElement as HTMLElement;
    for (const theme of THEMES) {
      const fresh = await framed({ theme });
      dress(page, theme);
      expect(linkColour(widget), theme).to.equal(linkColour(fresh));
    }
  });

  it('leaves the page around it as it was', async () => {
    const before = getComputedStyle(document.body).color;
    await framed({ theme: 'purmerend' });
    expect(document.documentElement.className + document.body.className).to.equal('');
    expect(getComputedStyle(document.body).color).to.equal(before);
  });

  it('is as wide as is asked', async () => {
    expect((await framed({ width: 280 })).offsetWidth).to.equal(280);
  });

  it('has a language', async () => {
    expect(textOf(part(await framed({ language: 'en' }), 'heading'))).to.equal('Get started');
  });

  it('has a level of headings', async () => {
    const widget = await framed({ headingLevel: 4 });
    expect(part(widget, 'heading').localName).to.equal('h4');
    expect(titles(widget)).to.not.be.empty;
  });

  it('has a font of its own, the same on each machine', async () => {
    const { fontFamily } = getComputedStyle(part(await framed({ theme: 'ma' }), 'heading'));
    expect(document.fonts.check(`16px ${fontFamily}`)).to.equal(true);
    expect(fontFamily).to.match(/^"?Open Sans/);
  });
});

describe('the stories of a widget', () => {
  /** What every element can be. */
  const STATES = ['Ready', 'Loading', 'LoadingWithFallback', 'Empty', 'Stale', 'Error'];
  const LOOKS = ['LongContent', 'English', 'Frisian', 'RightToLeft', 'Dark'];

  it('begin with its states, by the same names', async () => {
    for (const [file, stories] of await allStories()) {
      const names = stories.map(({ name }) => name);
      expect(names, file).to.include.members([...STATES, ...LOOKS]);
    }
  });
});
