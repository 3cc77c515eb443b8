import type { LoadingTexts } from '../texts.js';

export const loading: LoadingTexts = {
  loading: 'Loading…',
  ready: 'Loaded',
};
