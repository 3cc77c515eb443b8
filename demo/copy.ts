/**
 * Gives a function that shows a message, and lets screen readers announce it, also when the text is the
 * same as before. It disappears once a visitor goes on, since it stands over the page.
 * @param status - An element that has the role `status`.
 */
function sayIn(status: HTMLElement): (text: string) => void {
  const say = (text: string) => {
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
  // On a page without https there is no clipboard.
  const write = async (code: string) => navigator.clipboard.writeText(code);
  return (code, what) =>
    void write(code).then(
      () => say(`Gekopieerd: ${what}.`),
      () => say('Kopiëren lukt niet in deze browser. Selecteer de tekst en kopieer hem zelf.'),
    );
}
