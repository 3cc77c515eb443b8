/**
 * `frame.js`: gives each frame with `embed.html` in it the height of its content, and a title when
 * it has none. Frames that come later are heard of by their `load` event, and so are those that go
 * elsewhere. Frames in shadow roots are not seen; they scroll.
 */
import { HIGHEST, greeting, isAnswer } from './page/message.js';

/** The titles that frames got from here, which may change with their content. */
const titles = new WeakMap<HTMLIFrameElement, string>();

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

function greet(frame: HTMLIFrameElement): void {
  const origin = originOf(frame);
  // Until it is loaded, an empty document of this page stands in it.
  if (!origin || frame.contentDocument?.URL === 'about:blank') return;
  frame.contentWindow?.postMessage(greeting, origin);
}

/** What the border and padding of a frame take of its height. */
function edges(frame: HTMLIFrameElement): number {
  const style = getComputedStyle(frame);
  if (style.boxSizing !== 'border-box') return 0;
  const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
  return frame.offsetHeight - frame.clientHeight + padding;
}

const frames = () => document.querySelectorAll('iframe');

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  if (!source || !isAnswer(data)) return;
  for (const frame of frames()) {
    if (frame.contentWindow !== source || originOf(frame) !== origin) continue;
    frame.style.height = `${Math.min(Math.ceil(data.height + edges(frame)), HIGHEST)}px`;
    if (frame.title && frame.title !== titles.get(frame)) continue;
    frame.title = data.title;
    titles.set(frame, data.title);
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
