import type { DownloadTexts } from '../texts.js';

export const download: DownloadTexts = {
  download: 'Download',
  columns: {
    title: 'Titel',
    municipality: 'Gemeente',
    kind: 'Soarte',
    subgoals: 'Subdoelen',
    started: 'Begjin',
    ended: 'Ein',
    status: 'Status',
    organisation: 'Organisaasje',
    summary: 'Gearfetting',
    url: 'Webadres',
    longitude: 'Lingtegraad',
    latitude: 'Breedtegraad',
  },
};
