/**
 * Large waters that the province shapes of `@svg-maps/netherlands` take for land, since province
 * borders run through them. Drawn by hand for the national and regional view, to some 300 metres, from
 * the towns, dams and bridges on their shores; the banks of the Grevelingen after Natural Earth.
 */

/** A stretch of water along its middle: longitude, latitude and width in kilometres. */
export type Stretch = readonly (readonly [longitude: number, latitude: number, width: number])[];

export const stretches: Readonly<Record<string, Stretch>> = {
  'Krammer and Volkerak': [
    [4.14, 51.681, 1],
    [4.18, 51.672, 1.8],
    [4.227, 51.655, 1.8],
    [4.28, 51.648, 1.5],
    [4.33, 51.656, 1.5],
    [4.37, 51.67, 1.4],
    [4.391, 51.689, 1],
  ],
  'Hollands Diep': [
    [4.375, 51.724, 2],
    [4.42, 51.71, 1.9],
    [4.47, 51.703, 1.7],
    [4.52, 51.697, 1.8],
    [4.58, 51.71, 1.9],
    [4.62, 51.718, 1.8],
    [4.66, 51.722, 1.2],
    [4.69, 51.731, 0.8],
    [4.72, 51.75, 0.5],
  ],
  'Gooimeer, Eemmeer and Nijkerkernauw': [
    [5.13, 52.328, 0.7],
    [5.17, 52.323, 1.6],
    [5.21, 52.321, 2.4],
    [5.26, 52.314, 2.2],
    [5.285, 52.303, 1.2],
    [5.32, 52.286, 2],
    [5.355, 52.272, 2.2],
    [5.4, 52.264, 1.4],
    [5.44, 52.26, 0.8],
    [5.49, 52.256, 0.5],
  ],
  'Nuldernauw and Wolderwijd': [
    [5.49, 52.256, 0.5],
    [5.53, 52.275, 0.9],
    [5.555, 52.3, 1],
    [5.573, 52.323, 2],
    [5.59, 52.343, 3],
    [5.615, 52.356, 1.8],
    [5.64, 52.366, 0.8],
  ],
  'Veluwemeer, Drontermeer and Vossemeer': [
    [5.64, 52.366, 0.8],
    [5.68, 52.385, 1.6],
    [5.72, 52.402, 1.8],
    [5.77, 52.425, 1.8],
    [5.81, 52.446, 1.2],
    [5.835, 52.455, 0.6],
    [5.85, 52.475, 0.7],
    [5.86, 52.5, 0.6],
    [5.864, 52.52, 0.5],
    [5.86, 52.55, 0.8],
    [5.84, 52.58, 0.9],
  ],
  Ketelmeer: [
    [5.62, 52.623, 1.4],
    [5.68, 52.607, 2.8],
    [5.74, 52.598, 3.4],
    [5.79, 52.59, 3.2],
    [5.83, 52.583, 2],
    [5.86, 52.578, 0.5],
  ],
  'Zwarte Meer': [
    [5.8, 52.6, 1],
    [5.85, 52.615, 0.8],
    [5.9, 52.63, 1.8],
    [5.95, 52.638, 2.1],
    [5.99, 52.642, 1.7],
    [6.025, 52.642, 0.5],
  ],
};

/** The Grevelingen between Brouwersdam and Grevelingendam: its shore, longitude and latitude. */
export const grevelingen: readonly (readonly [longitude: number, latitude: number])[] = [
  [3.852, 51.746],
  [3.865, 51.768],
  [3.885, 51.78],
  [3.911, 51.788],
  [3.94, 51.791],
  [3.97, 51.796],
  [4.0, 51.791],
  [4.03, 51.776],
  [4.046, 51.756],
  [4.052, 51.73],
  [4.07, 51.717],
  [4.1, 51.706],
  [4.128, 51.699],
  [4.099, 51.672],
  [4.077, 51.678],
  [4.037, 51.686],
  [4.019, 51.696],
  [4.01, 51.706],
  [3.976, 51.73],
  [3.962, 51.738],
  [3.94, 51.741],
  [3.9, 51.738],
];
