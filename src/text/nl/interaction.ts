import type { InteractionTexts } from '../texts.js';

export const interaction: InteractionTexts = {
  close: 'Sluit',
  inList: 'Toon in de lijst',
  filterPage: (name) => `Filter de pagina op ${name}`,
  wheel: (key) => `Houd ${key} ingedrukt en scrol om te zoomen.`,
  touch: 'Verschuif de kaart met twee vingers.',
};
