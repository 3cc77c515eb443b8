/** Where the focus is in a widget, and where it goes when what had it goes away. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { many } from '../../fixtures/feeds.js';
import { fail, hold, publish, publishFailing, replace } from '../../fixtures/publish.js';
import type { Widget } from '../helpers.js';
import {
  announced,
  button,
  complete,
  eventOf,
  expectFocus,
  focused,
  frames,
  links,
  mount,
  parts,
  until,
} from '../helpers.js';
import { MORE, RETRY, mountProbe, showProbe } from '../probe.js';

/** Presses the button for another try, which is to be there. */
async function retry(widget: Widget): Promise<void> {
  button(widget, RETRY).focus();
  await sendKeys({ press: 'Enter' });
}

describe('the focus', () => {
  it('goes through links and buttons, in order, and out again, both ways', async () => {
    const around = mount<HTMLElement>('<div><button>Ervoor</button><button>Erna</button></div>');
    const [before, after] = [...around.children] as [HTMLElement, HTMLElement];
    const widget = mountProbe(publish(many), 'limit="3"');
    before.after(widget);
    await complete(widget);
    const stops = [...links(widget), button(widget, MORE)];
    expect(stops).to.have.length(4);
    before.focus();
    for (const stop of stops) {
      await sendKeys({ press: 'Tab' });
      expectFocus(widget, stop);
    }
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === after).to.equal(true);
    for (const stop of stops.reverse()) {
      await sendKeys({ press: 'Shift+Tab' });
      expectFocus(widget, stop);
    }
  });

  it('goes to the first new item with Enter on the button for more', async () => {
    const widget = await showProbe(publish(many));
    button(widget, MORE).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => parts(widget, 'item').length === 12, 'more items');
    await frames(1);
    expectFocus(widget, links(widget)[6]);
  });

  it('goes to what is said while another try lasts', async () => {
    const url = publishFailing();
    const widget = await showProbe(url);
    hold(url);
    await retry(widget);
    await until(() => widget.status === 'loading' && focused(widget), 'another try');
    expect(focused(widget)?.className).to.equal('outcome');
    await until(
      () => announced(widget) === 'Nieuws over lokale democratie: Bezig met laden…',
      'so',
    );
  });

  it('goes to the first item when another try succeeds', async () => {
    const url = publishFailing();
    const widget = await showProbe(url);
    replace(url, many);
    await retry(widget);
    await until(() => widget.status === 'ready', 'a good answer');
    await complete(widget);
    expectFocus(widget, links(widget)[0]);
  });

  it('goes to the first item when a newer answer comes', async () => {
    const url = publish(many);
    const widget = await showProbe(url);
    fail(url);
    await widget.refresh();
    await until(() => widget.status === 'stale', 'a failing refresh');
    await widget.updateComplete;
    replace(url, many);
    await retry(widget);
    await until(() => widget.status === 'ready', 'a good answer');
    await complete(widget);
    expectFocus(widget, links(widget)[0]);
  });

  it('keeps its place when another try fails', async () => {
    const url = publishFailing();
    const widget = await showProbe(url);
    const failed = eventOf(widget, 'dia-error');
    await retry(widget);
    await failed;
    await frames();
    expectFocus(widget, button(widget, RETRY));
  });

  it('is left alone where a visitor has it elsewhere', async () => {
    const url = publishFailing();
    const widget = await showProbe(url);
    const elsewhere = mount<HTMLElement>('<button>Elders</button>');
    replace(url, many);
    const ready = eventOf(widget, 'dia-ready');
    elsewhere.focus();
    button(widget, RETRY).click();
    await ready;
    await complete(widget);
    expect(document.activeElement === elsewhere).to.equal(true);
  });
});
