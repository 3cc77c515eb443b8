import type { BackdropTexts } from '../texts.js';

export const backdrop: BackdropTexts = {
  askTiles: (host) =>
    `Would you like a map with more detail? It comes from ${host}. ${host} will then see your IP address.`,
  showTiles: (host) => `Show the map from ${host}`,
  legend: 'Initiatives by municipality',
};
