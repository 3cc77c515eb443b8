import { expect } from '@open-wc/testing';

import { MARKUP, empty, hostile, long, related } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import {
  FOLDER,
  SAMPLE,
  all,
  hasButton,
  levelOf,
  links,
  part,
  parts,
  show,
  textOf,
  texts,
  titles,
  until,
} from '../ui/helpers.js';
import { keepsPromises } from './promises.js';

const programme = (feed: object, attributes = '', base?: string) =>
  show(`<dia-programme src="${publish(feed, base)}" ${attributes}></dia-programme>`);
const only = (record: object) => ({ ...empty, programme: { name: 'Programma', ...record } });

/** Each label with what stands beneath it. */
const factsOf = (widget: Element) =>
  all(widget, '.facts > div').map((fact) => texts([...fact.querySelectorAll('dt, dd')]));

const longProgramme = {
  ...long,
  programme: {
    name: 'H'.repeat(120),
    summary: long.partners[1]?.summary,
    url: 'https://programma.example/',
    period: { start: '2018-11-16', end: '2021-12-31' },
    contact: { email: `${'e'.repeat(60)}@${'h'.repeat(60)}.example` },
    documents: [{ title: 'W'.repeat(120), url: 'https://programma.example/', date: '2019-05-09' }],
  },
};

const infographic = {
  src: 'images/news-rivier.svg',
  alt: 'Het programma',
  width: 480,
  height: 270,
};

const hostileProgramme = {
  ...hostile,
  programme: {
    name: `Titel ${MARKUP}`,
    summary: MARKUP,
    url: 'javascript:globalThis.hacked=1',
    documents: [
      { title: MARKUP, url: 'javascript:alert(1)' },
      { title: 'Goed', url: 'https://goed.example/' },
    ],
    contact: { email: 'a@b?cc=c@d', url: 'javascript:alert(1)' },
    infographic: 'data:image/svg+xml,<svg/>',
    period: { start: '<b>' },
  },
};

keepsPromises('dia-programme', () => import('../../src/widgets/programme/define.js'), {
  feeds: {
    empty: { ...empty, programme: {} },
    one: only({}),
    languages: only({ name: 'Stronger together', language: 'en' }),
    long: longProgramme,
    hostile: hostileProgramme,
  },
  partsIn: [() => programme(only({ infographic }), '', FOLDER)],
});

describe('dia-programme', () => {
  it('shows the programme of the sample feed', async () => {
    const widget = await show(`<dia-programme src="${SAMPLE}"></dia-programme>`);
    expect(widget.status).to.equal('ready');
    expect(textOf(part(widget, 'heading'))).to.equal('Over Democratie in Actie');
    expect(titles(widget)).to.deep.equal(['Democratie in Actie (DiA)']);
    expect(texts(parts(widget, 'meta'))).to.deep.equal(['16 november 2018 tot en met 2021']);
    expect(textOf(part(widget, 'summary'))).to.match(/^Democratie in Actie helpt gemeenten/);
    expect(factsOf(widget)).to.deep.equal([
      [
        'Initiatiefnemers',
        'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties',
        'Vereniging van Nederlandse Gemeenten',
      ],
      [
        'Werkprogramma’s',
        'Werkprogramma 2019: Onze ambitie: versterken, vernieuwen en verbinden (9 mei 2019)',
        'Werkprogramma 2020-2021 (20 februari 2020)',
      ],
      ['Contact', 'info@lokale-democratie.nl'],
    ]);
  });

  it('is no list: there is one', async () => {
    const widget = await programme(related);
    expect(all(widget, 'ul, ol, [role="list"]')).to.deep.equal([]);
    expect(parts(widget, 'item')).to.have.length(1);
    expect(hasButton(widget, 'Toon meer')).to.equal(false);
    expect(levelOf(part(widget, 'title'))).to.equal(3);
  });

  it('leads to its pages, in order', async () => {
    const widget = await programme(related);
    expect(links(widget).map(({ href }) => href)).to.deep.equal([
      'https://programma.example/',
      'https://programma.example/2019',
      'https://programma.example/2020',
      'mailto:info@programma.example',
      'https://programma.example/contact',
    ]);
    expect(factsOf(widget)[0]).to.deep.equal([
      'Initiatiefnemer',
      'Ministerie van Binnenlandse Zaken',
    ]);
  });

  it('speaks other languages', async () => {
    const widget = await programme(related, 'lang="en"');
    await until(() => textOf(part(widget, 'heading')) === 'About Democratie in Actie', 'English');
    expect(factsOf(widget).map(([label]) => label)).to.deep.equal([
      'Initiator',
      'Work programmes',
      'Contact',
    ]);
    widget.lang = 'fy';
    await until(() => textOf(part(widget, 'heading')) === 'Oer Democratie in Actie', 'Frisian');
  });

  it('shows no more than its name where the feed has no more', async () => {
    const widget = await programme(only({}));
    expect(titles(widget)).to.deep.equal(['Programma']);
    expect(links(widget)).to.deep.equal([]);
    for (const name of ['meta', 'summary', 'facts', 'image']) {
      expect(parts(widget, name), name).to.deep.equal([]);
    }
  });

  it('says the address that a mailto: leads to', async () => {
    const widget = await programme(
      only({ contact: { url: 'mailto:info@programma.example?subject=Vraag' } }),
    );
    expect(factsOf(widget)).to.deep.equal([['Contact', 'info@programma.example']]);
    expect(links(widget)[0]?.href).to.equal('mailto:info@programma.example?subject=Vraag');
  });

  it('shows the infographic, and a link to look at it by itself', async () => {
    const widget = await programme(only({ infographic }), '', FOLDER);
    const image = part<HTMLImageElement>(widget, 'image');
    await until(() => image.naturalWidth, 'the image');
    expect(image.alt).to.equal('Het programma');
    expect(links(widget).map((link) => [textOf(link), link.href])).to.deep.equal([
      ['Bekijk in het groot', `${FOLDER}images/news-rivier.svg`],
    ]);
  });

  it('does without an infographic of another origin, but for the link', async () => {
    const infographic = 'https://elders.example/info.png';
    const widget = await programme(only({ infographic }));
    expect(parts(widget, 'image')).to.deep.equal([]);
    expect(links(widget).map(({ href }) => href)).to.deep.equal([infographic]);
  });

  it('says that there is nothing where the feed has none', async () => {
    const widget = await programme({ version: 1, news: empty.news });
    expect(widget.status).to.equal('error');
    expect(textOf(part(widget, 'message'))).to.include('Deze informatie is er nu niet.');
  });
});
