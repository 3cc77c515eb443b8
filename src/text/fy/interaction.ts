import type { InteractionTexts } from '../texts.js';

export const interaction: InteractionTexts = {
  close: 'Slute',
  inList: 'Lit yn de list sjen',
  filterPage: (name) => `Filterje de side op ${name}`,
  wheel: (key) => `Hâld ${key} yndrukt en skroll om te zoomen.`,
  touch: 'Ferskow de kaart mei twa fingers.',
};
