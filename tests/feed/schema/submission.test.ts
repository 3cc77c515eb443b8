import { describe } from 'vitest';

import { describeFields } from './describe-fields.js';

const good = {
  post: 'https://dia.example/initiatives',
  email: 'post@dia.example',
  privacy: 'https://dia.example/privacy',
};

describe('submission', () => {
  describeFields('submission', { of: ([record]) => record, path: 'submission' }, good, [
    { at: 'post', kind: 'url' },
    { at: 'email', kind: 'email' },
    { at: 'privacy', kind: 'url' },
  ]);
});
