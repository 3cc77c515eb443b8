import { kindName } from '../../util/kind-name.js';
import type { Present } from './presentation.js';
import { municipalityName } from './presentation.js';

/** A year of a feed, or that of its date. */
const yearOf = (yearOrDay: string): string => yearOrDay.slice(0, 4);

/** Presents an initiative: its municipality, kind, years, status and who is behind it. */
export const present: Present<'initiatives'> = (
  { title, municipality, kind, started, ended, status, organisation },
  { texts, findMunicipality },
) => ({
  title,
  meta: [
    municipality && municipalityName(municipality, findMunicipality),
    kind && kindName(kind),
    started && texts.years(yearOf(started), ended && yearOf(ended)),
    status && texts.status[status],
    organisation,
  ],
});
