import type { HelpTexts } from './texts.js';

const READING = `  --base URL           waar een bestand komt te staan; relatieve adressen beginnen daar
  --origin URL         de site die de feed zou ophalen (https://www.example.nl)
  --timeout N          na zoveel seconden stilte wachten we niet langer op een server (10)`;

const LANGUAGE = '  --lang nl|en         taal van de meldingen (die van uw systeem: nl, anders en)';

const SOURCE = `  --section NAAM       het onderdeel van de feed, als dat niet duidelijk is
  --type SOORT         csv, xlsx, markdown, geojson, rss, ical, wordpress, …; zie docs/publishing.md
  --sheet NAAM, --separator TEKEN, --encoding NAAM
                       van Excel en CSV, als we het verkeerd raden
  --http               staat een adres zonder versleuteling toe
${LANGUAGE}

Exitcode: 0 alles past, 1 er is iets weggelaten, 2 we kunnen het niet lezen, of verkeerd gebruik.`;

export const nl: HelpTexts = {
  overview: `dia-feed: maakt feeds voor de widgets van Democratie in Actie, en bekijkt ze

  dia-feed validate FILE-or-URL           zegt wat er mis is met een feed
  dia-feed snapshot WIDGET FILE-or-URL    schrijft de inhoud van een widget als HTML
  dia-feed init [DIR]                     schrijft een map om mee te beginnen
  dia-feed build [DIR] --out PUBLIC       maakt een feed van bestanden en van wat sites hebben
  dia-feed import FILE [DIR]              laat zien wat een tabel wordt, en schrijft dat in de map
  dia-feed convert FILE-or-URL            schrijft een bron als onderdeel van een feed
  dia-feed diff OLD NEW                   zegt wat er veranderd is tussen twee feeds
  dia-feed stale FILE-or-URL              noemt initiatieven die twee jaar niet bevestigd zijn

  dia-feed OPDRACHT --help                de opties van een opdracht
  dia-feed --version

Een - in plaats van een bestand leest de standaardinvoer.`,
  commands: {
    validate: `dia-feed validate FILE-or-URL [opties]

Zegt op één regel per fout wat er mis is met een feed van een programma, een JSON Feed of GeoJSON, in
alle documenten ervan, en wat u eraan doet. Van een adres ook wat een browser van de server nodig heeft.

${LANGUAGE}
  --strict             waarschuwingen tellen als fouten
  --format VORM        text; json voor computers; github en gitlab voor hun bouwservers
  --json               hetzelfde als --format json
${READING}

Exitcode: 0 alles past, 1 er zijn fouten, 2 we kunnen de feed niet lezen, of verkeerd gebruik.`,
    build: `dia-feed build [DIR] --out PUBLIC [opties]

Maakt een feed van de bestanden in een map en van de bronnen die dia.json daar noemt: CSV, Excel,
Markdown, GeoJSON, RSS, agenda's, WordPress en andere. De feed staat in feed.json en in wat die noemt.
Er komt ook een agenda bij, RSS en Atom, een CSV, en een pagina die zegt wat er is. Zie docs/redactie.md.

  --out PUBLIC         de map waar de feed in komt
  --state DIR          waar het laatste goede antwoord van elke bron staat (PUBLIC.state)
  --allow-shrink       een bron mag meer dan een derde kwijt zijn, of weg
  --strict             wat is weggelaten, telt als fout
  --json               voor computers
${LANGUAGE}

Exitcode: 0 alles is nieuw, 1 gepubliceerd, maar er is iets oud, weg of (--strict) weggelaten,
2 er is niets gepubliceerd.`,
    import: `dia-feed import FILE [DIR] [opties]

Laat per rij zien wat een CSV of Excel-bestand wordt, wat er niet past en wat u eraan doet. Met een map
erbij komt wat past daarin te staan, als CSV met de namen van de feed. Daar vindt build het.

${SOURCE}`,
    convert: `dia-feed convert FILE-or-URL [opties]

Schrijft RSS, Atom, een agenda, een tabel of een andere bron als onderdeel van een feed.

${SOURCE}`,
    init: `dia-feed init [DIR] [opties]

Schrijft een map om mee te beginnen: dia.json, van elk bestand een voorbeeld, en LEESMIJ.md. Wat er al
staat, blijft staan.

${LANGUAGE}`,
    diff: `dia-feed diff OLD NEW [opties]

Zegt in woorden wat er veranderd is tussen twee feeds: wat nieuw is, weg, of anders.

${LANGUAGE}
${READING}

Exitcode: 0 ze zeggen hetzelfde, 1 ze verschillen, 2 we kunnen er een niet lezen, of verkeerd gebruik.`,
    stale: `dia-feed stale FILE-or-URL [opties]

Noemt de initiatieven die niemand in twee jaar heeft bevestigd ("updated"), met een brief aan elke
gemeente.

  --years N            hoe lang te lang is (2)
${LANGUAGE}
                       de brieven zijn in het Nederlands
${READING}

Exitcode: 0 er zijn er geen, 1 er zijn er, 2 we kunnen de feed niet lezen, of verkeerd gebruik.`,
  },
  snapshot: {
    intro: `dia-feed snapshot WIDGET FILE-or-URL [opties]

Schrijft wat er in een widget staat tot die er zelf is: HTML voor zoekmachines, voor bezoekers zonder
JavaScript en voor als een script niet mag.`,
    common: 'zoals de attributen van de widget',
    of: 'van',
    takes: {
      period: 'een jaar, of twee zoals 2020-2021',
      kind: 'zoals ze in de feed staan',
      'title-property': 'een veld van de features',
    },
    language: 'taal van de pagina',
    update: 'zet het in een pagina, tussen',
    id: 'voor een tweede van dezelfde widget:',
    reading: READING,
    widgets: 'WIDGET is een van deze:',
    exitCode:
      'Exitcode: 0, of 2 als we de feed niet kunnen lezen, of bij verkeerd gebruik; dan wordt er niets geschreven.',
  },
};
