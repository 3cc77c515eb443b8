import { fold } from '../util/fold.js';
import { municipalityEntries, type Municipality } from './municipalities.js';
import { resolveMunicipality } from './resolve.js';

/** A municipality that matches what a visitor typed. */
export interface FoundMunicipality {
  readonly municipality: Municipality;
  /** The name that matched, if it is not the usual one: that of CBS, or one from before a merger. */
  readonly otherName?: string;
  /** Whether the name itself begins with the text, not only a later word in it. */
  readonly isFront: boolean;
}

let memo: readonly (readonly [Municipality, readonly (readonly [string, string])[]])[] | undefined;

/** Each municipality with its folded names, the usual one first. */
const folded = () =>
  (memo ??= municipalityEntries().map(({ municipality, names, formerNames }) => {
    const all = new Set([municipality.name, ...names, ...formerNames]);
    return [municipality, [...all].map((name) => [name, fold(name)] as const)] as const;
  }));

/**
 * Finds current municipalities. A municipality is found if a word of its current name, or of a former
 * name, begins with the text; the spelling does not matter. If none is found, the result is the
 * municipality that the whole text resolves to. An empty text finds all.
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
