import type { BackdropTexts } from '../texts.js';

export const backdrop: BackdropTexts = {
  askTiles: (host) =>
    `Der is in kaart mei mear details. Dy komt fan ${host}. Jo browser freget de kaart dêr op.`,
  showTiles: 'Lit mear details sjen',
  legend: 'Inisjativen de gemeente',
};
