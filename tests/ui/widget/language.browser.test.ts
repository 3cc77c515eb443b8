/** The language of a widget: its own, that of the page around it, and that of each record. */
import { expect } from '@open-wc/testing';

import { languages, many, one } from '../../fixtures/feeds.js';
import { publish } from '../../fixtures/publish.js';
import type { Widget } from '../helpers.js';
import { frames, hasButton, mount, part, parts, settled, textOf, until } from '../helpers.js';
import { showProbe } from '../probe.js';

const HEADINGS = {
  nl: 'Nieuws over lokale democratie',
  en: 'News about local democracy',
  fy: 'Nijs oer lokale demokrasy',
};
const BUTTONS = { nl: 'Toon meer', en: 'Show more', fy: 'Lit mear sjen' };

const heading = (widget: Widget) => textOf(part(widget, 'heading'));
const speaks = (widget: Widget, language: 'nl' | 'en' | 'fy') =>
  until(
    () =>
      heading(widget) === HEADINGS[language] &&
      part(widget, 'heading').closest('[lang]')?.getAttribute('lang') === language &&
      hasButton(widget, BUTTONS[language]),
    `${language}, but it is ${heading(widget)}`,
  );

describe('the language of a widget', () => {
  it('is its own', async () => {
    const widget = await showProbe(publish(many), 'lang="en-GB"');
    await speaks(widget, 'en');
    widget.lang = 'fy';
    await speaks(widget, 'fy');
    widget.lang = 'nl-NL';
    await speaks(widget, 'nl');
  });

  it('is that of the nearest ancestor, also when that changes', async () => {
    const outer = mount<HTMLElement>(
      `<section lang="fy"><div><dia-probe src="${publish(many)}"></dia-probe></div></section>`,
    );
    const widget = await settled(outer.querySelector<Widget>('dia-probe') as Widget);
    await speaks(widget, 'fy');
    outer.lang = 'en';
    await speaks(widget, 'en');
    (outer.firstElementChild as HTMLElement).lang = 'nl';
    await speaks(widget, 'nl');
    outer.firstElementChild?.removeAttribute('lang');
    await speaks(widget, 'en');
  });

  it('is found across a shadow root', async () => {
    const host = mount<HTMLElement>('<div lang="en"></div>');
    const inner = host.attachShadow({ mode: 'open' });
    inner.innerHTML = `<p><dia-probe src="${publish(many)}"></dia-probe></p>`;
    const widget = await settled(inner.querySelector<Widget>('dia-probe') as Widget);
    await speaks(widget, 'en');
    host.lang = 'fy';
    await speaks(widget, 'fy');
    (inner.firstElementChild as HTMLElement).lang = 'nl';
    await speaks(widget, 'nl');
  });

  it('follows it to another place', async () => {
    const widget = await showProbe(publish(many));
    await speaks(widget, 'nl');
    const place = mount<HTMLElement>('<div lang="en"></div>');
    place.append(widget);
    await speaks(widget, 'en');
    place.lang = 'fy';
    await speaks(widget, 'fy');
  });

  it('is Dutch where the widgets do not speak the page’s', async () => {
    const widget = await showProbe(publish(many), 'lang="en"');
    await speaks(widget, 'en');
    widget.lang = 'ar';
    await speaks(widget, 'nl');
    await frames();
    await speaks(widget, 'nl');
  });

  it('is the last one that was asked for', async () => {
    const widget = await showProbe(publish(many));
    for (const lang of ['en', 'fy', 'en', 'nl', 'fy']) widget.lang = lang;
    await speaks(widget, 'fy');
    await frames(6);
    await speaks(widget, 'fy');
  });

  it('is marked on titles and summaries of another language', async () => {
    const items = languages.news.items.map((item) => ({ ...item, summary: `Over ${item.title}` }));
    const widget = await showProbe(publish({ ...languages, news: { ...languages.news, items } }));
    const spoken = (name: string) =>
      parts(widget, name).map((text) => text.closest('[lang]')?.getAttribute('lang'));
    expect(spoken('title')).to.deep.equal(['nl', 'en', 'fy', 'ar']);
    expect(spoken('summary')).to.deep.equal(['nl', 'en', 'fy', 'ar']);
    expect(parts(widget, 'title')[0]?.hasAttribute('lang')).to.equal(false);
  });

  it('of Dutch items is marked where the widget speaks English', async () => {
    const widget = await showProbe(publish(one), 'lang="en"');
    await until(() => heading(widget) === HEADINGS.en, 'English');
    expect(part(widget, 'title').closest('[lang]')?.getAttribute('lang')).to.equal('nl');
  });
});
