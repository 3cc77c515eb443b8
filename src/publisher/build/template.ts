/** The files that `dia-feed init` writes. Their texts are in Dutch, for editors. */
export const TEMPLATE: Readonly<Record<string, string>> = {
  'LEESMIJ.md': `# Onze feed

In deze map staat wat we publiceren voor de widgets van Democratie in Actie. Verander een bestand, en bouw de feed opnieuw:

    dia-feed build . --out public --lang nl

- programme.md: het programma
- partners.csv, subgoals.csv, themes.csv: lijsten, te openen met Excel
- news/: een bestand voor elk nieuwsbericht; begin de naam met de datum
- events.csv: de agenda
- initiatives.csv: de initiatieven
- dia.json: hier noemt u bronnen op internet, zoals uw eigen website. Noemt u bij een onderdeel een bron, noem dan ook de bestanden die erbij horen:

    "news": ["news/*.md", { "type": "wordpress", "url": "https://www.example.nl" }]

Zet de map public op uw website. De map public.state is voor het programma zelf.
`,
  'dia.json': `{
  "language": "nl",
  "defaults": {},
  "sources": {}
}
`,
  'programme.md': `---
url: https://www.lokale-democratie.nl/
email: info@example.nl
---

# Democratie in Actie

Democratie in Actie helpt gemeenten om hun lokale democratie sterker te maken.
`,
  'partners.csv': `id;naam;afkorting;rol;website
bzk;Ministerie van Binnenlandse Zaken en Koninkrijksrelaties;BZK;initiatiefnemer;https://www.rijksoverheid.nl
vng;Vereniging van Nederlandse Gemeenten;VNG;initiatiefnemer;https://vng.nl
`,
  'subgoals.csv': `id;nummer;titel;samenvatting
subdoel-1;1;Een voorbeeld van een subdoel;Zet hier de subdoelen van het programma.
`,
  'themes.csv': `id;titel;samenvatting
jongeren;Jongeren;Jongeren praten en beslissen mee.
`,
  'news/2026-01-15-voorbeeld.md': `---
soort: nieuws
uitgever: vng
thema: jongeren
---

# Een voorbeeld van een bericht

Schrijf hier een of twee zinnen. Verwijder dit bestand als u een eigen bericht hebt.
`,
  'events.csv': `titel;datum;tijd;eindtijd;locatie;gemeente;website
Een voorbeeld van een bijeenkomst;16-11-2026;20.00;22.00;Stadhuis;Utrecht;https://www.example.nl/agenda
`,
  'initiatives.csv': `titel;samenvatting;gemeente;soort;startjaar;stand;website;bijgewerkt
Een voorbeeld van een initiatief;Zet hier in een of twee zinnen wat het is.;Utrecht;burgerberaad;2026;lopend;https://www.example.nl/initiatief;15-1-2026
`,
};
