import type { Choice } from './choice.js';

/** How a widget is put on a page. */
export type Way = 'script' | 'pinned' | 'iframe' | 'npm' | 'snapshot' | 'link';

/** Where the tiles that have a name come from. */
const PDOK = 'https://service.pdok.nl';

const originOf = (address: string): string => new URL(address).origin;

const unique = (list: readonly string[]): string[] => [...new Set(list)];

/**
 * What a Content-Security-Policy has to allow for a choice, a directive a line.
 * @param others - Origins of the documents that a feed names for its sections; only a page that
 *   allows any requests those.
 */
export function policyOf(choice: Choice, way: Way, others: readonly string[] = []): string[] {
  if (way === 'link') return [];
  const library = originOf(choice.library);
  if (way === 'iframe') {
    return [`script-src ${library}`, `frame-src ${library}`, "require-trusted-types-for 'script'"];
  }
  const images = imageSources(choice);
  return [
    `script-src ${way === 'npm' ? "'self'" : library}`,
    // The rule that reserves the height stands in a stylesheet of the site itself.
    "style-src 'self'",
    `connect-src ${unique([...requestSources(choice), ...(allowsAnySection(choice) ? others : [])]).join(' ')}`,
    ...(images.length ? [`img-src ${images.join(' ')}`] : []),
    "require-trusted-types-for 'script'",
    `trusted-types lit-html${copiesOfLit(choice, way) > 1 ? " 'allow-duplicates'" : ''}`,
  ];
}

/** Each single file brings its own. */
const copiesOfLit = (choice: Choice, way: Way): number =>
  way === 'pinned' ? elementNames(choice).length : 1;

/** The elements of a choice, without their prefix, the outer first. */
export const elementNames = (choice: Choice): string[] => [
  ...(hasFeedAround(choice) ? ['feed'] : []),
  ...(choice.hasFilter ? ['filter'] : []),
  choice.widget,
];

export const hasFeedAround = ({ around, hasFilter }: Choice): boolean =>
  hasFilter || Object.keys(around).length > 0;

/** Whether sections of the feed may be on any origin. */
export const allowsAnySection = (choice: Choice): boolean =>
  (hasFeedAround(choice) ? choice.around : choice.attributes).sections === 'any';

function requestSources({ feed, around, attributes }: Choice): string[] {
  const mirrors = around.mirror?.split(' ') ?? [];
  const { boundaries } = attributes;
  return [feed, ...mirrors, ...(boundaries ? [boundaries] : [])].map(originOf);
}

function imageSources({ feed, attributes }: Choice): string[] {
  const { images = 'own', tiles } = attributes;
  const ofFeed = images === 'any' ? ['https:', originOf(feed)] : [originOf(feed)];
  return unique([
    ...(images === 'none' ? [] : ofFeed),
    // In braces stands what is filled in, perhaps in the name of the host.
    ...(tiles ? [tiles.startsWith('pdok-') ? PDOK : hostOfTiles(tiles)] : []),
  ]);
}

const hostOfTiles = (tiles: string): string => originOf(tiles.replace(/\{[^}]*\}/g, '0'));
