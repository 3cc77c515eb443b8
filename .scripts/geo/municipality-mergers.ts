/**
 * Municipalities that ceased to exist since 2018-01-01, with the one that they became part of.
 *
 * Source: CBS, "Gemeentelijke indelingen" of 2018 to 2023 (no changes in 2020, and none from 2024 to
 * 2026). Written by hand, since no npm package has it; `generate-geo.ts` checks the arithmetic.
 */
export interface MergerDay {
  /** ISO date on which the changes took effect. */
  readonly date: string;
  /** Number of municipalities in the country from that day on. */
  readonly total: number;
  readonly mergers: readonly Merger[];
}

export interface Merger {
  /** Four digits of the CBS code and official name of the successor. */
  readonly into: readonly [code: string, name: string];
  /** Whether the successor came into being on that day, with a code of its own. */
  readonly isNew: boolean;
  /** Four digits of the CBS code and official name of each municipality that ended. */
  readonly from: readonly (readonly [code: string, name: string])[];
}

/** Number of municipalities on 2017-12-31. */
export const MUNICIPALITIES_BEFORE = 388;

export const mergerDays: readonly MergerDay[] = [
  {
    date: '2018-01-01',
    total: 380,
    mergers: [
      {
        into: ['1949', 'Waadhoeke'],
        isNew: true,
        from: [
          ['0063', 'het Bildt'],
          ['0070', 'Franekeradeel'],
          ['1908', 'Menameradiel'],
        ],
      },
      // Littenseradiel was divided among Súdwest-Fryslân, Leeuwarden and Waadhoeke. The largest
      // part, with Wommels, where its town hall stood, went to Súdwest-Fryslân.
      { into: ['1900', 'Súdwest-Fryslân'], isNew: false, from: [['0140', 'Littenseradiel']] },
      { into: ['0080', 'Leeuwarden'], isNew: false, from: [['0081', 'Leeuwarderadeel']] },
      {
        into: ['1950', 'Westerwolde'],
        isNew: true,
        from: [
          ['0007', 'Bellingwedde'],
          ['0048', 'Vlagtwedde'],
        ],
      },
      {
        into: ['1952', 'Midden-Groningen'],
        isNew: true,
        from: [
          ['0018', 'Hoogezand-Sappemeer'],
          ['0040', 'Slochteren'],
          ['1987', 'Menterwolde'],
        ],
      },
      { into: ['0299', 'Zevenaar'], isNew: false, from: [['0196', 'Rijnwaarden']] },
    ],
  },
  {
    date: '2019-01-01',
    total: 355,
    mergers: [
      {
        into: ['1970', 'Noardeast-Fryslân'],
        isNew: true,
        from: [
          ['0058', 'Dongeradeel'],
          ['0079', 'Kollumerland en Nieuwkruisland'],
          ['1722', 'Ferwerderadiel'],
        ],
      },
      {
        into: ['0014', 'Groningen'],
        isNew: false,
        from: [
          ['0009', 'Ten Boer'],
          ['0017', 'Haren'],
        ],
      },
      {
        into: ['1966', 'Het Hogeland'],
        isNew: true,
        from: [
          ['0005', 'Bedum'],
          // Winsum was divided: Winsum itself and Baflo went to Het Hogeland, the south-west
          // (Ezinge, Garnwerd, Feerwerd) to Westerkwartier.
          ['0053', 'Winsum'],
          ['1651', 'Eemsmond'],
          ['1663', 'De Marne'],
        ],
      },
      {
        into: ['1969', 'Westerkwartier'],
        isNew: true,
        from: [
          ['0015', 'Grootegast'],
          ['0022', 'Leek'],
          ['0025', 'Marum'],
          ['0056', 'Zuidhorn'],
        ],
      },
      {
        into: ['1960', 'West Betuwe'],
        isNew: true,
        from: [
          ['0236', 'Geldermalsen'],
          ['0304', 'Neerijnen'],
          ['0733', 'Lingewaal'],
        ],
      },
      {
        // Leerdam and Zederik moved from Zuid-Holland to Utrecht with this merger.
        into: ['1961', 'Vijfheerenlanden'],
        isNew: true,
        from: [
          ['0545', 'Leerdam'],
          ['0620', 'Vianen'],
          ['0707', 'Zederik'],
        ],
      },
      {
        into: ['0394', 'Haarlemmermeer'],
        isNew: false,
        from: [['0393', 'Haarlemmerliede en Spaarnwoude']],
      },
      {
        into: ['1963', 'Hoeksche Waard'],
        isNew: true,
        from: [
          ['0584', 'Oud-Beijerland'],
          ['0585', 'Binnenmaas'],
          ['0588', 'Korendijk'],
          ['0611', 'Cromstrijen'],
          ['0617', 'Strijen'],
        ],
      },
      {
        into: ['1978', 'Molenlanden'],
        isNew: true,
        from: [
          ['0689', 'Giessenlanden'],
          ['1927', 'Molenwaard'],
        ],
      },
      { into: ['0575', 'Noordwijk'], isNew: false, from: [['0576', 'Noordwijkerhout']] },
      {
        into: ['1959', 'Altena'],
        isNew: true,
        from: [
          ['0738', 'Aalburg'],
          ['0870', 'Werkendam'],
          ['0874', 'Woudrichem'],
        ],
      },
      {
        into: ['1954', 'Beekdaelen'],
        isNew: true,
        from: [
          ['0881', 'Onderbanken'],
          ['0951', 'Nuth'],
          ['0962', 'Schinnen'],
        ],
      },
    ],
  },
  {
    date: '2021-01-01',
    total: 352,
    mergers: [
      {
        into: ['1979', 'Eemsdelta'],
        isNew: true,
        from: [
          ['0003', 'Appingedam'],
          ['0010', 'Delfzijl'],
          ['0024', 'Loppersum'],
        ],
      },
      // Haaren was divided among Oisterwijk (the village of Haaren, where its town hall stood), Vught
      // (Helvoirt), Boxtel (Esch) and Tilburg (Biezenmortel).
      { into: ['0824', 'Oisterwijk'], isNew: false, from: [['0788', 'Haaren']] },
    ],
  },
  {
    date: '2022-01-01',
    total: 345,
    mergers: [
      {
        into: ['1980', 'Dijk en Waard'],
        isNew: true,
        from: [
          ['0398', 'Heerhugowaard'],
          ['0416', 'Langedijk'],
        ],
      },
      {
        into: ['1982', 'Land van Cuijk'],
        isNew: true,
        from: [
          ['0756', 'Boxmeer'],
          ['0786', 'Grave'],
          ['0815', 'Mill en Sint Hubert'],
          ['1684', 'Cuijk'],
          ['1702', 'Sint Anthonis'],
        ],
      },
      {
        into: ['1991', 'Maashorst'],
        isNew: true,
        from: [
          ['0856', 'Uden'],
          ['1685', 'Landerd'],
        ],
      },
      { into: ['0439', 'Purmerend'], isNew: false, from: [['0370', 'Beemster']] },
    ],
  },
  {
    date: '2022-03-24',
    total: 344,
    mergers: [{ into: ['0363', 'Amsterdam'], isNew: false, from: [['0457', 'Weesp']] }],
  },
  {
    date: '2023-01-01',
    total: 342,
    mergers: [
      {
        into: ['1992', 'Voorne aan Zee'],
        isNew: true,
        from: [
          ['0501', 'Brielle'],
          ['0530', 'Hellevoetsluis'],
          ['0614', 'Westvoorne'],
        ],
      },
    ],
  },
];
