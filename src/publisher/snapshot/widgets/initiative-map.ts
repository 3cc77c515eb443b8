import { withTitleFrom } from '../../../feed/arrange/initiatives.js';
import { initiatives as section } from '../../../feed/read/sections/initiatives.js';
import { byMunicipality } from '../../../geo/by-municipality.js';
import { gather } from '../../../geo/gather.js';
import { resolveMunicipality } from '../../../geo/resolve.js';
import { initiatives as dutch } from '../../../text/nl/initiatives.js';
import { present } from '../../../text/records/initiatives.js';
import type { WidgetSnapshot } from '../widget.js';

export const initiativeMap: WidgetSnapshot<'initiatives'> = {
  section,
  dutch,
  present,
  attributes: { kind: '', 'title-property': '' },

  adapt: (records, { 'title-property': property }) =>
    property ? withTitleFrom(property, records) : records,

  arrange: (records) => {
    const order = byMunicipality(gather(records, resolveMunicipality));
    return [...order].flatMap((index) => records[index] ?? []);
  },
};
