import type { LoadingTexts } from '../texts.js';

export const loading: LoadingTexts = {
  loading: 'Bezig met laden…',
  ready: 'Geladen',
};
