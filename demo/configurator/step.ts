import type { TemplateResult } from 'lit';
import { html } from 'lit';

/**
 * A step of the form: a group of fields below a numbered heading, which names the group.
 * @param id - Unique among the steps.
 */
export const step = (
  number: number,
  id: string,
  title: string,
  content: TemplateResult,
): TemplateResult => html`
  <fieldset class="step" aria-labelledby="step-${id}">
    <h2 id="step-${id}"><span class="number">${number}</span> ${title}</h2>
    ${content}
  </fieldset>
`;
