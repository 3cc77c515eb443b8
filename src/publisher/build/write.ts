import type { Folder } from './ports.js';

/** Whether two files are the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.byteLength !== other.byteLength) return false;
  for (let index = 0; index < one.byteLength; index++) {
    if (one[index] !== other[index]) return false;
  }
  return true;
}

/**
 * Writes files that changed, one after the other, each whole or not at all; then removes what is no
 * longer published.
 * @param files - In the order in which they are written.
 * @param known - Names that may be removed.
 * @returns Names of what changed.
 */
export async function writeAll(
  folder: Folder,
  files: ReadonlyMap<string, Uint8Array>,
  known: readonly string[],
): Promise<string[]> {
  const changed: string[] = [];
  for (const [name, bytes] of files) {
    const former = await folder.read(name);
    // What is as it was keeps its date, and its ETag.
    if (former && sameBytes(former, bytes)) continue;
    await folder.write(name, bytes);
    changed.push(name);
  }
  for (const name of known) {
    if (files.has(name) || !(await folder.read(name))) continue;
    await folder.remove(name);
    changed.push(name);
  }
  return changed;
}
