/**
 * Municipalities that ceased to exist since 2002-01-01, with the one that they became part of.
 *
 * Source: CBS, "Gemeentelijke indelingen" of 2002 to 2023 (no changes in 2008 and 2020, and none from
 * 2024 to 2026). Written by hand, since no npm package has it; `generate-geo.ts` checks the arithmetic.
 */
export interface MergerDay {
  /** ISO date on which the changes took effect. */
  readonly date: string;
  /** Number of municipalities in the country from that day on. */
  readonly total: number;
  readonly mergers: readonly Merger[];
}

export interface Merger {
  /** Four digits of the CBS code and official name of the successor, which may have ended since. */
  readonly into: readonly [code: string, name: string];
  /** Whether the successor came into being on that day, with a code of its own. */
  readonly isNew: boolean;
  /** Four digits of the CBS code and official name of each municipality that ended. */
  readonly from: readonly (readonly [code: string, name: string])[];
}

/** Number of municipalities on 2001-12-31. */
export const MUNICIPALITIES_BEFORE = 504;

/**
 * Municipalities that got another code with another name, since 2002: the old and the new. The new may
 * have ended since.
 */
export const renamings: readonly (readonly [
  code: string,
  name: string,
  into: readonly [code: string, name: string],
])[] = [
  ['0065', 'Dantumadeel', ['1891', 'Dantumadiel']],
  ['0083', 'Menaldumadeel', ['1908', 'Menameradiel']],
  ['0149', 'Denekamp', ['1774', 'Dinkelland']],
  ['0174', 'Olst', ['1773', 'Olst-Wijhe']],
  ['0178', 'Rijssen', ['1742', 'Rijssen-Holten']],
  ['0181', 'Steenwijk', ['1708', 'Steenwijkerland']],
  ['0186', 'Vriezenveen', ['1700', 'Twenterand']],
  ['0206', 'Bemmel', ['1705', 'Lingewaard']],
  ['0258', 'Kesteren', ['1740', 'Neder-Betuwe']],
  ['1921', 'De Friese Meren', ['1940', 'De Fryske Marren']],
];

