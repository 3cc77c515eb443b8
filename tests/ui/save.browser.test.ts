import { expect } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';

import { save } from '../../src/ui/save.js';

describe('save', () => {
  /** Catches the click on a link, so that nothing is downloaded. */
  function catchDownloads(): HTMLAnchorElement[] {
    const links: HTMLAnchorElement[] = [];
    const original = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;
    HTMLElement.prototype.click = function (this: HTMLElement) {
      links.push(this as HTMLAnchorElement);
    };
    undo.push(() => Object.defineProperty(HTMLElement.prototype, 'click', original));
    return links;
  }

  const undo: (() => void)[] = [];
  afterEach(() => {
    for (const one of undo.splice(0)) one();
  });

  it('hands the browser a file, without a trace in the page', async () => {
    const links = catchDownloads();
    const before = document.documentElement.outerHTML;
    save('initiatieven.csv', 'text/csv;charset=utf-8', '\ufeffTitel\r\nSúdwest\r\n');
    expect(document.documentElement.outerHTML).to.equal(before);

    expect(links).to.have.length(1);
    const [link] = links;
    expect(link!.isConnected).to.equal(false);
    expect(link!.download).to.equal('initiatieven.csv');
    const response = await fetch(link!.href);
    expect(response.headers.get('Content-Type')).to.equal('text/csv;charset=utf-8');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).to.equal('Titel\r\nSúdwest\r\n');
  });

  it('forgets the file when the browser has had time to begin', async () => {
    const links = catchDownloads();
    const clock = useFakeTimers({ toFake: ['setTimeout'] });
    undo.push(() => clock.restore());
    save('a.geojson', 'application/geo+json', '{}');
    const { href } = links[0]!;
    clock.tick(10_000);
    expect((await fetch(href)).ok).to.equal(true);
    clock.tick(50_000);
    const gone = await fetch(href).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
  });
});
