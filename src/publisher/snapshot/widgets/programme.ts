import { programme as section } from '../../../feed/read/sections/programme.js';
import { programme as dutch } from '../../../text/nl/programme.js';
import { present } from '../../../text/records/programme.js';
import type { WidgetSnapshot } from '../widget.js';

export const programme: WidgetSnapshot<'programme'> = { section, dutch, present };
