import { fold } from '../util/fold.js';
import { municipalityEntries, type Municipality } from './municipalities.js';
import { resolveMunicipality } from './resolve.js';

/** A municipality that a visitor who types may mean. */
export interface FoundMunicipality {
  readonly municipality: Municipality;
  /** The name by which it was found where that is another: CBS's, or of before a merger. */
  readonly otherName?: string;
  /** Whether the name begins with what was typed, rather than a word further on. */
  readonly isFront: boolean;
}

let memo: readonly (readonly [Municipality, readonly (readonly [string, string])[]])[] | undefined;

/** Each municipality with its names as they are compared, the one that people use first. */
const folded = () =>
  (memo ??= municipalityEntries().map(({ municipality, names, formerNames }) => {
    const all = new Set([municipality.name, ...names, ...formerNames]);
    return [municipality, Array.from(all, (name) => [name, fold(name)] as const)] as const;
  }));

/**
 * The municipalities of today with a name, of now or before, that begins with a text or has a word
 * that does, in any spelling; all for no text. Else the one that the text as a whole stands for.
 */
export function searchMunicipalities(text: string): FoundMunicipality[] {
  const key = fold(text).replace(/(^| )st (?=.)/g, '$1sint ');
  const found: FoundMunicipality[] = [];
  for (const [municipality, names] of folded()) {
    const front = names.find(([, name]) => name.startsWith(key));
    const [name] = front ?? names.find(([, name]) => name.includes(` ${key}`)) ?? [];
    if (name === undefined) continue;
    const otherName = name === municipality.name ? {} : { otherName: name };
    found.push({ municipality, ...otherName, isFront: Boolean(front) });
  }
  const meant = found.length ? undefined : resolveMunicipality(text);
  return meant ? [{ municipality: meant, isFront: true }] : found;
}
