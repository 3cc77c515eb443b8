/** Components of NL Design System beside ours, in each house style that has a free licence. */
import '../../src/widgets/feed/define.js';
import '../../src/widgets/filter/define.js';
import '../../src/widgets/news-feed/define.js';
import { empty, sample } from '../../tests/fixtures/feeds.js';
import type { Theme } from '../frame.js';
import { frame, prepare, set } from '../frame.js';
import { element, publishHere } from '../story.js';

const HOUSES: Readonly<Partial<Record<Theme, string>>> = {
  denhaag: 'Den Haag',
  voorbeeld: 'Voorbeeld',
  ma: 'MA',
  purmerend: 'Purmerend',
};

/** The components of the theme that have the part of ours. */
const THEIRS = `
  <h2 class="utrecht-heading-2">Nieuws over lokale democratie</h2>
  <p class="utrecht-form-field">
    <label class="utrecht-form-label" for="#">Zoeken</label><br>
    <input class="utrecht-textbox utrecht-textbox--html-input" id="#">
  </p>
  <h3 class="utrecht-heading-3">
    <a class="utrecht-link utrecht-link--html-a" href="https://www.lokale-democratie.nl">Doorstart voor Democratie in Actie</a>
  </h3>
  <p class="utrecht-paragraph">Het programma gaat verder met participatie, uitdaagrecht en jongeren.</p>
  <p>
    <button class="utrecht-button utrecht-button--secondary-action" type="button">Toon meer</button>
    <button class="utrecht-button utrecht-button--primary-action" type="button">Aanmelden</button>
  </p>
  <div class="utrecht-alert utrecht-alert--info">
    <div class="utrecht-alert__content"><p class="utrecht-paragraph">Er is nog geen nieuws.</p></div>
  </div>`;

function ours(): HTMLElement {
  const column = document.createElement('div');
  const feed = element('dia-feed', { src: publishHere(sample) });
  feed.append(
    element('dia-filter', { fields: 'search', heading: true }),
    element('dia-news-feed', { limit: 1, loading: 'eager' }),
  );
  const message = element('dia-news-feed', {
    src: publishHere(empty),
    heading: true,
    loading: 'eager',
  });
  column.append(feed, message);
  return column;
}

/** Adds the styles of the components. They are classes, so that nothing else changes. */
function addComponents(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(
    '../../node_modules/@utrecht/component-library-css/dist/index.css',
    import.meta.url,
  ).href;
  document.head.append(link);
}

/** Fills a place with a pair of columns for each house style. */
export function showBeside(place: HTMLElement): void {
  addComponents();
  const houses = Object.entries(HOUSES) as [Theme, string][];
  for (const [theme, name] of houses) {
    const title = document.createElement('h2');
    title.textContent = name;
    const pair = document.createElement('div');
    set(pair, {
      display: 'grid',
      'grid-template-columns': 'repeat(auto-fit, minmax(min(100%, 20em), 1fr))',
      gap: '2em',
    });
    const theirs = document.createElement('div');
    theirs.innerHTML = THEIRS.replaceAll('#', `theirs-${theme}`);
    pair.append(theirs, ours());
    const column = document.createElement('section');
    // Storybook has styles for what stands in its documentation.
    column.className = 'sb-unstyled';
    column.append(title);
    place.append(column);
    void prepare({ theme }).then(() => column.append(frame(pair, { theme, language: 'nl' })));
  }
}
