import { initiatives } from '../../../feed/read/sections/initiatives.js';
import type { Initiative } from '../../../feed/schema/index.js';
import { byMunicipality } from '../../../geo/by-municipality.js';
import { gather } from '../../../geo/gather.js';
import { resolveMunicipality } from '../../../geo/resolve.js';
import { initiatives as dutch } from '../../../text/nl/initiatives.js';
import { kindName } from '../../../util/kind-name.js';
import type { WidgetSnapshot } from '../widget.js';

export const initiativeMap: WidgetSnapshot<'initiatives'> = {
  section: initiatives,
  dutch,
  attributes: { kind: 'as the feed has them' },

  arrange: (records) => {
    const order = byMunicipality(gather(records, resolveMunicipality));
    return [...order].flatMap((index) => records[index] ?? []);
  },

  title: ({ title }) => title,

  meta: ({ municipality, kind, started, ended, status, organisation }, { texts }) => [
    municipality && placeName(municipality),
    kind && kindName(kind),
    started && texts.years(started.slice(0, 4), ended?.slice(0, 4)),
    status && texts.status[status],
    organisation,
  ],
};

/** A code that nobody knows says nothing to a reader. */
const placeName = (municipality: NonNullable<Initiative['municipality']>): string | undefined =>
  resolveMunicipality(municipality)?.name ??
  (/^GM\d+$/.test(municipality) ? undefined : municipality);
