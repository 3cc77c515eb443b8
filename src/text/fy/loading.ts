import type { LoadingTexts } from '../texts.js';

export const loading: LoadingTexts = {
  loading: 'Dwaande mei laden…',
  ready: 'Klear mei laden',
};
