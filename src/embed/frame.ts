/**
 * `frame.js`: gives each frame with `embed.html` in it the height of its content, and a title when
 * it has none. Frames that come later are heard of by their `load` event, and so are those that go
 * elsewhere. Frames in shadow roots are not seen; they scroll.
 *
 * In a sandbox without `allow-same-origin` a frame has no origin, and usually may not leave itself.
 * Messages of such a frame count if they repeat the nonce that it was greeted with, and this script
 * opens the links that a visitor chooses in it.
 */
import { HIGHEST, greeting, isAnswer, isGreeting, isLinkRequest } from './page/message.js';

/** The titles that frames got from here, which may change with their content. */
const titles = new WeakMap<HTMLIFrameElement, string>();

/** What each frame in a sandbox was greeted with, since it last loaded. */
const nonces = new WeakMap<HTMLIFrameElement, string>();

/** Where the content of a frame is from; undefined when it is none of ours. */
function originOf({ src }: HTMLIFrameElement): string | undefined {
  try {
    const { pathname, searchParams, origin } = new URL(src);
    const isOurs = pathname.endsWith('/embed.html') && searchParams.has('widget');
    return isOurs && origin !== 'null' ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a sandbox, its own or that of this page, takes the origin of a frame away. */
const isSandboxed = (frame: HTMLIFrameElement): boolean =>
  self.origin === 'null' ||
  (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin'));

/**
 * Whether this page runs the script from beside the content of a frame. Then it trusts that place
 * already; a frame of any other place must not get around the sandbox that somebody put it in.
 */
function isTrusted({ src }: HTMLIFrameElement): boolean {
  const beside = new URL('frame.js', src).href;
  return [...document.scripts].some((script) => script.src.startsWith(beside));
}

function greet(frame: HTMLIFrameElement): void {
  const origin = originOf(frame);
  // Until it is loaded, an empty document of this page stands in it.
  if (!origin || frame.contentDocument?.URL === 'about:blank') return;
  if (!isSandboxed(frame)) {
    frame.contentWindow?.postMessage(greeting, origin);
    return;
  }
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join('-');
  nonces.set(frame, nonce);
  const opensLinks = isTrusted(frame);
  frame.contentWindow?.postMessage({ ...greeting, nonce, opensLinks }, '*');
}

/** What the border and padding of a frame take of its height. */
function edges(frame: HTMLIFrameElement): number {
  const style = getComputedStyle(frame);
  if (style.boxSizing !== 'border-box') return 0;
  const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
  return frame.offsetHeight - frame.clientHeight + padding;
}

const frames = () => document.querySelectorAll('iframe');

/** The frame that a message is from; undefined when none of ours sent it. */
function senderOf({ source, origin, data }: MessageEvent<unknown>): HTMLIFrameElement | undefined {
  const frame = [...frames()].find(({ contentWindow }) => source && contentWindow === source);
  if (!frame || !originOf(frame) || !isGreeting(data)) return undefined;
  const isReal = isSandboxed(frame)
    ? origin === 'null' && data.nonce === nonces.get(frame)
    : origin === originOf(frame);
  return isReal ? frame : undefined;
}

addEventListener('message', (message: MessageEvent<unknown>) => {
  const frame = senderOf(message);
  const { data } = message;
  if (!frame) return;
  if (isAnswer(data)) {
    frame.style.height = `${Math.min(Math.ceil(data.height + edges(frame)), HIGHEST)}px`;
    if (frame.title && frame.title !== titles.get(frame)) return;
    frame.title = data.title;
    titles.set(frame, data.title);
  } else if (isLinkRequest(data) && isSandboxed(frame) && isTrusted(frame)) {
    // A click or a key in a frame counts for the page around it too.
    if (navigator.userActivation.isActive) window.open(data.link, '_top');
  }
});

// The event does not bubble, but it is seen on its way down.
document.addEventListener(
  'load',
  ({ target }) => {
    if (target instanceof HTMLIFrameElement) greet(target);
  },
  true,
);
frames().forEach(greet);
