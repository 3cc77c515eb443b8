import type { Group } from '../../geo/group.js';
import { formatCount } from '../../text/count.js';
import type { WidgetTexts } from '../../text/index.js';

/** What a group is called, without how many there are in it. */
export function groupName(
  { name, places, municipalities }: Group,
  texts: WidgetTexts<'initiatives'>,
): string {
  const { length } = places;
  if (!name) return formatCount(length, texts.place, texts);
  const other = municipalities === length ? texts.otherMunicipality : texts.otherPlace;
  return length > 1 ? texts.group(name, formatCount(length - 1, other, texts)) : name;
}
