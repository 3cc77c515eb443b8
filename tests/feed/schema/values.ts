/** A value as it is published, and as widgets get it where that differs. */
type Good = readonly [given: unknown, read?: unknown];

export interface Values {
  readonly good: readonly Good[];
  readonly bad: readonly unknown[];
  /** What is said to be expected; the kind itself when left out. */
  readonly expected?: string;
}

const notText = [
  5,
  0,
  true,
  false,
  {},
  [],
  ['text'],
  { href: 'x' },
  JSON.parse('{"__proto__":{}}'),
];
const blank = ['', ' ', '\t\r\n', '\u00a0\ufeff'];
const huge = 'x'.repeat(1_000_000);

const hiddenScripts = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0000\u0001\u001fjavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  '\tj\na\rvascript\t:alert(1)',
  'javascript://www.example.nl/%0Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'blob:https://feed.example/1-2-3',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'about:blank',
  'ws://feed.example/',
  'filesystem:https://feed.example/temporary/x',
  'view-source:https://feed.example/',
];

const days: readonly Good[] = [['2026-03-18'], ['2024-02-29']];
const noDays = ['2023-02-30', '2023-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-3-1'];

/** For each kind of field what is good, and what is not. */
export const values: Readonly<Record<string, Values>> = {
  text: {
    good: [['Utrecht'], [' Súdwest-Fryslân\n', 'Súdwest-Fryslân'], ['<b>bold</b>'], ['🌷'], [huge]],
    bad: [...notText, ...blank],
  },
  string: { good: [['A picture'], [''], [' ']], bad: notText },
  id: {
    good: [['a-1'], [' a-1 ', 'a-1'], [7, '7'], [0, '0'], [-1.5, '-1.5'], ['__proto__']],
    bad: [...notText.filter((value) => typeof value !== 'number'), ...blank, Infinity],
  },
  url: {
    good: [
      ['https://www.example.nl/a?b=c#d'],
      ['HTTP://WWW.Example.nl', 'http://www.example.nl/'],
      [' https://www.example.nl/ ', 'https://www.example.nl/'],
      ['page', 'https://feed.example/dia/page'],
      ['../page', 'https://feed.example/page'],
      ['/page', 'https://feed.example/page'],
      ['?q=1', 'https://feed.example/dia/feed.json?q=1'],
      ['#part', 'https://feed.example/dia/feed.json#part'],
      ['//other.example/a', 'https://other.example/a'],
      ['a page/met:colon', 'https://feed.example/dia/a%20page/met:colon'],
    ],
    bad: [
      ...notText,
      ...blank,
      ...hiddenScripts,
      'mailto:post@example.nl',
      'https://',
      'https://[::1',
    ],
  },
  link: {
    good: [
      ['https://www.example.nl/'],
      ['contact', 'https://feed.example/dia/contact'],
      ['mailto:post@example.nl'],
      ['MAILTO:post@example.nl', 'mailto:post@example.nl'],
    ],
    bad: [...notText, ...blank, ...hiddenScripts, 'tel:0701234567'],
  },
  email: {
    good: [['post@example.nl'], ['jan.de+groot@raad.example.nl']],
    bad: [
      ...notText,
      ...blank,
      'post',
      'post@',
      '@example.nl',
      'a@b@c',
      'post @example.nl',
      'post@example.nl\n',
      'post@example.nl?bcc=all@example.nl',
      'post@example.nl&bcc=x',
      '<post@example.nl>',
      huge,
    ],
  },
  date: {
    good: [
      ...days,
      ['2026-03-18T20:00:00+01:00'],
      ['2026-03-18T20:00:00.123456Z'],
      ['2026-03-18T20:00:00'],
      ['2026-03-18T20:00'],
      ['2026-03-18T20:00Z'],
      ['2026-03-18 20:00:00'],
    ],
    bad: [
      ...notText,
      ...blank,
      ...noDays,
      '2026',
      '18-03-2026',
      '2026-03-18T24:00',
      '2026-03-18T20:60',
      '2026-03-18T20',
      '2026-03-18T20:00:00+99:00',
      '2026-03-18t20:00:00z',
      '2026-02-30T20:00:00Z',
      'Wed, 18 Mar 2026 20:00:00 GMT',
      ' 2026-03-18',
      '2026-03-18\n',
    ],
  },
  day: {
    good: [...days, ['2026'], [2026, '2026']],
    bad: [
      ...[{}, [], true, 5, 0, -2026, 20.26, 20260, Infinity],
      ...blank,
      ...noDays,
      '26',
      '20260',
      '2026-03',
      '2026-03-18T20:00',
      '2026-03-18\n',
    ],
  },
  year: {
    good: [[2026], [1000], [9999]],
    bad: [999, 10_000, 2026.5, '2026', Infinity, [], {}, true],
  },
  count: {
    good: [[0], [7], [1e6]],
    bad: [-1, 1.5, '7', Infinity, 1e300, [], [1], {}, true],
  },
  lang: {
    good: [['nl'], ['fy'], ['en-GB'], ['zh-Hans-CN']],
    bad: [...notText, ...blank, 'n', 'Nederlands', 'nl_NL', 'nl-', 'nl ', 'nl"><script>'],
  },
  position: {
    good: [
      [[5.12, 52.09]],
      [[-180, -90]],
      [[180, 90]],
      [
        [5.12, 52.09, 3],
        [5.12, 52.09],
      ],
    ],
    bad: [
      ...[
        [],
        [5.12],
        [181, 52],
        [-180.1, 52],
        [5, 91],
        [5, -90.5],
        [52.09, 5.12],
        [0, 0],
        ['5.12', '52.09'],
        [5, null],
      ],
      ...[
        [5, 52, 'high'],
        [5, Infinity],
        [5, 52, Infinity],
        { 0: 5, 1: 52 },
        '5.12,52.09',
        5,
        true,
      ],
    ],
  },
  point: {
    good: [
      [{ type: 'Point', coordinates: [5.12, 52.09] }, [5.12, 52.09]],
      [{ type: 'Point', coordinates: [5.12, 52.09, 3], bbox: [] }, [5.12, 52.09]],
    ],
    bad: [
      { type: 'Point' },
      { type: 'Point', coordinates: [] },
      { type: 'Point', coordinates: [400, 52] },
      { type: 'Point', coordinates: [0, 0] },
      { type: 'point', coordinates: [5.12, 52.09] },
      {
        type: 'LineString',
        coordinates: [
          [5, 52],
          [6, 52],
        ],
      },
      { coordinates: [5.12, 52.09] },
      [5.12, 52.09],
      'Point',
      5,
      true,
    ],
  },
  image: {
    good: [
      ['a.svg', { src: 'https://feed.example/dia/a.svg' }],
      [
        { src: '/a.svg', alt: '' },
        { src: 'https://feed.example/a.svg', alt: '' },
      ],
      [{ src: '/a.svg', extra: 1, alt: null }, { src: 'https://feed.example/a.svg' }],
    ],
    bad: [5, true, [], ['a.svg']],
    expected: 'object',
  },
  /** A nested record. */
  object: { good: [], bad: ['text', '', 5, 0, true, false, [], [{}]] },
  /** A list of records. */
  list: { good: [[[], []]], bad: ['text', '', 5, 0, true, false, {}] },
};
