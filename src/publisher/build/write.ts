import type { Folder } from './ports.js';

/** A file to publish: its name in the folder, and its content. */
export type File = readonly [name: string, bytes: Uint8Array];

/** Whether two files have the same content. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.byteLength !== other.byteLength) return false;
  for (let index = 0; index < one.byteLength; index++) {
    if (one[index] !== other[index]) return false;
  }
  return true;
}

/**
 * Writes the files that changed, one by one and atomically; then removes files that are no longer
 * published.
 * @param files - In the order in which they are written.
 * @param known - Names that may be removed.
 * @returns Names of what changed.
 */
export async function writeAll(
  folder: Folder,
  files: Iterable<File> | AsyncIterable<File>,
  known: readonly string[],
): Promise<string[]> {
  const names = new Set<string>();
  const changed: string[] = [];
  for await (const [name, bytes] of files) {
    names.add(name);
    const former = await folder.read(name);
    // An unchanged file keeps its date and ETag.
    if (former && sameBytes(former, bytes)) continue;
    await folder.write(name, bytes);
    changed.push(name);
  }
  for (const name of known) {
    if (names.has(name) || !(await folder.read(name))) continue;
    await folder.remove(name);
    changed.push(name);
  }
  return changed;
}
