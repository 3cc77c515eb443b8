const kinds = [
  'Burgerberaad',
  'Burgerbegroting',
  'Dorpsplan',
  'Gesprek',
  'Loting',
  'Right to challenge',
];
const words =
  'samen inwoners raad wijk plein buurt stem geld plan café jongeren ouderen groen straat idee'.split(
    ' ',
  );

/**
 * A made-up feed: the same at each call.
 * @param {number} count How many initiatives.
 */
export function feed(count) {
  let state = 1;
  // Park and Miller's minimal standard generator.
  const random = (/** @type {number} */ below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const sentence = (/** @type {number} */ length) =>
    Array.from({ length }, () => words[random(words.length)]).join(' ');

  return {
    type: 'FeatureCollection',
    features: Array.from({ length: count }, (_, index) => ({
      type: 'Feature',
      id: `initiative-${index}`,
      geometry: {
        type: 'Point',
        coordinates: [3.5 + random(37_000) / 1e4, 50.8 + random(27_000) / 1e4],
      },
      properties: {
        title: sentence(5),
        summary: sentence(20),
        url: `https://www.example.nl/initiatieven/${index}`,
        municipality: ['Utrecht', 'GM0363', 'Súdwest-Fryslân', '’s-Gravenhage', 'Weesp'][random(5)],
        kind: kinds[random(kinds.length)],
        subgoals: [`subgoal-${1 + random(7)}`],
        themes: [`theme-${1 + random(4)}`],
        started: String(2015 + random(11)),
        status: 'active',
        organisation: sentence(2),
        updated: '2026-03-18T10:00:00+01:00',
      },
    })),
  };
}
