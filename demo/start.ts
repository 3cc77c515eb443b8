/** The first page: the snippet has the addresses of this site, and the widget any house style. */
import { copyTo } from './copy.js';

/** Where the theme of a house style stands; `.config/vite.demo.js` puts it there. */
const stylesOf = (theme: string): string => `themes/${theme}.css`;

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

const here = (path: string): string => new URL(path, document.baseURI).href;

const code = find('.code code');
code.textContent = code.textContent
  .replace('https://widgets.example.nl/1/', here('1/'))
  .replace('https://www.example.nl/dia/feed.json', here('feed/feed.json'));

const copy = copyTo(find('.toast'));
find('.copy').addEventListener('click', () => copy(code.textContent, 'de code'));

const stage = find('.stage');
/** Themes that have been asked for, by name. */
const loads = new Map<string, Promise<unknown>>();

/** Loads the styles of a theme, once; until they are there, the widget keeps the look that it has. */
function load(theme: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = stylesOf(theme);
  const known =
    loads.get(theme) ??
    new Promise((resolve) => {
      link.addEventListener('load', resolve, { once: true });
      document.head.append(link);
    });
  loads.set(theme, known);
  return known;
}

const chosen = (): string => (find('[name="theme"]:checked') as HTMLInputElement).value;

async function dress(): Promise<void> {
  const theme = chosen();
  const isOfPackage = theme !== '' && theme !== 'dark';
  if (isOfPackage) await load(theme);
  // Another one was chosen in the meantime.
  if (theme !== chosen()) return;
  stage.className = `stage ${isOfPackage ? `${theme}-theme` : theme}`;
}

find('.tabs').addEventListener('change', () => void dress());
// A browser keeps what was chosen when it loads the page again.
void dress();
