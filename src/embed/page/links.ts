import type { HostPage } from './host-page.js';
import { linkRequest } from './message.js';

/** The link that a visitor chose with an ordinary click; a click with a key is the browser's own. */
function chosenLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const { defaultPrevented, button, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (defaultPrevented || button || altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const [link] = event.composedPath().filter((one) => one instanceof HTMLAnchorElement);
  return link && /^(?:https?|mailto):$/.test(link.protocol) && !link.download ? link : undefined;
}

/**
 * Lets links leave a frame in a sandbox without `allow-same-origin`, which usually lacks
 * `allow-top-navigation` too: the page opens them where its `frame.js` offers that. Otherwise they
 * open in a new tab, for which the sandbox needs `allow-popups`.
 */
export function leaveSandbox(host: HostPage): void {
  const base = document.querySelector('base');
  if (base) base.target = '_blank';
  addEventListener('click', (event) => {
    const link = host.opensLinks ? chosenLink(event) : undefined;
    if (!link) return;
    event.preventDefault();
    host.send(linkRequest(link.href));
  });
}
