/** What changes while the panel is open, and where the focus is then. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { replace } from '../../fixtures/publish.js';

import { eventsOf, isShown } from '../helpers.js';

import {
  CITIES,
  GRONINGEN,
  NARROW,
  UTRECHT,
  active,
  choose,
  cities,
  closed,
  expectFocusNotLost,
  expectFocusOnMap,
  feedOf,
  found,
  inLargeWindow,
  inLine,
  items,
  look,
  marker,
  nameOf,
  names,
  opened,
  panel,
  press,
  said,
  showMap,
  sight,
  steps,
  still,
  subgoals,
  times,
  tool,
  until,
  withMouse,
} from './helpers.js';

describe('dia-initiative-map, the panel does not lose the focus', () => {
  inLargeWindow();
  withMouse();

  it('when the filter closes the panel', async () => {
    const map = await showMap(cities);
    await press(map, 'Utrecht');
    await opened(map);
    await choose(map, 'Soort', 'Dorpsbudget');
    await found(map, 3);
    expect(panel(map)).to.equal(undefined);
    expectFocusNotLost();
  });

  it('when the feed changes behind the panel', async () => {
    const map = await showMap(cities);
    await press(map, 'Utrecht');
    await opened(map);
    tool(map, 'Sluit').focus();
    replace(map.src ?? '', feedOf(times(5, { municipality: GRONINGEN })));
    await map.refresh();
    await until(() => inLine(map) === 5, 'the other feed');
    await still(map);
    expectFocusNotLost();
    expect(active()?.localName).to.not.equal('dia-initiative-map');
  });

  it('nor anything else, when the feed says the same again', async () => {
    const map = await showMap(cities);
    await press(map, 'Utrecht');
    const before = await opened(map);
    tool(map, 'Sluit').focus();
    const [focused, place, words] = [active(), look(map), said(map)];
    const events = eventsOf(map, 'dia-ready');
    await map.refresh();
    await still(map);
    expect(panel(map)).to.equal(before);
    expect(active()).to.equal(focused);
    expect(look(map)).to.equal(place);
    expect(said(map)).to.equal(words);
    expect(events).to.deep.equal([]);
  });

  it('nor the place, when a newer feed comes', async () => {
    const map = await showMap(cities);
    tool(map, 'Zoom in').click();
    await still(map);
    tool(map, 'Omlaag').click();
    await still(map);
    const before = sight(map);
    marker(map, 'Utrecht').focus();
    await still(map);
    const then = sight(map);
    replace(map.src ?? '', feedOf([...CITIES, { municipality: UTRECHT }], { subgoals }));
    await map.refresh();
    await until(() => inLine(map) === 9, 'the newer feed');
    await still(map);
    expect(steps(before, sight(map))).to.be.closeTo(0, 0.01);
    expect(sight(map).centre[1]).to.be.closeTo(then.centre[1], 0.005);
    expect(nameOf(active() as Element)).to.equal('Utrecht, 4 initiatieven');
  });

  it('when the view is changed to the list and back', async () => {
    const map = await showMap(cities, 'view="map"', { width: NARROW });
    await press(map, 'Utrecht');
    await opened(map);
    tool(map, 'Lijst').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => items(map).some(isShown), 'the list');
    expect(active() === tool(map, 'Lijst')).to.equal(true);
  });

  it('when the marker is no longer there as the panel closes', async () => {
    const map = await showMap(cities);
    await press(map, 'Maastricht');
    await opened(map);
    for (let turn = 0; turn < 4; turn++) tool(map, 'Omhoog').click();
    await still(map);
    tool(map, 'Zoom in').click();
    await still(map);
    tool(map, 'Zoom in').click();
    await still(map);
    expect(names(map).some((name) => name.startsWith('Maastricht'))).to.equal(false);
    tool(map, 'Sluit').focus();
    await sendKeys({ press: 'Escape' });
    await closed(map);
    expectFocusOnMap(map);
  });
});
