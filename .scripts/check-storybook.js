/** Whether the built Storybook can stand in any folder of a site: no address begins at its root. */
import { readFileSync } from 'node:fs';

const pages = ['index.html', 'iframe.html'];

const wrong = pages.flatMap((name) => {
  const html = readFileSync(new URL(`../dist/storybook/${name}`, import.meta.url), 'utf8');
  const addresses = [
    ...html.matchAll(/(?:src|href)="(\/[^"]*)"|(?:import|from)\s*\(?\s*["'](\/[^"']*)/g),
  ];
  return addresses.map(([, link, script]) => `${name}: ${link ?? script}`);
});

if (wrong.length) {
  console.error(`These are not found from a folder of a site:\n${wrong.join('\n')}`);
  process.exit(1);
}
