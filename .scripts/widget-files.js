/** What `npm run new-widget` writes. */

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
  const [type, title] = recordTypes[/** @type {keyof typeof recordTypes} */ (section)];
  const tag = `dia-${name}`;
  const folder = `src/widgets/${name}`;

  const files = {
    [`${folder}/${name}.ts`]: `import type { TemplateResult } from 'lit';
import { html } from 'lit';

import type { ${type} } from '../../feed/schema/index.js';
import { card } from '../../ui/styles.js';
import { DiaWidget } from '../../ui/widget.js';
import { styles } from './${name}.styles.js';

/**
 * The ${section} of the programme.
 * @tag ${tag}
 */
export class ${className} extends DiaWidget<'${section}'> {
  static override styles = [DiaWidget.styles, card, styles];

  constructor() {
    super('${section}');
  }

  protected override renderItem(record: ${type}): TemplateResult {
    const { ${title}, summary, url } = record;
    return html\`
      \${this.renderTitle(record, ${title}, url)} \${this.renderSummary(summary)}
    \`;
  }
}
`,
    [`${folder}/${name}.styles.ts`]: `import { css } from 'lit';

export const styles = css\`
  .item {
    --_bone: 6em;
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
    [`tests/widgets/${name}.test.ts`]: `import { expect } from '@open-wc/testing';

import '../../src/widgets/${name}/define.js';
import type { ${className} } from '../../src/widgets/${name}/${name}.js';
import { sample } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import { mount, until } from './helpers.js';

describe('${tag}', () => {
  it('shows the ${section} of a feed, or says that there are none', async () => {
    const widget = mount<${className}>(\`<${tag} src="\${publish(sample)}" loading="eager"></${tag}>\`);
    await until(() => ['ready', 'empty'].includes(widget.status), 'the feed is read');
    expect(widget.renderRoot.querySelector('[part~="heading"]')).to.exist;
  });
});
`,
    [`stories/${name}.stories.ts`]: `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '../src/widgets/${name}/define.js';
import { empty, sample } from '../tests/fixtures/feeds.js';
import { publish, publishFailing, publishNever } from '../tests/fixtures/publish.js';

const meta: Meta = { title: 'Widgets/${name}', component: '${tag}' };
export default meta;

const of = (src: string): StoryObj => ({
  render: () => html\`<${tag} src=\${src} loading="eager"></${tag}>\`,
});

export const Ready = of(publish(sample));
export const Empty = of(publish(empty));
export const Loading = of(publishNever());
export const Failed = of(publishFailing());
`,
  };
  return { className, files };
}

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
