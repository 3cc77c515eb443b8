import type { DownloadTexts } from '../texts.js';

export const download: DownloadTexts = {
  download: 'Download',
  columns: {
    title: 'Title',
    municipality: 'Municipality',
    kind: 'Type',
    subgoals: 'Subgoals',
    started: 'Start',
    ended: 'End',
    status: 'Status',
    organisation: 'Organisation',
    summary: 'Summary',
    url: 'Web address',
    longitude: 'Longitude',
    latitude: 'Latitude',
  },
};
