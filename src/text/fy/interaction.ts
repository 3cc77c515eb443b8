import type { InteractionTexts } from '../texts.js';

export const interaction: InteractionTexts = {
  moved: (how, near, initiatives, groups) => {
    const done = { zoomedIn: 'Ynzoomd', zoomedOut: 'Utzoomd', panned: 'Ferskood' }[how];
    const around = near ? `, om ${near}` : '';
    return `${done}${around}: ${initiatives} op ${groups} ${groups === 1 ? 'plak' : 'plakken'}.`;
  },
  nearest: 'Fierder ynzoome kin net.',
  farthest: 'Fierder útzoome kin net.',
  close: 'Slút',
  inList: 'Lit yn de list sjen',
  filterPage: (name) => `Filterje de side op ${name}`,
  wheel: (key) => `Hâld ${key} yndrukt en skroll om te soomen.`,
  touch: 'Ferskow de kaart mei twa fingers.',
};
