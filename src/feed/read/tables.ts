// Generated from src/feed/schema by `npm run generate`; do not edit.
import type { SectionName } from '../sections.js';
import type { Table } from './record.js';

export const tables: Readonly<Record<SectionName, Table>> = {
  "programme": {
    "name": "text!",
    "abbreviation": "text",
    "summary": "text",
    "url": "url",
    "period": {
      "start": "day!",
      "end": "day"
    },
    "contact": {
      "email": "email",
      "url": "link"
    },
    "documents": [
      {
        "title": "text!",
        "url": "url!",
        "date": "date"
      }
    ],
    "infographic": {
      "": "src",
      "src": "url!",
      "alt": "string",
      "width": "count",
      "height": "count"
    },
    "language": "lang"
  },
  "partners": {
    "id": "id!",
    "name": "text!",
    "abbreviation": "text",
    "role": "initiator|association|partner",
    "summary": "text",
    "url": "url",
    "logo": {
      "": "src",
      "src": "url!",
      "alt": "string",
      "width": "count",
      "height": "count"
    },
    "language": "lang"
  },
  "subgoals": {
    "id": "id!",
    "number": "count",
    "title": "text!",
    "summary": "text",
    "url": "url",
    "counts": {
      "initiatives": "count",
      "news": "count",
      "instruments": "count",
      "projects": "count"
    },
    "language": "lang"
  },
  "priorities": {
    "id": "id!",
    "number": "count",
    "title": "text!",
    "summary": "text",
    "url": "url",
    "period": {
      "start": "day!",
      "end": "day"
    },
    "subgoals": "id[]",
    "language": "lang"
  },
  "themes": {
    "id": "id!",
    "title": "text!",
    "summary": "text",
    "url": "url",
    "language": "lang"
  },
  "instruments": {
    "id": "id!",
    "title": "text!",
    "kind": "guide|game|workshop|scan|book|toolkit|publication",
    "summary": "text",
    "url": "url",
    "year": "year",
    "offered_by": "text",
    "subgoals": "id[]",
    "themes": "id[]",
    "language": "lang"
  },
  "projects": {
    "id": "id!",
    "title": "text!",
    "summary": "text",
    "url": "url",
    "period": {
      "start": "day!",
      "end": "day"
    },
    "offered_by": "text",
    "priorities": "id[]",
    "subgoals": "id[]",
    "municipalities": "text[]",
    "language": "lang"
  },
  "events": {
    "id": "id!",
    "title": "text!",
    "summary": "text",
    "url": "url",
    "start": "date!",
    "end": "date",
    "status": "scheduled|cancelled|moved",
    "place": {
      "name": "text",
      "municipality": "text",
      "coordinates": "position"
    },
    "organiser": "text",
    "registration": {
      "url": "url!",
      "closes": "date"
    },
    "subgoals": "id[]",
    "themes": "id[]",
    "language": "lang"
  },
  "news": {
    "id": "id!",
    "title": "text!",
    "summary": "text",
    "url": "url",
    "image": {
      "": "src",
      "src": "url!",
      "alt": "string",
      "width": "count",
      "height": "count"
    },
    "date": "date",
    "kind": "news|column|interview|guide|publication",
    "publisher": "text",
    "subgoals": "id[]",
    "themes": "id[]",
    "municipalities": "text[]",
    "language": "lang"
  },
  "initiatives": {
    "id": "id!",
    "point": "point",
    "title": "text!",
    "summary": "text",
    "url": "url",
    "municipality": "text",
    "kind": "text",
    "subgoals": "id[]",
    "themes": "id[]",
    "started": "day",
    "ended": "day",
    "status": "planned|active|ended",
    "organisation": "text",
    "image": {
      "": "src",
      "src": "url!",
      "alt": "string",
      "width": "count",
      "height": "count"
    },
    "updated": "date",
    "language": "lang"
  },
  "submission": {
    "post": "url",
    "email": "email",
    "privacy": "url"
  }
};
