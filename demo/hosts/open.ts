/**
 * What the script of a theme does on the host pages: a button with `aria-controls` opens a panel,
 * as a tab or as a part of an accordion.
 */
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('button[aria-controls]');
  if (!button) return;
  const siblings = button.closest('[role="tablist"]')?.querySelectorAll('[role="tab"]');
  for (const tab of siblings ?? []) {
    tab.setAttribute('aria-selected', String(tab === button));
    tab.classList.toggle('active', tab === button);
    show(tab, tab === button);
  }
  if (siblings) return;
  const isOpen = button.getAttribute('aria-expanded') !== 'true';
  button.setAttribute('aria-expanded', String(isOpen));
  button.classList.toggle('collapsed', !isOpen);
  show(button, isOpen);
});

function show(button: Element, isShown: boolean): void {
  const panel = document.getElementById(button.getAttribute('aria-controls') ?? '');
  if (panel) panel.hidden = !isShown;
}
