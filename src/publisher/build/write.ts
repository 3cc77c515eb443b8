import type { Folder } from './ports.js';

/** A file to publish: its name in the folder, and its content in pieces. */
export type File = readonly [name: string, ...content: readonly Uint8Array[]];

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
  for await (const [name, ...content] of files) {
    names.add(name);
    // An unchanged file keeps its date and ETag.
    if (await folder.holds(name, ...content)) continue;
    await folder.write(name, ...content);
    changed.push(name);
  }
  for (const name of known) {
    if (names.has(name) || !(await folder.read(name))) continue;
    await folder.remove(name);
    changed.push(name);
  }
  return changed;
}
