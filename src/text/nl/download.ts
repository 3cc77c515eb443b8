import type { DownloadTexts } from '../texts.js';

export const download: DownloadTexts = {
  download: 'Download',
  columns: {
    title: 'Titel',
    municipality: 'Gemeente',
    kind: 'Soort',
    subgoals: 'Subdoelen',
    started: 'Begin',
    ended: 'Einde',
    status: 'Status',
    organisation: 'Organisatie',
    summary: 'Samenvatting',
    url: 'Webadres',
    longitude: 'Lengtegraad',
    latitude: 'Breedtegraad',
  },
};
