import type { InteractionTexts } from '../texts.js';

export const interaction: InteractionTexts = {
  moved: (how, near, initiatives, places) => {
    const done = { zoomedIn: 'Ynzoomd', zoomedOut: 'Utzoomd', panned: 'Ferskood' }[how];
    return `${done}${near && `, om ${near}`}: ${initiatives} op ${places}.`;
  },
  nearest: 'Fierder ynzoome kin net.',
  farthest: 'Fierder útzoome kin net.',
  close: 'Slute',
  inList: 'Lit yn de list sjen',
  filterPage: (name) => `Filterje de side op ${name}`,
  wheel: (key) => `Hâld ${key} yndrukt en skroll om te zoomen.`,
  touch: 'Ferskow de kaart mei twa fingers.',
};
