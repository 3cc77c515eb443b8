import type { BackdropTexts } from '../texts.js';

export const backdrop: BackdropTexts = {
  askTiles: (host) =>
    `There is a map with more detail. It comes from ${host}. Your browser asks for it there.`,
  showTiles: 'Show more detail',
  legend: 'Initiatives by municipality',
};
