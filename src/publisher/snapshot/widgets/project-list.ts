import { projects as section } from '../../../feed/read/sections/projects.js';
import { projects as dutch } from '../../../text/nl/projects.js';
import { present } from '../../../text/records/projects.js';
import type { WidgetSnapshot } from '../widget.js';

export const projectList: WidgetSnapshot<'projects'> = { section, dutch, present };
