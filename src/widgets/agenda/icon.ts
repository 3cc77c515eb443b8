import { html } from 'lit';

/** A calendar with a plus sign. Hidden from screen readers: the text beside it says what it does. */
export const calendarIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 6h16v15H4zM4 10h16M8 3v4M16 3v4M12 12.5v6M9 15.5h6" />
</svg>`;
