/** What `npm run new-widget` writes. */
import { startingTexts } from './starting-texts.js';

/** What a record of each section is called, and which of its fields is its title. */
export const recordTypes = {
  programme: ['Programme', 'name'],
  partners: ['Partner', 'name'],
  subgoals: ['Subgoal', 'title'],
  priorities: ['Priority', 'title'],
  themes: ['Theme', 'title'],
  instruments: ['Instrument', 'title'],
  projects: ['Project', 'title'],
  events: ['AgendaItem', 'title'],
  news: ['NewsItem', 'title'],
  initiatives: ['Initiative', 'title'],
};

/** @param {string} name @param {string} section */
export function newFiles(name, section) {
  const words = name.split('-').map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`);
  const className = `Dia${words.join('')}`;
  const variable = `${name.split('-')[0]}${words.slice(1).join('')}`;
  const [type, title] = recordTypes[/** @type {keyof typeof recordTypes} */ (section)];
  const tag = `dia-${name}`;
  const folder = `src/widgets/${name}`;

  /** @type {Record<string, string>} */
  const files = {
    [`${folder}/${name}.ts`]: `import type { TemplateResult } from 'lit';
import { html } from 'lit';

import { ${section} } from '../../feed/read/sections/${section}.js';
import type { ${type} } from '../../feed/schema/index.js';
import { ${section} as texts } from '../../text/nl/${section}.js';
import { rows } from '../../ui/looks/rows.js';
import { DiaWidget } from '../../ui/widget.js';
import { styles } from './${name}.styles.js';

/**
 * The ${section} of the programme.
 * @tag ${tag}
 */
export class ${className} extends DiaWidget<'${section}'> {
  static override styles = [DiaWidget.styles, rows, styles];

  constructor() {
    super(${section}, texts);
  }

  protected override renderItem(record: ${type}): TemplateResult {
    const { ${title} } = record;
    return html\`
      <div class="body">
        \${this.renderTitle(record, ${title})} \${this.renderSummary(record)}
      </div>
    \`;
  }
}
`,
    [`${folder}/${name}.styles.ts`]: `import { css } from 'lit';

export const styles = css\`
  .list {
    --_bone: 8em;
  }
\`;
`,
    [`${folder}/define.ts`]: `import { define } from '../../ui/define.js';
import { ${className} } from './${name}.js';

define('${tag}', ${className});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`,
    [`src/cli/snapshot/widgets/${name}.ts`]: `import { ${section} } from '../../../feed/read/sections/${section}.js';
import { ${section} as dutch } from '../../../text/nl/${section}.js';
import type { WidgetSnapshot } from '../widget.js';

export const ${variable}: WidgetSnapshot<'${section}'> = {
  section: ${section},
  dutch,

  title: ({ ${title} }) => ${title},
};
`,
    [`tests/widgets/${name}.test.ts`]: `import { expect } from '@open-wc/testing';

import '../../src/widgets/${name}/define.js';
import { SAMPLE, show, titles } from './helpers.js';

describe('${tag}', () => {
  it('shows the ${section} of the sample feed', async () => {
    const widget = await show(\`<${tag} src="\${SAMPLE}"></${tag}>\`);
    expect(widget.status).to.equal('ready');
    expect(titles(widget)).to.not.be.empty;
  });
});
`,
    [`stories/${name}.stories.ts`]: `import type { Meta } from '@storybook/web-components-vite';

import '../src/widgets/${name}/define.js';
import type { Args, Story } from './story.js';
import { attributes, common, scenesOf } from './story.js';

const meta: Meta<Args> = {
  title: 'Widgets/${[words[0], ...words.slice(1).map((word) => word.toLowerCase())].join(' ')}',
  ...scenesOf('${tag}', { argTypes: attributes }),
};
export default meta;

export const Ready: Story = {};
export const LongContent = common.LongContent;
`,
  };
  if (section in startingTexts) {
    const texts = startingTexts[/** @type {keyof typeof startingTexts} */ (section)];
    for (const [language, said] of Object.entries(texts)) {
      files[`src/text/${language}/${section}.ts`] =
        `import type { SectionTexts } from '../texts.js';\n\n` +
        `export const ${section}: SectionTexts = ${literal(said)};\n`;
    }
  }
  return { className, variable, files };
}

/** @param {readonly string[]} texts */
const literal = ([heading, empty, moreAt]) => JSON.stringify({ heading, empty, moreAt });

/**
 * Puts a line among lines of its kind, in the order of the alphabet.
 * @param {string} text
 * @param {RegExp} kind Matches each of these lines.
 * @param {string} line
 */
export function insertSorted(text, kind, line) {
  const lines = [...text.matchAll(kind)];
  const next = lines.find(([other]) => other > line);
  const last = lines.at(-1);
  if (!last) throw new Error(`There is no line like "${line.trim()}" to stand beside.`);
  const place = next?.index ?? last.index + last[0].length;
  return text.slice(0, place) + line + text.slice(place);
}
