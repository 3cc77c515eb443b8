import type { BackdropTexts } from '../texts.js';

export const backdrop: BackdropTexts = {
  askTiles: (host) =>
    `Wolle jo in kaart mei mear details? Dy komt fan ${host}. ${host} sjocht dan jo IP-adres.`,
  showTiles: (host) => `Lit de kaart fan ${host} sjen`,
  legend: 'Inisjativen per gemeente',
};
