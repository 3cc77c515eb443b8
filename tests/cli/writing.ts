/** Publishes one of two versions after the other, until it is killed; tests/cli/build.test.js does. */
import { folderAt } from '../../src/cli/folder.js';
import type { File } from '../../src/publisher/build/write.js';
import { writeAll } from '../../src/publisher/build/write.js';

const SIZE = 400_000;

const [root = ''] = process.argv.slice(2);
const versions = ['a', 'b'].map((letter) =>
  ['news.json', 'sub/initiatives.geojson', 'feed.json'].map((name): File => [
    name,
    new TextEncoder().encode(letter.repeat(SIZE)),
  ]),
);
for (let turn = 0; ; turn++) {
  await writeAll(folderAt(root), versions[turn % 2] ?? [], []);
  // Both have been there once.
  if (turn === 1) console.log('published');
}
