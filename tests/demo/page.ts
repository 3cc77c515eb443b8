/** The configurator and pages of hosts, each in a frame of its own. */
import { setViewport } from '@web/test-runner-commands';

import { until } from '../widgets/helpers.js';

export interface HostWindow extends Window {
  readonly violations: string[];
  readonly shifts: number[];
  readonly caches: CacheStorage;
}

const HEIGHT = 900;

function closeFrames(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
}

after(closeFrames);

/** Opens a page of this server in place of the one before, so wide. */
export async function openFrame(path: string, width = 1280): Promise<HTMLIFrameElement> {
  await setViewport({ width: 1280, height: HEIGHT });
  closeFrames();
  const frame = document.createElement('iframe');
  // What is out of sight waits.
  const place = { position: 'fixed', inset: '0', border: '0' };
  Object.assign(frame.style, { ...place, width: `${width}px`, height: `${HEIGHT}px` });
  frame.src = path;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

export const documentIn = (frame: HTMLIFrameElement): Document =>
  frame.contentDocument as unknown as Document;

/** The configurator with a choice, ready to be used. */
export async function openConfigurator(query = '', width = 1280): Promise<Document> {
  const page = documentIn(await openFrame(`/demo/configurator/${query}`, width));
  await until(() => page.querySelector('.ways pre'), 'the configurator');
  return page;
}

/** What stands in the blocks of code, by what is written above them. */
export const printed = (page: Document): Record<string, string> =>
  Object.fromEntries(
    [...page.querySelectorAll('.ways .code')].map((block) => [
      block.querySelector('figcaption span')?.textContent ?? '',
      block.querySelector('pre')?.textContent ?? '',
    ]),
  );

export const IN_PAGE = 'In uw pagina';
export const IN_TEMPLATE = 'In het sjabloon van uw site, één keer';
export const IN_STYLESHEET = 'In uw stylesheet: houdt plaats vrij, zodat de pagina niet verspringt';
export const IN_SCRIPT = 'In uw script';
export const POLICY = 'Content-Security-Policy';

/** Chooses how the widget is put on a page. */
export function takeWay(page: Document, way: string): void {
  page.querySelector<HTMLInputElement>(`input[name="way"][value="${way}"]`)?.click();
}

/** Answers which CMS the page is made with; nothing for none. */
export function takeCms(page: Document, name: string): void {
  const field = page.querySelector<HTMLSelectElement>('#cms');
  if (!field) throw new Error('There is no question for the CMS.');
  field.value = name;
  field.dispatchEvent(new Event('change'));
}

/** Chooses another widget. */
export function chooseWidget(page: Document, widget: string): void {
  page.querySelector<HTMLInputElement>(`input[name="widget"][value="${widget}"]`)?.click();
}
