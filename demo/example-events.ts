import { fetchJson } from '../src/feed/fetch.js';
import { isObject } from '../src/feed/read/record.js';
import { sharedDocuments } from '../src/feed/shared.js';

/** An event that does not exist, so many days from today. */
interface Example {
  readonly title: string;
  readonly summary: string;
  readonly inDays: number;
  /** Of another day than the first, in days from today. */
  readonly endsInDays?: number;
  /** Of the clock in Amsterdam. Without them the event takes whole days. */
  readonly times?: readonly [start: string, end: string];
  readonly status?: 'cancelled' | 'moved';
  readonly place?: { readonly name?: string; readonly municipality?: string };
  readonly organiser?: string;
  /** Registration closes so many days from today. */
  readonly closesInDays?: number;
  readonly subgoals?: readonly string[];
}

const EXAMPLES: readonly Example[] = [
  {
    title: 'Week van de buurt',
    summary: 'Bewoners laten zien wat zij samen in hun straat hebben gemaakt.',
    inDays: -1,
    endsInDays: 3,
    place: { municipality: 'Amersfoort' },
  },
  {
    title: 'Avond over het burgerberaad',
    summary: 'Hoe werkt loten, en wat doet de raad met de uitkomst?',
    inDays: 5,
    times: ['19:30', '21:30'],
    place: { name: 'Stadhuis', municipality: 'Almere' },
    closesInDays: 4,
  },
  {
    title: 'Training voor nieuwe raadsleden',
    summary: 'Oefen een debat, en leer hoe u een motie schrijft.',
    inDays: 12,
    times: ['10:00', '16:00'],
    place: { name: 'Provinciehuis', municipality: 'Zwolle' },
    organiser: 'vng',
    closesInDays: 8,
  },
  {
    title: 'Online les over het uitdaagrecht',
    summary: 'Drie gemeenten vertellen wat zij van hun inwoners leerden.',
    inDays: 19,
    times: ['14:00', '15:00'],
    status: 'moved',
  },
  {
    title: 'Spreekuur voor griffiers',
    summary: 'Stel uw vragen over meedoen en digitaal vergaderen.',
    inDays: 26,
    times: ['09:30', '11:00'],
    status: 'cancelled',
    place: { municipality: 'Utrecht' },
  },
  {
    title: 'Wandeling langs initiatieven',
    summary: 'Van de buurttuin naar het energiecollectief, met een gids uit de buurt.',
    inDays: 40,
    times: ['13:00', '15:30'],
    place: { name: 'Station Almere Buiten', municipality: 'Almere' },
  },
];

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day in Amsterdam: `2026-11-30`. */
const dayOf = (now: Date, inDays: number): string =>
  new Date(now.getTime() + inDays * DAY_MS).toLocaleDateString('sv', {
    timeZone: 'Europe/Amsterdam',
  });

/**
 * Events in the days to come, as records of a feed. Their titles and texts say that they are examples.
 * @param now - The day from which they are counted.
 */
export const exampleEvents = (now: Date): Record<string, unknown>[] =>
  EXAMPLES.map((example, index) => {
    const { title, summary, inDays, endsInDays = inDays, times, closesInDays, ...rest } = example;
    const at = (days: number, time: string | undefined) =>
      dayOf(now, days) + (time ? `T${time}:00` : '');
    return {
      id: `voorbeeld-${index + 1}`,
      title: `Voorbeeld: ${title}`,
      summary: `${summary} Deze activiteit is verzonnen voor de demo.`,
      start: at(inDays, times?.[0]),
      end: at(endsInDays, times?.[1]),
      ...rest,
      ...(closesInDays !== undefined && {
        registration: {
          url: 'https://www.example.nl/aanmelden',
          closes: dayOf(now, closesInDays),
        },
      }),
    };
  });

/**
 * Adds examples to the events of a feed on this page: those of the sample feed are long over. The widgets
 * get the feed from the Map of documents that all copies of the library share, so the file itself, and
 * whoever else reads it, has the true events only.
 * @param url - Absolute address of the feed.
 * @example
 * addExampleEvents(new URL('feed/feed.json', location.href).href);
 */
export function addExampleEvents(url: string): void {
  const feed = fetchJson(url, new AbortController().signal).then(({ json }) =>
    isObject(json) && Array.isArray(json.events)
      ? { ...json, events: [...(json.events as unknown[]), ...exampleEvents(new Date())] }
      : json,
  );
  // A widget that waits for it says so; it may come later than the failure.
  feed.catch(() => sharedDocuments().delete(url));
  sharedDocuments().set(url, feed);
}
