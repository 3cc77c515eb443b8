/** The map, as far as it is a widget like all others; what only it does is in its folder. */
import { expect } from '@open-wc/testing';

import { many, sample } from '../fixtures/feeds.js';
import { publish } from '../fixtures/publish.js';
import { FOLDER, complete, parts, show, titles } from '../ui/helpers.js';
import { poses } from './poses.js';
import { keepsPromises } from './promises.js';

const showMap = async (feed: object) =>
  complete(
    await show(
      `<dia-initiative-map src="${publish(feed, FOLDER)}" limit="3" loading="eager"></dia-initiative-map>`,
    ),
  );

keepsPromises('dia-initiative-map', () => import('../../src/widgets/initiative-map/define.js'), {
  partsIn: [
    async () => {
      const widget = await showMap(sample);
      await poses['the panel of a group is open'](widget);
      return widget;
    },
  ],
  isDrawnLate: true,
});

describe('dia-initiative-map', () => {
  it('asks nobody else for anything', async () => {
    const widget = await showMap(many);
    expect(parts(widget, 'marker')).to.not.be.empty;
    const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect(new Set(hosts)).to.deep.equal(new Set([location.host]));
  });

  it('takes titles from the property that the webmaster names, each map its own', async () => {
    const feature = (naam: string, straat?: string) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [5.1, 52.1] },
      properties: { naam, straat },
    });
    const features = [feature('Buurthuis', 'Dorpsstraat 1'), feature('Wijkhuis')];
    const src = publish({ type: 'FeatureCollection', features }, FOLDER);
    const markup = (attributes: string) =>
      `<dia-initiative-map src="${src}" loading="eager" view="list" ${attributes}></dia-initiative-map>`;
    const named = await complete(await show(markup('title-property="straat"')));
    const usual = await complete(await show(markup('')));
    expect(titles(usual)).to.have.members(['Buurthuis', 'Wijkhuis']);
    expect(titles(named)).to.have.members(['Dorpsstraat 1', 'Wijkhuis']);
  });
});
