import type { SectionName } from '../../src/feed/sections.js';

/** What must be known of a document after it was read. */
export interface Case {
  /** Name of the file in `documents`. */
  readonly file: string;
  readonly section: SectionName;
  /** What its records have, among other things, in the order of the document. */
  readonly shows: readonly object[];
  /** What `validate` reports: level, code and path; for what cannot be read its code alone. */
  readonly reports: readonly string[];
}

/**
 * Documents in the shapes that publishers have, written by hand: JSON Feeds as six generators write them,
 * GeoJSON of GIS programs and services, and programme feeds with common mistakes. Browsers and the command
 * line have to agree on them.
 */
export const corpus: readonly Case[] = [
  { file: 'news-atom.xml', section: 'news', shows: [], reports: ['not-json'] },
  {
    file: 'news-drupal.json',
    section: 'news',
    shows: [
      {
        id: '101',
        title: 'Inspraak op het plan',
        summary: 'Denk mee.',
        url: 'https://www.gemeente.example/nieuws/101',
        image: { src: 'https://www.gemeente.example/plan.jpg' },
        date: '2026-03-18T08:00:00Z',
      },
      {
        id: '102',
        title: 'Verkiezingen',
        summary: 'Stem mee.',
        url: 'https://www.gemeente.example/nieuws/102',
      },
    ],
    reports: ['error invalid items[1].date_published'],
  },
  {
    file: 'news-eleventy.json',
    section: 'news',
    shows: [
      {
        id: 'https://kennisbank.example/toolbox/',
        title: 'Toolbox',
        summary: 'Inhoud een twee 5° → ½ ≂̸',
        url: 'https://kennisbank.example/toolbox/',
        date: '2026-02-01T00:00:00Z',
      },
    ],
    reports: [],
  },
  {
    file: 'news-hugo.json',
    section: 'news',
    shows: [
      {
        id: '6f1c',
        title: 'Speeltuin open',
        summary: 'De speeltuin is weer open.',
        url: 'https://dorpsraad.example/berichten/speeltuin/',
        date: '2026-05-01T00:00:00Z',
      },
    ],
    reports: [],
  },
  {
    file: 'news-jekyll.json',
    section: 'news',
    shows: [
      {
        id: 'https://wijkkrant.example/2026/04/02/bijeenkomst.html',
        title: 'Bewoners\u200bavond',
        summary: 'Een avond voor ge\u00admeen\u00adte en bewoners.',
        url: 'https://wijkkrant.example/2026/04/02/bijeenkomst.html',
        date: '2026-04-02T19:30:00+02:00',
      },
    ],
    reports: [],
  },
  {
    file: 'news-microblog.json',
    section: 'news',
    shows: [
      {
        id: 'http://raadslid.example/2026/03/17/120000.html',
        title: 'Vanavond praat de raad over H2O in de wijk.',
        url: 'https://raadslid.example/2026/03/17/120000.html',
        date: '2026-03-17T12:00:00+01:00',
      },
      {
        id: 'http://raadslid.example/2026/03/16/090000.html',
        title: 'De lege raadzaal',
        url: 'https://raadslid.example/2026/03/16/090000.html',
        date: '2026-03-16T09:00:00+01:00',
      },
    ],
    reports: [],
  },
  {
    file: 'news-node-feed.json',
    section: 'news',
    shows: [
      {
        id: 'https://updates.example/een',
        title: 'Een',
        summary: 'Eerste',
        url: 'https://updates.example/een',
        date: '2026-01-02T10:00:00.000Z',
      },
      {
        id: 'https://updates.example/twee',
        title: 'Twee',
        summary: 'Tweede',
        url: 'https://updates.example/twee',
        date: '2026-01-01T10:00:00.000Z',
      },
    ],
    reports: [],
  },
  { file: 'news-not-found.html', section: 'news', shows: [], reports: ['not-json'] },
  {
    file: 'news-other-host.json',
    section: 'news',
    shows: [
      { title: 'Eigen pad', url: 'https://feeds.example/nieuws/1' },
      { title: 'Zonder https', url: 'https://feeds.example/www.a.example/pad' },
    ],
    reports: ['warning home-page items[0].url', 'warning relative-host items[1].url'],
  },
  {
    file: 'news-podcast.json',
    section: 'news',
    shows: [
      {
        title: 'Aflevering 9: de begroting',
        url: 'https://podcast.example/9',
        date: '2026-03-09T06:00:00Z',
      },
      { title: 'aflevering 8.mp3', url: 'https://podcast.example/8', date: '2026-03-08T06:00:00Z' },
      { title: '7', url: 'https://podcast.example/7', date: '2026-03-07T06:00:00Z' },
      {
        title: 'Bericht van 6 maart 2026',
        url: 'https://podcast.example/6',
        image: { src: 'https://podcast.example/6.jpg' },
        date: '2026-03-06T06:00:00Z',
      },
    ],
    reports: ['warning image-origin items[3].image'],
  },
  { file: 'news-rss.xml', section: 'news', shows: [], reports: ['not-json'] },
  {
    file: 'news-same-address.json',
    section: 'news',
    shows: [
      { id: 'https://a.example/agenda', title: 'Maandag', url: 'https://a.example/agenda' },
      { id: 'https://a.example/agenda (2)', title: 'Dinsdag', url: 'https://a.example/agenda' },
      { id: 'https://a.example/agenda (3)', title: 'Woensdag' },
    ],
    reports: [],
  },
  {
    file: 'news-without-version.json',
    section: 'news',
    shows: [{ title: 'Bericht', url: 'https://feeds.example/berichten/1' }],
    reports: ['warning version version'],
  },
  {
    file: 'news-wordpress.json',
    section: 'news',
    shows: [
      {
        id: 'https://griffier.example/?p=812',
        title: 'Raad & daad: ‘zo’',
        summary: 'Kom naar de avond, of bel. Tot dan…',
        url: 'https://griffier.example/raad-en-daad/',
        date: '2026-03-17T20:00:00+00:00',
      },
    ],
    reports: ['warning rewritten items[0].title'],
  },
  { file: 'other-json.json', section: 'events', shows: [], reports: ['not-a-feed'] },
  {
    file: 'places-arcgis.geojson',
    section: 'initiatives',
    shows: [
      { point: [4.48, 51.92], title: 'Huis van de Wijk' },
      { point: [4.49, 51.93], title: 'Leeszaal' },
    ],
    reports: ['warning renamed features[0].properties.title'],
  },
  {
    file: 'places-cbs.geojson',
    section: 'initiatives',
    shows: [
      { id: 'g.1', point: [5.075, 52.125], title: 'Utrecht' },
      { id: 'g.2', point: [5.4, 52.18], title: 'Amersfoort' },
    ],
    reports: [
      'warning renamed features[0].properties.title',
      'warning rewritten features[0].geometry',
    ],
  },
  {
    file: 'places-geometries.geojson',
    section: 'initiatives',
    shows: [
      { point: [5.1, 52.1], title: 'Twee plekken' },
      { point: [5.1, 52], title: 'Wandeling' },
      { point: [6.1, 52.1], title: 'Park met ingang' },
      { point: [5.05, 52.11], title: 'Hoek' },
      { title: 'Nergens' },
    ],
    reports: ['error invalid features[4].geometry', 'warning rewritten features[0].geometry'],
  },
  {
    file: 'places-ogc-api.geojson',
    section: 'initiatives',
    shows: [
      {
        id: 'initiatief.1',
        point: [5.12, 52.09],
        title: 'Wijkbudget Oost',
        summary: 'Bewoners verdelen geld.',
      },
      { id: 'initiatief.2', point: [4.9, 52.37], title: 'Stadslab' },
    ],
    reports: [
      'warning renamed features[0].properties.title',
      'warning renamed features[0].properties.summary',
    ],
  },
  {
    file: 'places-one-feature.geojson',
    section: 'initiatives',
    shows: [{ point: [5.1, 52.1], title: 'Buurthuis' }],
    reports: ['warning renamed features[0].properties.title'],
  },
  {
    file: 'places-osm-tags.geojson',
    section: 'initiatives',
    shows: [
      { id: 'node/501', point: [5.9, 51.98], title: 'Repair Café', url: 'https://repair.example/' },
    ],
    reports: [
      'warning renamed features[0].properties.title',
      'warning renamed features[0].properties.url',
    ],
  },
  {
    file: 'places-overpass.geojson',
    section: 'initiatives',
    shows: [
      {
        id: 'node/2412',
        point: [6.56, 53.21],
        title: 'Het Wijkhuis',
        url: 'https://wijkhuis.example/',
        organisation: 'Stichting Wijk',
      },
      { id: 'way/99', point: [6.571, 53.221], title: 'Stadhuis' },
      { id: 'node/7', point: [6.58, 53.2], title: 'Plek zonder naam' },
    ],
    reports: [
      'warning renamed features[0].properties.title',
      'warning renamed features[0].properties.url',
      'warning renamed features[0].properties.organisation',
      'warning rewritten features[1].geometry',
      'warning nameless features[2].properties.title',
    ],
  },
  {
    file: 'places-pdok.geojson',
    section: 'initiatives',
    shows: [
      {
        id: '8d6a1b0e-4a4f-5f0e-9d0c-1f1f0a3b2c4d',
        point: [5.387, 52.155],
        title: 'Stadhuisplein 1, Amersfoort',
      },
    ],
    reports: ['warning renamed features[0].properties.title'],
  },
  {
    file: 'places-qgis.geojson',
    section: 'initiatives',
    shows: [
      {
        id: 'https://moestuin.example/',
        point: [5.11, 52.09],
        title: 'Buurtmoestuin',
        url: 'https://moestuin.example/',
      },
      { point: [5.34, 52.32], title: 'Stadsbos' },
    ],
    reports: [
      'warning renamed features[0].properties.title',
      'warning renamed features[0].properties.url',
      'warning rewritten features[0].geometry',
    ],
  },
  {
    file: 'places-rd.geojson',
    section: 'initiatives',
    shows: [
      { point: [4.8980126, 52.3742203], title: 'Dam' },
      { point: [5.3879368, 52.1551744], title: 'Singel' },
    ],
    reports: [
      'warning crs crs',
      'warning renamed features[0].properties.title',
      'warning rewritten features[0].geometry',
    ],
  },
  {
    file: 'places-same-address.geojson',
    section: 'initiatives',
    shows: [
      {
        id: 'https://initiatieven.example/',
        point: [5.1, 52.1],
        title: 'Noord',
        url: 'https://initiatieven.example/',
      },
      {
        id: 'https://initiatieven.example/ (2)',
        point: [5.2, 52.1],
        title: 'Oost',
        url: 'https://initiatieven.example/',
      },
      {
        id: 'https://initiatieven.example/ (3)',
        point: [5.3, 52.1],
        title: 'West',
        url: 'https://initiatieven.example/',
      },
    ],
    reports: [],
  },
  {
    file: 'places-upper-case.geojson',
    section: 'initiatives',
    shows: [
      {
        id: 'https://dorp.example/',
        point: [5.1, 52.1],
        title: 'Dorpsdiner',
        summary: 'Samen eten.',
        url: 'https://dorp.example/',
      },
    ],
    reports: [
      'warning renamed features[0].properties.title',
      'warning renamed features[0].properties.summary',
      'warning renamed features[0].properties.url',
    ],
  },
  {
    file: 'places-without-names.geojson',
    section: 'initiatives',
    shows: [
      { point: [5.1, 52.1], title: 'Plek zonder naam' },
      { point: [5.2, 52.1], title: 'Plek zonder naam' },
    ],
    reports: [
      'error missing features[2].properties.title',
      'warning nameless features[0].properties.title',
    ],
  },
  {
    file: 'programme-all-bad.json',
    section: 'events',
    shows: [],
    reports: [
      'error missing events[0].id',
      'error missing events[0].title',
      'error missing events[0].start',
      'error missing events[1].id',
      'error missing events[1].title',
      'error missing events[1].start',
      'warning unknown-field events[0].titel',
      'warning unknown-field events[0].datum',
      'warning unknown-field events[1].titel',
      'warning unknown-field events[1].datum',
    ],
  },
  {
    file: 'programme-bare-values.json',
    section: 'events',
    shows: [
      {
        title: 'Bijeenkomst',
        start: '2126-05-01',
        place: { name: 'Stadhuis, Utrecht' },
        organiser: 'VNG',
        registration: { url: 'https://aanmelden.example/' },
        subgoals: ['raad'],
      },
    ],
    reports: [
      'warning rewritten events[0].place',
      'warning rewritten events[0].organiser',
      'warning rewritten events[0].registration',
      'warning rewritten events[0].subgoals',
    ],
  },
  {
    file: 'programme-dates.json',
    section: 'events',
    shows: [
      { title: 'Kleine letters', start: '2126-12-03T20:00:00Z' },
      { title: 'Zonder dubbele punt', start: '2126-12-04T20:00+01:00' },
      { title: 'Middernacht', start: '2126-12-05T20:00', end: '2126-12-06T00:00' },
      { title: 'Tijdzone', start: '2126-12-06T20:00:00+01:00' },
    ],
    reports: [
      'error invalid events[4].start',
      'error invalid events[5].start',
      'warning rewritten events[0].start',
      'warning rewritten events[2].end',
    ],
  },
  {
    file: 'programme-duplicates.json',
    section: 'events',
    shows: [{ title: 'Eerste', start: '2126-05-01' }],
    reports: ['error duplicate events[1]', 'error invalid events[2].id'],
  },
  {
    file: 'programme-good.json',
    section: 'events',
    shows: [
      {
        title: 'Raadsavond',
        start: '2126-03-18T20:00',
        end: '2126-03-18T22:00',
        status: 'scheduled',
      },
    ],
    reports: [],
  },
  {
    file: 'programme-invisible-title.json',
    section: 'events',
    shows: [{ title: 'De gemeente\u00adraad kiest', start: '2126-05-02' }],
    reports: ['error invalid events[0].title'],
  },
  {
    file: 'programme-newer.json',
    section: 'events',
    shows: [{ title: 'Over een jaar', start: '2126-05-01' }],
    reports: ['warning newer-version version', 'warning unknown-field events[0].mood'],
  },
  {
    file: 'programme-references.json',
    section: 'events',
    shows: [
      { title: 'R&D «voor» ge\u00admeenten', summary: 'R&D; blijft, ’t ook.', start: '2126-05-01' },
    ],
    reports: ['warning rewritten events[0].title', 'warning rewritten events[0].summary'],
  },
  {
    file: 'programme-section-form.json',
    section: 'events',
    shows: [],
    reports: ['error section-form events'],
  },
  {
    file: 'programme-started.json',
    section: 'initiatives',
    shows: [
      { point: [5.1, 52.1], title: 'Middernacht in UTC', started: '2024-01-01' },
      { point: [5.2, 52.1], title: 'Een jaar', started: '2024', status: 'active' },
    ],
    reports: [
      'warning rewritten features[0].properties.started',
      'warning rewritten features[1].properties.status',
    ],
  },
  {
    file: 'programme-statuses.json',
    section: 'events',
    shows: [
      { title: 'Cancelled', start: '2126-03-10', status: 'cancelled' },
      { title: 'EventCancelled', start: '2126-03-11', status: 'cancelled' },
      { title: 'geannuleerd', start: '2126-03-12', status: 'cancelled' },
      { title: 'https://schema.org/EventRescheduled', start: '2126-03-13', status: 'moved' },
      { title: 'Gepland', start: '2126-03-14', status: 'scheduled' },
      { title: 'onder voorbehoud', start: '2126-03-15', status: 'onder voorbehoud' },
    ],
    reports: ['warning invalid events[5].status', 'warning rewritten events[0].status'],
  },
  { file: 'programme-trailing-comma.json', section: 'events', shows: [], reports: ['not-json'] },
  { file: 'programme-utf-16.json', section: 'events', shows: [], reports: ['not-json'] },
  {
    file: 'programme-version-as-text.json',
    section: 'news',
    shows: [{ title: 'Doorstart' }],
    reports: ['error version version'],
  },
  {
    file: 'programme-windows-1252.json',
    section: 'events',
    shows: [{ title: 'Caf�gesprek', start: '2126-05-01' }],
    reports: ['error not-utf-8'],
  },
];
