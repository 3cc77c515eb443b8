import type { TemplateResult } from 'lit';
import { html } from 'lit';

import { describeProblem } from '../feed/read/describe.js';
import type { Problem } from '../feed/read/record.js';

/** For who publishes a feed: what was left out of it. Fetched only for the attribute `debug`. */
export function renderProblems(problems: readonly Problem[], url: string): TemplateResult {
  return html`<details lang="en">
    <summary>${problems.length} mistakes in ${url}</summary>
    <ul>
      ${problems.map((problem) => html`<li>${describeProblem(problem)}</li>`)}
    </ul>
  </details>`;
}
