import type { Group } from '../../geo/group.js';
import type { InitiativeTexts } from '../../text/index.js';

/** What a group is called, without how many there are in it. */
export function groupName({ name, places, municipalities }: Group, texts: InitiativeTexts): string {
  return texts.group(name, places.length - 1, municipalities === places.length);
}