export const mergerDays: readonly MergerDay[] = [
  {
    date: '2002-01-01',
    total: 496,
    mergers: [
      {
        into: ['0383', 'Castricum'],
        isNew: false,
        from: [
          ['0360', 'Akersloot'],
          ['0418', 'Limmen'],
        ],
      },
      {
        into: ['1916', 'Leidschendam-Voorburg'],
        isNew: true,
        from: [
          ['0548', 'Leidschendam'],
          ['0624', 'Voorburg'],
        ],
      },
      {
        into: ['1926', 'Pijnacker-Nootdorp'],
        isNew: true,
        from: [
          ['0594', 'Pijnacker'],
          ['0577', 'Nootdorp'],
        ],
      },
      {
        into: ['1696', 'Wijdemeren'],
        isNew: true,
        from: [
          ['0390', "'s-Graveland"],
          ['0330', 'Loosdrecht'],
          ['0426', 'Nederhorst den Berg'],
        ],
      },
      {
        into: ['1740', 'Neder-Betuwe'],
        isNew: false,
        from: [
          ['0220', 'Dodewaard'],
          ['0227', 'Echteld'],
        ],
      },
    ],
  },
  {
    date: '2003-01-01',
    total: 489,
    mergers: [
      {
        into: ['0677', 'Hulst'],
        isNew: false,
        from: [['0675', 'Hontenisse']],
      },
      {
        into: ['0715', 'Terneuzen'],
        isNew: false,
        from: [
          ['0650', 'Axel'],
          ['0704', 'Sas van Gent'],
        ],
      },
      {
        into: ['1714', 'Sluis'],
        isNew: true,
        from: [
          ['0692', 'Oostburg'],
          ['1698', 'Sluis-Aardenburg'],
        ],
      },
      {
        into: ['1711', 'Echt-Susteren'],
        isNew: true,
        from: [
          ['0902', 'Echt'],
          ['0974', 'Susteren'],
        ],
      },
      {
        into: ['0642', 'Zwijndrecht'],
        isNew: false,
        from: [['0526', 'Heerjansdam']],
      },
      {
        into: ['0828', 'Oss'],
        isNew: false,
        from: [['0835', 'Ravenstein']],
      },
    ],
  },
  {
    date: '2004-01-01',
    total: 483,
    mergers: [
      {
        into: ['1771', 'Geldrop-Mierlo'],
        isNew: true,
        from: [
          ['0781', 'Geldrop'],
          ['0814', 'Mierlo'],
        ],
      },
      {
        into: ['1842', 'Midden-Delfland'],
        isNew: true,
        from: [
          ['0555', 'Maasland'],
          ['0607', 'Schipluiden'],
        ],
      },
      {
        into: ['1783', 'Westland'],
        isNew: true,
        from: [
          ['0519', "'s-Gravenzande"],
          ['0552', 'De Lier'],
          ['0562', 'Monster'],
          ['0565', 'Naaldwijk'],
          ['0630', 'Wateringen'],
        ],
      },
    ],
  },
  {
    date: '2005-01-01',
    total: 467,
    mergers: [
      {
        into: ['0197', 'Aalten'],
        isNew: false,
        from: [['0219', 'Dinxperlo']],
      },
      {
        into: ['1859', 'Berkelland'],
        isNew: true,
        from: [
          ['0211', 'Borculo'],
          ['0229', 'Eibergen'],
          ['0266', 'Neede'],
          ['0278', 'Ruurlo'],
        ],
      },
      {
        into: ['1876', 'Bronckhorst'],
        isNew: true,
        from: [
          ['0248', 'Hengelo (Gld.)'],
          ['0256', 'Hummelo en Keppel'],
          ['0280', 'Steenderen'],
          ['0286', 'Vorden'],
          ['0298', 'Zelhem'],
        ],
      },
      {
        into: ['0150', 'Deventer'],
        isNew: false,
        from: [['0144', 'Bathmen']],
      },
      {
        into: ['0222', 'Doetinchem'],
        isNew: false,
        from: [['0292', 'Wehl']],
      },
      {
        into: ['0262', 'Lochem'],
        isNew: false,
        from: [['0239', 'Gorssel']],
      },
      {
        into: ['1955', 'Montferland'],
        isNew: true,
        from: [
          ['0207', 'Bergh'],
          ['0218', 'Didam'],
        ],
      },
      {
        into: ['1586', 'Oost Gelre'],
        isNew: true,
        from: [
          ['0240', 'Groenlo'],
          ['0260', 'Lichtenvoorde'],
        ],
      },
      {
        into: ['1509', 'Oude IJsselstreek'],
        isNew: true,
        from: [
          ['0237', 'Gendringen'],
          ['0295', 'Wisch'],
        ],
      },
      {
        into: ['0299', 'Zevenaar'],
        isNew: false,
        from: [['0199', 'Angerlo']],
      },
      {
        into: ['0301', 'Zutphen'],
        isNew: false,
        from: [['0291', 'Warnsveld']],
      },
    ],
  },
  {
    date: '2006-01-01',
    total: 458,
    mergers: [
      {
        into: ['0498', 'Drechterland'],
        isNew: false,
        from: [['0454', 'Venhuizen']],
      },
      {
        into: ['0537', 'Katwijk'],
        isNew: false,
        from: [
          ['0602', 'Rijnsburg'],
          ['0619', 'Valkenburg (ZH.)'],
        ],
      },
      {
        into: ['1525', 'Teylingen'],
        isNew: true,
        from: [
          ['0604', 'Sassenheim'],
          ['0625', 'Voorhout'],
          ['0628', 'Warmond'],
        ],
      },
      {
        into: ['1581', 'Utrechtse Heuvelrug'],
        isNew: true,
        from: [
          ['0306', 'Amerongen'],
          ['0315', 'Doorn'],
          ['0316', 'Driebergen-Rijsenburg'],
          ['0326', 'Leersum'],
          ['0332', 'Maarn'],
        ],
      },
    ],
  },
  {
    date: '2007-01-01',
    total: 443,
    mergers: [
      {
        into: ['1598', 'Koggenland'],
        isNew: true,
        from: [
          ['0558', 'Wester-Koggenland'],
          ['0429', 'Obdam'],
        ],
      },
      {
        into: ['0420', 'Medemblik'],
        isNew: false,
        from: [
          ['0529', 'Noorder-Koggenland'],
          ['0466', 'Wognum'],
        ],
      },
      {
        into: ['1621', 'Lansingerland'],
        isNew: true,
        from: [
          ['0492', 'Bergschenhoek'],
          ['0493', 'Berkel en Rodenrijs'],
          ['0495', 'Bleiswijk'],
        ],
      },
      {
        into: ['1640', 'Leudal'],
        isNew: true,
        from: [
          ['0914', 'Haelen'],
          ['0920', 'Heythuysen'],
          ['0925', 'Hunsel'],
          ['1670', 'Roggel en Neer'],
        ],
      },
      {
        into: ['1641', 'Maasgouw'],
        isNew: true,
        from: [
          ['1937', 'Heel'],
          ['0933', 'Maasbracht'],
          ['0977', 'Thorn'],
        ],
      },
      {
        into: ['0569', 'Nieuwkoop'],
        isNew: false,
        from: [
          ['1673', 'Liemeer'],
          ['0480', 'Ter Aar'],
        ],
      },
      {
        into: ['1669', 'Roerdalen'],
        isNew: false,
        from: [['1679', 'Ambt Montfort']],
      },
      {
        into: ['0957', 'Roermond'],
        isNew: false,
        from: [['0975', 'Swalmen']],
      },
      {
        into: ['0585', 'Binnenmaas'],
        isNew: false,
        from: [['0517', "'s-Gravendeel"]],
      },
    ],
  },
  {
    date: '2009-01-01',
    total: 441,
    mergers: [
      {
        into: ['0377', 'Bloemendaal'],
        isNew: false,
        from: [['0372', 'Bennebroek']],
      },
      {
        into: ['1884', 'Kaag en Braassem'],
        isNew: true,
        from: [
          ['0483', 'Alkemade'],
          ['0645', 'Jacobswoude'],
        ],
      },
    ],
  },
  {
    date: '2010-01-01',
    total: 431,
    mergers: [
      // Meerlo-Wanssum was divided: Meerlo, Swolgen and Tienray went to Horst aan de Maas, the smaller
      // part with Wanssum to Venray.
      {
        into: ['1507', 'Horst aan de Maas'],
        isNew: false,
        from: [
          ['0964', 'Sevenum'],
          ['0993', 'Meerlo-Wanssum'],
        ],
      },
      {
        into: ['0983', 'Venlo'],
        isNew: false,
        from: [['0885', 'Arcen en Velden']],
      },
      {
        into: ['1895', 'Oldambt'],
        isNew: true,
        from: [
          ['1661', 'Reiderland'],
          ['0039', 'Scheemda'],
          ['0052', 'Winschoten'],
        ],
      },
      {
        into: ['1894', 'Peel en Maas'],
        isNew: true,
        from: [
          ['0918', 'Helden'],
          ['0929', 'Kessel'],
          ['0934', 'Maasbree'],
          ['0941', 'Meijel'],
        ],
      },
      {
        into: ['1892', 'Zuidplas'],
        isNew: true,
        from: [
          ['0563', 'Moordrecht'],
          ['0567', 'Nieuwerkerk aan den IJssel'],
          ['1666', 'Zevenhuizen-Moerkapelle'],
        ],
      },
    ],
  },
  {
    date: '2010-03-18',
    total: 430,
    mergers: [
      {
        into: ['0599', 'Rotterdam'],
        isNew: false,
        from: [['0600', 'Rozenburg']],
      },
    ],
  },
  {
    date: '2011-01-01',
    total: 418,
    mergers: [
      {
        into: ['1901', 'Bodegraven-Reeuwijk'],
        isNew: true,
        from: [
          ['0497', 'Bodegraven'],
          ['0595', 'Reeuwijk'],
        ],
      },
      {
        into: ['0736', 'De Ronde Venen'],
        isNew: false,
        from: [['0305', 'Abcoude']],
      },
      {
        into: ['1903', 'Eijsden-Margraten'],
        isNew: true,
        from: [
          ['0905', 'Eijsden'],
          ['0936', 'Margraten'],
        ],
      },
      {
        into: ['0420', 'Medemblik'],
        isNew: false,
        from: [
          ['0364', 'Andijk'],
          ['0459', 'Wervershoof'],
        ],
      },
      {
        into: ['0828', 'Oss'],
        isNew: false,
        from: [['0808', 'Lith']],
      },
      {
        into: ['1904', 'Stichtse Vecht'],
        isNew: true,
        from: [
          ['0311', 'Breukelen'],
          ['0329', 'Loenen'],
          ['0333', 'Maarssen'],
        ],
      },
      {
        into: ['1900', 'Súdwest-Fryslân'],
        isNew: true,
        from: [
          ['0064', 'Bolsward'],
          ['0104', 'Nijefurd'],
          ['0091', 'Sneek'],
          ['0710', 'Wûnseradiel'],
          ['0683', 'Wymbritseradiel'],
        ],
      },
    ],
  },
  {
    date: '2012-01-01',
    total: 415,
    mergers: [
      {
        into: ['1911', 'Hollands Kroon'],
        isNew: true,
        from: [
          ['0366', 'Anna Paulowna'],
          ['0412', 'Niedorp'],
          ['0462', 'Wieringen'],
          ['0463', 'Wieringermeer'],
        ],
      },
    ],
  },
  {
    date: '2013-01-01',
    total: 408,
    mergers: [
      {
        into: ['1924', 'Goeree-Overflakkee'],
        isNew: true,
        from: [
          ['0504', 'Dirksland'],
          ['0511', 'Goedereede'],
          ['0559', 'Middelharnis'],
          ['0580', 'Oostflakkee'],
        ],
      },
      {
        into: ['0441', 'Schagen'],
        isNew: false,
        from: [
          ['0395', 'Harenkarspel'],
          ['0476', 'Zijpe'],
        ],
      },
      {
        into: ['1927', 'Molenwaard'],
        isNew: true,
        from: [
          ['0693', 'Graafstroom'],
          ['0694', 'Liesveld'],
          ['0571', 'Nieuw-Lekkerland'],
        ],
      },
    ],
  },
  {
    date: '2014-01-01',
    total: 403,
    mergers: [
      {
        into: ['0484', 'Alphen aan den Rijn'],
        isNew: false,
        from: [
          ['0499', 'Boskoop'],
          ['1672', 'Rijnwoude'],
        ],
      },
      {
        into: ['1921', 'De Friese Meren'],
        isNew: true,
        from: [
          ['0653', 'Gaasterlân-Sleat'],
          ['0082', 'Lemsterland'],
          ['0051', 'Skarsterlân'],
        ],
      },
      // Boarnsterhim was divided among Leeuwarden, Heerenveen, De Friese Meren and Súdwest-Fryslân. The
      // largest part, with Grou, went to Leeuwarden.
      {
        into: ['0080', 'Leeuwarden'],
        isNew: false,
        from: [['0055', 'Boarnsterhim']],
      },
    ],
  },
  {
    date: '2015-01-01',
    total: 393,
    mergers: [
      {
        into: ['0361', 'Alkmaar'],
        isNew: false,
        from: [
          ['0365', 'Graft-De Rijp'],
          ['0458', 'Schermer'],
        ],
      },
      // It was called Groesbeek until 2016.
      {
        into: ['1945', 'Berg en Dal'],
        isNew: true,
        from: [
          ['0241', 'Groesbeek'],
          ['0265', 'Millingen aan de Rijn'],
          ['0282', 'Ubbergen'],
        ],
      },
      {
        into: ['1931', 'Krimpenerwaard'],
        isNew: true,
        from: [
          ['0491', 'Bergambacht'],
          ['0643', 'Nederlek'],
          ['0644', 'Ouderkerk'],
          ['0608', 'Schoonhoven'],
          ['0623', 'Vlist'],
        ],
      },
      {
        into: ['1930', 'Nissewaard'],
        isNew: true,
        from: [
          ['0568', 'Bernisse'],
          ['0612', 'Spijkenisse'],
        ],
      },
      // Maasdonk was divided: Nuland and Vinkel went to 's-Hertogenbosch, Geffen to Oss.
      {
        into: ['0796', "'s-Hertogenbosch"],
        isNew: false,
        from: [['1671', 'Maasdonk']],
      },
    ],
  },
  {
    date: '2016-01-01',
    total: 390,
    mergers: [
      {
        into: ['1942', 'Gooise Meren'],
        isNew: true,
        from: [
          ['0381', 'Bussum'],
          ['0424', 'Muiden'],
          ['0425', 'Naarden'],
        ],
      },
      {
        into: ['0385', 'Edam-Volendam'],
        isNew: false,
        from: [['0478', 'Zeevang']],
      },
    ],
  },
  {
    date: '2017-01-01',
    total: 388,
    mergers: [
      {
        into: ['1948', 'Meierijstad'],
        isNew: true,
        from: [
          ['0844', 'Schijndel'],
          ['0846', 'Sint-Oedenrode'],
          ['0860', 'Veghel'],
        ],
      },
    ],
  },
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
