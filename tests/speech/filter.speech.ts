/** Filters that all widgets of a page follow, and the field with suggestions. */
import { filter } from '../../src/text/nl/filter.js';
import { subgoals } from '../../src/text/nl/subgoals.js';
import { button, check, heading, like } from './check.js';

const { controls } = filter;
const body =
  '<dia-feed src="/demo/feed/feed.json"><dia-filter></dia-filter><dia-subgoal-overview limit="2"></dia-subgoal-overview>' +
  '<dia-news-feed limit="2" loading="eager"></dia-news-feed><dia-agenda past="show" limit="2" loading="eager"></dia-agenda>' +
  '<dia-initiative-map limit="2" loading="eager"></dia-initiative-map></dia-feed>';
const filtered = (by: string) => like(filter.announced(by, '…'));
const cleared = like(filter.cleared('…'));
const to = (focus: string) => ({ press: 'Tab', again: true, focus });
const toFilter = (id: string) => to(`dia-filter > ${id}`);

check('The fields are a search area with a heading', '1.3.1 2.4.6 4.1.2', 'filter', { body }, [
  { press: 'h', says: heading(controls.heading, 2) },
  {
    press: 'Tab',
    says: [controls.about(controls.results[1]), controls.search],
    focus: 'input#search',
  },
]);

check('Each field says its name', '4.1.2 3.3.2', 'filter', { body }, [
  { ...toFilter('select#subgoal'), says: [...controls.facets.subgoal] },
  { press: 'Tab', says: [...controls.facets.kind] },
  { ...toFilter('input#municipality'), says: controls.facets.municipality[0] },
]);

check('A search is announced once, after the last letter', '4.1.3 3.2.2', 'filter feed', { body }, [
  toFilter('input#search'),
  {
    type: 'jongeren',
    once: filtered('“jongeren”'),
    never: /“jon?g?e?r?e?”/,
    focus: 'input#search',
  },
]);

check('A search without a result', '4.1.3', 'filter feed', { body }, [
  toFilter('input#search'),
  { type: 'watnietbestaat', once: filtered('“watnietbestaat”'), never: filter.noMatches },
]);

check('Changes one after the other: none is lost', '4.1.3', 'filter feed', { body }, [
  toFilter('input#search'),
  { type: 'raad', once: filtered('“raad”') },
  { type: 'sleden', once: filtered('“raadsleden”') },
  { press: 'ctrl+a' },
  { type: 'burger', once: filtered('“burger”') },
  { type: 'beraad', once: filtered('“burgerberaad”') },
  { press: 'ctrl+a BackSpace', once: cleared },
]);

check(
  'Clearing the filter: that, and the field that now has the focus',
  '2.4.3 4.1.3',
  'filter feed',
  { body },
  [
    toFilter('input#search'),
    { type: 'jongeren', says: filtered('“jongeren”') },
    { press: 'Tab', again: true, focus: `dia-filter > button.button.quiet "${filter.clear}"` },
    { press: 'Return', once: cleared, focus: 'input#search' },
  ],
);

check('The same search again is announced again', '4.1.3', 'filter feed', { body }, [
  toFilter('input#search'),
  { type: 'jongeren', once: filtered('“jongeren”') },
  { press: 'ctrl+a BackSpace', once: cleared },
  { type: 'jongeren', once: filtered('“jongeren”') },
]);

check('A subgoal is a button that is on or off', '4.1.2 4.1.3', 'subgoal-overview feed', { body }, [
  { press: 'b', again: true, says: button(subgoals.choose) },
  { press: 'Return', once: filtered('Krachtige gemeenteraad') },
  { press: 'Return', once: cleared },
]);

check(
  'What a widget is filtered by can be read, and undone',
  '1.3.1 4.1.2',
  'news-feed',
  { body },
  [
    toFilter('input#search'),
    { type: 'jongeren', says: filtered('“jongeren”') },
    {
      run: "document.querySelector('dia-news-feed').shadowRoot.querySelector('a').focus();",
      says: /link/,
    },
    { press: 'Up', again: true, says: [button(filter.clear), filter.filtered('“jongeren”')] },
  ],
);

check('Suggestions: how many, typed slowly', '4.1.2 4.1.3', 'filter', { body }, [
  toFilter('input#municipality'),
  { type: 'am', once: new RegExp(`\\d+ ${controls.suggestions[1]}`) },
  { press: 'Down', says: /\S/, focus: 'input#municipality' },
]);

check(
  'Suggestions: nothing found, typed quickly, the second time too',
  '4.1.3',
  'filter',
  { body },
  [
    toFilter('input#municipality'),
    { type: 'xyz', once: controls.noMunicipality },
    { type: 'q', once: controls.noMunicipality },
  ],
);

check('Suggestions: the same count twice is said twice', '4.1.3', 'filter', { body }, [
  toFilter('input#municipality'),
  { type: 'utrech', once: new RegExp(`\\d+ (${controls.suggestions.join('|')})`) },
  { type: 't', once: new RegExp(`\\d+ (${controls.suggestions.join('|')})`) },
]);

check('A municipality that is chosen filters the page', '4.1.3 2.1.1', 'filter feed', { body }, [
  toFilter('input#municipality'),
  { type: 'almere', says: new RegExp(`\\d+ (${controls.suggestions.join('|')})`) },
  { press: 'Return', once: filtered('Almere'), focus: 'input#municipality' },
]);

check('A widget without results says so where it is', '1.3.1', 'news-feed', { body }, [
  toFilter('input#search'),
  { type: 'watnietbestaat', says: filtered('“watnietbestaat”') },
  {
    run: "const e = document.querySelector('dia-news-feed').shadowRoot.querySelector('h2'); e.tabIndex = -1; e.focus();",
    says: 'Nieuws over lokale democratie',
  },
  { press: 'Down', again: true, says: filter.noMatches },
]);
