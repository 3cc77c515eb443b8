import { expect } from '@open-wc/testing';

import '../../src/widgets/agenda/define.js';
import { SAMPLE, show, titles } from './helpers.js';

describe('dia-agenda', () => {
  it('shows the events of the sample feed', async () => {
    const widget = await show(`<dia-agenda src="${SAMPLE}"></dia-agenda>`);
    expect(widget.status).to.equal('ready');
    expect(titles(widget)).to.not.be.empty;
  });
});
