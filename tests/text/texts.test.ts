import { describe, expect, it } from 'vitest';

import { elements } from '../../demo/configurator/elements.data.js';
import { formatCount, formatNumber } from '../../src/text/count.js';
import { defaultHeading } from '../../src/text/heading.js';
import type { Language, ShownSection, TextsOfSections } from '../../src/text/index.js';
import { LANGUAGES, languageOf, textsFor } from '../../src/text/index.js';
import { en } from '../../src/text/en.js';
import { fy } from '../../src/text/fy.js';
import { backdrop } from '../../src/text/nl/backdrop.js';
import { download } from '../../src/text/nl/download.js';
import { filter } from '../../src/text/nl/filter.js';
import { loading } from '../../src/text/nl/loading.js';
import { interaction } from '../../src/text/nl/interaction.js';

const SECTIONS = Object.keys(en).filter((name) => name !== 'common') as ShownSection[];

/** What in Dutch comes with the part that says it. */
const LATER: Partial<Record<ShownSection, object>> = {
  initiatives: { ...backdrop, ...download, ...interaction },
};

/** What the widget of a section says in Dutch; each has a module of its own. */
async function dutchOf<S extends ShownSection>(section: S): Promise<TextsOfSections[S]> {
  const module = (await import(`../../src/text/nl/${section}.ts`)) as TextsOfSections;
  return module[section];
}

const textsOf = async (tag: string, section: ShownSection) =>
  textsFor(tag, section, await dutchOf(section));

/** All texts of a language with their paths; functions are called with made-up values. */
function spoken(texts: object): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'function')
      walk((value as (...args: unknown[]) => unknown)('7', '9'), path);
    else if (typeof value === 'string') found.set(path, value);
    else for (const [key, part] of Object.entries(value as object)) walk(part, `${path}.${key}`);
  };
  for (const [key, value] of Object.entries(texts)) {
    if (!['language', 'day'].includes(key)) walk(value, key);
  }
  return found;
}

describe('languages', () => {
  it('are told from each other by a tag, whatever its region and case', () => {
    for (const language of LANGUAGES) expect(languageOf(language)).to.equal(language);
    expect(languageOf('EN-gb')).to.equal('en');
    for (const other of ['de', '', 'e', 'english', '-nl'])
      expect(languageOf(other)).to.equal(undefined);
  });

  it('are those that the attribute lang is documented with', () => {
    const documented = Object.values(elements).flatMap(({ attributes }) =>
      attributes.filter(({ name }) => name === 'lang'),
    );
    expect(documented).to.not.be.empty;
    for (const lang of documented)
      expect(lang).to.include({ kind: 'choice' }).and.deep.include({ words: LANGUAGES });
  });
});

describe('texts', () => {
  for (const language of LANGUAGES) {
    for (const section of SECTIONS) {
      it(`has every text of ${section} in ${language}`, async () => {
        const later = { ...filter, ...loading, ...LATER[section] };
        const dutch = spoken({ ...later, ...(await textsOf('nl', section)) });
        const texts = spoken({ ...later, ...(await textsOf(language, section)) });
        expect([...texts.keys()]).to.have.members([...dutch.keys()]);
        for (const [path, text] of texts) expect(text.trim(), path).to.not.equal('');
      });
    }
  }

  it('says of filters in each language what it says in Dutch', () => {
    const names = Object.keys(filter);
    for (const { common } of [en, fy]) expect(common).to.include.all.keys(names);
    expect(filter.filtered('raad')).to.contain('raad');
    expect(en.common.filtered('raad')).to.contain('raad').and.not.equal(filter.filtered('raad'));
  });

  it('keeps what it is given in a sentence', async () => {
    for (const language of LANGUAGES) {
      const texts = await textsFor(language, 'priorities', await dutchOf('priorities'));
      expect(texts.stale('2 mei')).to.contain('2 mei');
      expect(texts.shown('6', '30')).to.contain('6').and.contain('30');
      expect(texts.period('2020', '2021')).to.contain('2020').and.contain('2021');
      expect(texts.since('2020')).to.contain('2020').and.not.equal(texts.from('2020'));
    }
  });

  const tags: [tag: string, language: string][] = [
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['EN-gb', 'en'],
    ['fy-NL', 'fy'],
    ['de', 'nl'],
    ['', 'nl'],
    ['english', 'nl'],
  ];
  for (const [tag, language] of tags) {
    it(`speaks ${language} where the page says "${tag}"`, async () => {
      expect((await textsOf(tag, 'news')).language).to.equal(language);
    });
  }

  it('name the programme of the feed, or call the news of others by its own title', async () => {
    for (const language of LANGUAGES) {
      for (const section of ['partners', 'subgoals', 'priorities', 'projects'] as const) {
        const texts = await textsOf(language, section);
        expect(defaultHeading(texts)).to.contain('Democratie in Actie');
        expect(defaultHeading(texts, { programme: 'Dorpen vooruit' })).to.contain('Dorpen vooruit');
      }
      const news = await textsOf(language, 'news');
      expect(defaultHeading(news, { title: 'Nieuws van Assen' })).to.equal('Nieuws van Assen');
      expect(defaultHeading(news)).to.not.contain('Democratie in Actie');
    }
  });

  const states: [language: string, cancelled: string, moved: string][] = [
    ['nl', 'Gaat niet door', 'Verplaatst'],
    ['en', 'Cancelled', 'Rescheduled'],
    ['fy', 'Giet net troch', 'Ferpleatst'],
  ];
  for (const [language, cancelled, moved] of states) {
    it(`never says in ${language} that a cancelled event goes ahead`, async () => {
      const { status } = await textsFor(language, 'events', await dutchOf('events'));
      expect(status).to.deep.equal({ cancelled, moved });
    });
  }

  it('writes numbers as each language does', async () => {
    const numbers = async (language: Language) => {
      const texts = await textsFor(language, 'common', filter);
      return [7, 999, 1000, 1234567].map((count) => formatNumber(count, texts));
    };
    expect(await numbers('nl')).to.deep.equal(['7', '999', '1.000', '1.234.567']);
    expect(await numbers('en')).to.deep.equal(['7', '999', '1,000', '1,234,567']);
    expect(await numbers('fy')).to.deep.equal(['7', '999', '1.000', '1.234.567']);
    const texts = { language: 'nl' } as const;
    expect(formatCount(1, ['ding', 'dingen'], texts)).to.equal('1 ding');
    expect(formatCount(0, ['ding', 'dingen'], texts)).to.equal('0 dingen');
    expect(formatCount(1206, ['ding', 'dingen'], texts)).to.equal('1.206 dingen');
  });
});
