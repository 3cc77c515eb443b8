import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

import type { Folder } from '../publisher/build/ports.js';
import { UsageError } from './usage.js';

/** In the name of a temporary file, between the name of the file and the id of the process. */
const UNFINISHED = '.dia-feed-';

/**
 * A folder of files.
 * @param root - Its path. It is created when the first file is written.
 * @param except - Subfolders that do not belong to it.
 */
export function folderAt(root: string, except: readonly string[] = []): Folder {
  const pathOf = (name: string) => {
    const path = join(root, name);
    if (relative(root, path).split(sep)[0] === '..') {
      throw new UsageError('outside', name, root);
    }
    return path;
  };
  const others = new Set(except.map((folder) => resolve(folder)));

  async function* files(folder: string): AsyncGenerator<string> {
    let entries;
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      // Excel creates such a file while a workbook is open.
      if (entry.name.startsWith('~$') || others.has(resolve(path))) continue;
      if (entry.isDirectory()) yield* files(path);
      else if (entry.isFile() || (entry.isSymbolicLink() && (await stat(path)).isFile()))
        yield path;
    }
  }

  return {
    list: async () => {
      const names: string[] = [];
      for await (const path of files(root)) {
        const name = relative(root, path).split(sep).join('/');
        if (!name.includes(UNFINISHED)) names.push(name);
      }
      return names.sort();
    },
    read: async (name) => {
      try {
        return await readFile(pathOf(name));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    holds: async (name, ...content) => {
      const size = content.reduce((sum, piece) => sum + piece.byteLength, 0);
      let file;
      try {
        file = await open(pathOf(name));
        if ((await file.stat()).size !== size) return false;
        for (const piece of content) {
          const { buffer } = await file.read(new Uint8Array(piece.byteLength));
          if (Buffer.compare(buffer, piece) !== 0) return false;
        }
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      } finally {
        await file?.close();
      }
    },
    write: async (name, ...content) => {
      const path = pathOf(name);
      await mkdir(dirname(path), { recursive: true });
      const unfinished = `${path}${UNFINISHED}${process.pid}`;
      try {
        const file = await open(unfinished, 'w', 0o644);
        try {
          for (const piece of content) await file.writeFile(piece);
          // Without this, the new name may reach the disk before the content does.
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Removes the temporary files of processes that were killed. */
export async function removeUnfinished(root: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(root, { recursive: true });
  } catch {
    return;
  }
  for (const name of names) {
    if (/\.dia-feed-\d+$/.test(name)) await rm(join(root, name), { force: true });
  }
}
