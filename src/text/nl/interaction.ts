import type { InteractionTexts } from '../texts.js';

export const interaction: InteractionTexts = {
  moved: (how, near, initiatives, places) => {
    const done = { zoomedIn: 'Ingezoomd', zoomedOut: 'Uitgezoomd', panned: 'Verschoven' }[how];
    return `${done}${near && `, rond ${near}`}: ${initiatives} op ${places}.`;
  },
  nearest: 'Verder inzoomen kan niet.',
  farthest: 'Verder uitzoomen kan niet.',
  close: 'Sluit',
  inList: 'Toon in de lijst',
  filterPage: (name) => `Filter de pagina op ${name}`,
  wheel: (key) => `Houd ${key} ingedrukt en scrol om te zoomen.`,
  touch: 'Verschuif de kaart met twee vingers.',
};
