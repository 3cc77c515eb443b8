import { themes } from '../../../feed/read/sections/themes.js';
import { themes as dutch } from '../../../text/nl/themes.js';
import type { WidgetSnapshot } from '../widget.js';

export const themeList: WidgetSnapshot<'themes'> = {
  section: themes,
  dutch,

  title: ({ title }) => title,
};
