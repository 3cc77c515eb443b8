import type { BackdropTexts } from '../texts.js';

export const backdrop: BackdropTexts = {
  askTiles: (host) =>
    `Er is een kaart met meer details. Die komt van ${host}. Uw browser vraagt de kaart daar op.`,
  showTiles: 'Toon meer details',
  legend: 'Initiatieven per gemeente',
};
