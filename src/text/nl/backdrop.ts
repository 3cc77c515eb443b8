import type { BackdropTexts } from '../texts.js';

export const backdrop: BackdropTexts = {
  askTiles: (host) =>
    `Wilt u een kaart met meer details? Die komt van ${host}. ${host} ziet dan uw IP-adres.`,
  showTiles: (host) => `Toon de kaart van ${host}`,
  legend: 'Initiatieven per gemeente',
};
