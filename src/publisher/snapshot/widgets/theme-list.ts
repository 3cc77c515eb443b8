import { themes as section } from '../../../feed/read/sections/themes.js';
import { themes as dutch } from '../../../text/nl/themes.js';
import { present } from '../../../text/records/themes.js';
import type { WidgetSnapshot } from '../widget.js';

export const themeList: WidgetSnapshot<'themes'> = { section, dutch, present };
