import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

import { describeProblem } from '../feed/read/describe.js';
import type { SectionContent } from '../feed/store.js';
import { report } from './report.js';

/**
 * Tells who publishes a feed what was left out of it: in the console, and with the attribute
 * `debug` on the page. Fetched only when there is something to tell.
 */
export function tellProblems(
  { localName, debug }: HTMLElement & { readonly debug: boolean },
  { problems, url }: SectionContent,
): TemplateResult | typeof nothing {
  if (!problems.length) return nothing;
  report(
    `<${localName}>: ${problems.length} mistakes in ${url} were left out; ` +
      'the attribute "debug" lists them beneath the widget.',
  );
  if (!debug) return nothing;
  return html`<details lang="en">
    <summary>${problems.length} mistakes in ${url}</summary>
    <ul>
      ${problems.map((problem) => html`<li>${describeProblem(problem)}</li>`)}
    </ul>
  </details>`;
}
