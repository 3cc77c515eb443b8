/** What the pages of the demo say for a moment, over the page. */
export type Say = (text: string) => void;

/**
 * Says texts in an element that has the role `status`: to everybody, also when it is the same again.
 * They go once a visitor goes on, since they stand over the page.
 */
export function sayIn(status: HTMLElement): Say {
  const say: Say = (text) => {
    status.textContent = '';
    requestAnimationFrame(() => (status.textContent = text));
  };
  addEventListener('focusin', () => say(''));
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') say('');
  });
  return say;
}

/**
 * Gives a function that copies code, and says so.
 * @param status - Where it is said; an element that has the role `status`.
 * @example
 * const copy = copyTo(document.querySelector('.toast'));
 * copy('<dia-agenda></dia-agenda>', 'de code');
 */
export function copyTo(status: HTMLElement): (code: string, what: string) => void {
  const say = sayIn(status);
  return (code, what) =>
    void navigator.clipboard.writeText(code).then(
      () => say(`Gekopieerd: ${what}.`),
      () => say('Kopiëren lukt niet in deze browser. Selecteer de tekst en kopieer hem zelf.'),
    );
}
