import { render } from 'lit';

import '../../src/embed/dia.js';
import type { FeedSource } from '../../src/publisher/source.js';
import type { FilterState } from '../../src/ui/filter-options.js';
import { copyTo } from '../copy.js';
import type { Verdict } from './check.js';
import { checker } from './checker.js';
import type { Choice } from './choice.js';
import { readChoice, writeChoice } from './choice.js';
import type { Cms } from './cms.js';
import { counting } from './counting.js';
import { widgetNames } from './explanations.js';
import { otherOrigins, readIntegrity, readSnapshot, readValues } from './facts.js';
import { form } from './form.js';
import type { Way } from './policy.js';
import { Preview } from './preview.js';
import { bar, block, result } from './result.js';
import type { Known } from './snippets.js';
import { sourceAt, sourceIn } from './source.js';
import { widths } from './widths.js';

const here = (path: string): string => new URL(path, location.href.replace(/[?#].*/s, '')).href;

const standard: Choice = {
  feed: here('../feed/feed.json'),
  widget: 'news-feed',
  attributes: {},
  around: {},
  hasFilter: false,
  tokens: {},
  width: 600,
  // A demo that was built has the library beside it.
  library: here('../1/'),
};

let choice = readChoice(location.search, standard);
let cms: Cms | undefined;
let way: Way = 'script';
let heights: Known['heights'] = {};
let integrity: Known['integrity'] = {};
let snapshot: Known['snapshot'];
/** The choice that the snapshot was made of. */
let snapshotChoice: Choice | undefined;
let others: readonly string[] = [];
/** The values to choose from in lists, of the section that `valuesOf` names; undefined while unknown. */
let values: FilterState | undefined;
let valuesOf = '';
let wrong: Readonly<Record<string, string>> = {};
let verdict: Verdict | undefined;
let isBusy = false;

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

const places = {
  form: find('.choices'),
  widths: find('.widths'),
  bar: find('.bar'),
  ways: find('.ways'),
  checker: find('.checker'),
  counting: find('.counting'),
  status: find('.toast'),
};

const copy = copyTo(places.status);

const preview = new Preview(find('.stage .column'), find('.phone'), (seen) => {
  if (JSON.stringify(seen) === JSON.stringify(heights)) return;
  heights = seen;
  draw();
});

function draw(): void {
  const label = (choice.attributes.heading ?? '') || (widgetNames[choice.widget]?.[0] ?? '');
  const known = { heights, integrity, snapshot, label };
  const code = { choice, way, form: cms?.form ?? 'element', known, copy };
  const placement = { cms, way, takeCms, take };
  render(form({ choice, standard, values, wrong, placement, choose, refuse }), places.form);
  render(
    widths(choice.width, (width) => choose({ width })),
    places.widths,
  );
  render(bar(code), places.bar);
  render(result({ ...code, others }), places.ways);
  render(checker({ verdict, isBusy, checkAddress, checkFiles }), places.checker);
}

/** Shows a choice, and finds out what its snippets need. */
function show(): void {
  // What another widget says, or another feed, is no content of this one; not even for a moment.
  if (snapshotChoice?.widget !== choice.widget || snapshotChoice.feed !== choice.feed)
    snapshot = undefined;
  const section = `${choice.widget} ${choice.feed}`;
  if (section !== valuesOf) {
    [values, valuesOf] = [undefined, section];
    void readValues(choice).then((found) => {
      if (section !== valuesOf) return;
      values = found;
      draw();
    });
  }
  draw();
  preview.show(choice);
  void findOut(choice);
}

async function findOut(asked: Choice): Promise<void> {
  const [found, origins, lines] = await Promise.all([
    readIntegrity(asked.library),
    otherOrigins(asked.feed),
    readSnapshot(asked),
  ]);
  // Something else was chosen in the meantime.
  if (asked !== choice) return;
  integrity = found;
  others = origins;
  snapshot = lines;
  snapshotChoice = asked;
  draw();
}

function choose(change: Partial<Choice>): void {
  if (change.widget && change.widget !== choice.widget) {
    heights = {};
    wrong = {};
  }
  choice = { ...choice, ...change };
  history.replaceState(history.state, '', writeChoice(choice, standard));
  show();
}

function refuse(name: string, typed: string | undefined): void {
  const rest = Object.fromEntries(Object.entries(wrong).filter(([other]) => other !== name));
  wrong = typed === undefined ? rest : { ...rest, [name]: typed };
  draw();
}

/** Chooses a CMS. The answer for it is about the way `script`, so that is the way until another is chosen. */
function takeCms(chosen: Cms | undefined): void {
  cms = chosen;
  take('script');
}

function take(chosen: Way): void {
  way = chosen;
  draw();
}

const checkAddress = () => void look(sourceAt(choice.feed));

const checkFiles = (files: readonly File[]) => {
  if (files.length) void look(sourceIn(files));
};

async function look(source: FeedSource): Promise<void> {
  isBusy = true;
  draw();
  try {
    const { check } = await import('./check.js');
    verdict = await check(source);
  } finally {
    isBusy = false;
    draw();
  }
}

places.form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('popstate', () => {
  choice = readChoice(location.search, standard);
  show();
});
render(block('In uw script, om te tellen', counting, copy), places.counting);
show();
