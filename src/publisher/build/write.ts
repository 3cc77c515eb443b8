import type { Folder } from './ports.js';

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.byteLength === other.byteLength && one.every((byte, index) => byte === other[index]);

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
    if (former && same(former, bytes)) continue;
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
