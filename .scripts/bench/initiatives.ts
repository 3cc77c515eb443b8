import { municipalities } from '../../src/geo/municipalities.js';
import { resolveMunicipality } from '../../src/geo/resolve.js';

const KINDS = [
  'Burgerberaad',
  'Burgerbegroting',
  'Dorpsplan',
  'Gesprek',
  'Loting',
  'Right to challenge',
] as const;

const WORDS =
  'samen inwoners raad wijk plein buurt stem geld plan café jongeren ouderen groen straat idee'.split(
    ' ',
  );

/** Some are written by name, also the name of before a merger. */
const NAMES = ['Utrecht', 'Amsterdam', 'Súdwest-Fryslân', '’s-Gravenhage', 'Weesp'] as const;

/** In 300 of the 342 municipalities there is something. */
const WITH_NOTHING = 42;

export interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: {
    readonly type: 'Point';
    readonly coordinates: [longitude: number, latitude: number];
  } | null;
  readonly properties: Readonly<Record<string, unknown>> & {
    readonly municipality: string;
    readonly kind: (typeof KINDS)[number];
  };
}

/** Park and Miller's minimal standard generator: whole numbers below one that is given. */
function chance(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** A few municipalities have a great many, most have few: by turns, as often as each has a share. */
function shares(random: (below: number) => number) {
  const drawn = municipalities()
    .map((municipality) => ({ municipality, at: random(1e6) }))
    .sort((one, other) => one.at - other.at)
    .slice(WITH_NOTHING);
  return drawn.flatMap(({ municipality }, rank) =>
    Array.from({ length: 1 + Math.floor(600 / (rank + 3)) }, () => municipality),
  );
}

/**
 * A made-up collection of initiatives in the form of a feed, spread over the country as real ones
 * are: uneven, most with a point near the main town of their municipality, one in ten without. The
 * same at each call.
 */
export function collection(count: number): {
  readonly type: 'FeatureCollection';
  readonly features: readonly Feature[];
} {
  const random = chance();
  const sentence = (length: number) =>
    Array.from({ length }, () => WORDS[random(WORDS.length)]).join(' ');
  const share = shares(random);
  // About 6 km around on either side, most of them near the middle.
  const near = () => (random(1000) + random(1000) + random(1000) - 1500) / 25_000;

  return {
    type: 'FeatureCollection',
    features: Array.from({ length: count }, (_, index) => {
      const name = random(10) === 0 ? NAMES[random(NAMES.length)] : undefined;
      const place = name ? resolveMunicipality(name) : share[random(share.length)];
      const [longitude, latitude] = place?.point ?? [5, 52];
      return {
        type: 'Feature',
        id: `initiative-${index}`,
        geometry:
          random(10) === 0
            ? null
            : { type: 'Point', coordinates: [longitude + near(), latitude + near()] },
        properties: {
          title: sentence(5),
          summary: sentence(20),
          url: `https://www.example.nl/initiatieven/${index}`,
          municipality: name ?? place?.code ?? 'Utrecht',
          kind: KINDS[random(KINDS.length)] ?? 'Gesprek',
          subgoals: [`subgoal-${1 + random(7)}`],
          themes: [`theme-${1 + random(4)}`],
          started: String(2015 + random(11)),
          status: 'active',
          organisation: sentence(2),
          updated: '2026-03-18T10:00:00+01:00',
        },
      };
    }),
  };
}
