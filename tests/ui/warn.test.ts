import { expect, it, vi } from 'vitest';

import { warn } from '../../src/ui/warn.js';

it('the console hears each thing once, and a hundred things at most', () => {
  const logged = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  try {
    // Images that are refused, of a feed with thousands.
    for (let round = 0; round < 2; round++) {
      for (let image = 0; image < 3000; image++) warn(`image ${image}`);
    }
    expect(logged.mock.calls.map(([text]) => text as string)).to.deep.equal(
      Array.from({ length: 100 }, (_, image) => `image ${image}`),
    );
  } finally {
    logged.mockRestore();
  }
});
