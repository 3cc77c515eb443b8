const ID = "Unique in its section; other records refer to it.";
const URL = "Page about it; absolute, or relative to this document.";
const SUMMARY = "One or two sentences of plain text; markup is shown as text.";
const SUBGOALS = "Ids of the subgoals that it serves.";
const THEMES = "Ids of the themes that it belongs to.";
const MUNICIPALITIES =
  "CBS codes (GM0344) or names; those of before a merger are understood.";
const OFFERED = "Id of a partner, or a name.";
const PERIOD =
  "From start to end, each a year or a date; without end it goes on.";

/** What each field of a published feed means, by its path; for the JSON Schema and the docs. */
export const descriptions: Readonly<Record<string, string>> = {
  "": 'Every section is optional, and may stand inline or as { "href": url }, whose document is exactly the inline value. Unknown fields are ignored; null counts as left out.',
  version: "Always 1.",
  language:
    "BCP 47 tag of all texts without a language of their own; nl when left out.",
  updated: "When the feed was last changed (RFC 3339).",
  programme: "The programme itself.",
  "programme.name": "Full name.",
  "programme.summary": SUMMARY,
  "programme.url": URL,
  "programme.period": PERIOD,
  "programme.contact": "Where questions go.",
  "programme.contact.url": "Web page or mailto: address.",
  "programme.documents": "Work programmes and other documents, newest first.",
  "programme.infographic": "Image; its alt text says what the picture says.",
  partners: "Who takes part.",
  "partners.id": ID,
  "partners.role": "What it is to the programme.",
  "partners.summary": SUMMARY,
  "partners.url": "Its website.",
  "partners.logo":
    "Image, or the address of one; the name stands beside it, so alt may be empty.",
  subgoals: "The subgoals, in their order.",
  "subgoals.id": ID,
  "subgoals.number": "As the programme counts them.",
  "subgoals.summary": SUMMARY,
  "subgoals.url": URL,
  "subgoals.counts":
    "How many of each serve this subgoal, as the publisher counts them.",
  priorities: "The priorities, in their order.",
  "priorities.id": ID,
  "priorities.number": "As the programme counts them.",
  "priorities.summary": SUMMARY,
  "priorities.url": URL,
  "priorities.period": PERIOD,
  "priorities.subgoals": SUBGOALS,
  themes: '"Aan de slag met …".',
  "themes.id": ID,
  "themes.summary": SUMMARY,
  "themes.url": URL,
  instruments: "Guides, games, workshops and other aids.",
  "instruments.id": ID,
  "instruments.summary": SUMMARY,
  "instruments.url": URL,
  "instruments.year": "Of publication.",
  "instruments.offered_by": OFFERED,
  "instruments.subgoals": SUBGOALS,
  "instruments.themes": THEMES,
  projects: "What the programme does.",
  "projects.id": ID,
  "projects.summary": SUMMARY,
  "projects.url": URL,
  "projects.period": PERIOD,
  "projects.offered_by": OFFERED,
  "projects.priorities": "Ids of the priorities that it belongs to.",
  "projects.subgoals": SUBGOALS,
  "projects.municipalities": MUNICIPALITIES,
  events: "The agenda.",
  "events.id": ID,
  "events.summary": SUMMARY,
  "events.url": URL,
  "events.start":
    "Date, or date-time; a time without offset is one of Europe/Amsterdam.",
  "events.end": "As start; a date is the last day itself.",
  "events.status": "scheduled when left out.",
  "events.place.municipality": "CBS code or name.",
  "events.place.coordinates": "[longitude, latitude] in degrees, WGS 84.",
  "events.organiser": OFFERED,
  "events.registration.url": "Where to register.",
  "events.registration.closes": "Last moment to register.",
  "events.subgoals": SUBGOALS,
  "events.themes": THEMES,
  news: "A JSON Feed, https://jsonfeed.org/version/1.1.",
  "news.items._dia": "Our own fields, an extension as JSON Feed provides for.",
  "news.items._dia.publisher": OFFERED,
  "news.items._dia.subgoals": SUBGOALS,
  "news.items._dia.themes": THEMES,
  "news.items._dia.municipalities": MUNICIPALITIES,
  initiatives: "A GeoJSON FeatureCollection (RFC 7946).",
  "initiatives.features.geometry":
    "A Point; null when only the municipality is known.",
  "initiatives.features.properties.municipality":
    "CBS code (GM0344) or name; those of before a merger are understood.",
  "initiatives.features.properties.started": "A year or a date.",
  "initiatives.features.properties.ended": "A year or a date.",
  "initiatives.features.properties.subgoals": SUBGOALS,
  "initiatives.features.properties.themes": THEMES,
  submission: "Where a new initiative goes.",
  "submission.post": "Address that takes it as a POST.",
  "submission.privacy": "Privacy statement.",
};
