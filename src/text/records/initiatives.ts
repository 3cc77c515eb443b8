import { kindName } from '../../util/kind-name.js';
import { periodText } from '../period.js';
import type { FindMunicipality, Present } from './presentation.js';
import { isCode, wordIn } from './presentation.js';

/** A year of a feed, or that of its date. */
const yearOf = (yearOrDay: string): string => yearOrDay.slice(0, 4);

/** Presents an initiative: its municipality, kind, years, status and organisation. */
export const present: Present<'initiatives'> = (
  { title, municipality, kind, started, ended, status, organisation },
  { texts, findMunicipality, now },
) => ({
  title,
  meta: [
    municipality && municipalityName(municipality, findMunicipality),
    kind && kindName(kind),
    started && periodText({ start: yearOf(started), end: ended && yearOf(ended) }, texts, now),
    status && wordIn(texts.status, status),
    organisation,
  ],
});

/**
 * The name of a municipality as it is today; as the feed has it, where that is not known.
 * @returns undefined for a code whose name is not known.
 */
export const municipalityName = (
  codeOrName: string,
  find: FindMunicipality | undefined,
): string | undefined => find?.(codeOrName)?.name ?? (isCode(codeOrName) ? undefined : codeOrName);
