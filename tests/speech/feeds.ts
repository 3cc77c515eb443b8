export const feeds = {
  empty: { version: 1, language: 'nl', updated: '2026-11-02T09:00:00+01:00', news: [] },
};
