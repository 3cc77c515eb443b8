/**
 * The page in an iframe, `embed.html`: shows the widget that its address names. Since anybody can
 * write an address, it shows no feed but of hosts that who hosts it has listed, says whose it is,
 * and shows nothing outside a frame, where the address bar would vouch for it.
 */
import { startSectionEarly } from '../../feed/early-section.js';
import { languageOf } from '../../text/languages.js';
import { sections } from '../sections.js';
import { tags } from '../tags.js';
import { Height } from './height.js';
import { HostPage } from './host-page.js';
import { hostsIn, isAllowed } from './hosts.js';
import { leaveSandbox } from './links.js';
import { pageSheet } from './styles.js';
import { texts } from './texts.js';
import { isToken } from './theme.js';

/** Show nothing by themselves. */
const WITHOUT_CONTENT = ['dia-feed', 'dia-filter'];
/** A link may go anywhere; all other addresses are fetched. */
const LINKS = ['more-url'];
/** Comes from `feed`, which is looked at apart. */
const SOURCE = 'src';
/** What is stored with a visitor, the page itself decides, and not who writes an address. */
const OWN = [SOURCE, 'offline'];

const asked = new URLSearchParams(location.search);
const language = languageOf(asked.get('lang') ?? '') ?? 'nl';
document.documentElement.lang = language;
const said = texts[language];

const contentOf = (name: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

const { hosts, wrong } = hostsIn(contentOf('dia-feed-hosts'));
if (wrong.length) console.warn(`dia-feed-hosts: ${said.wrongHosts(wrong.join(' '))}`);

document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageSheet()];
const host = new HostPage(() => height.reportAgain());
const height = new Height(document.documentElement, host);
if (self.origin === 'null') leaveSandbox(host);

/** What an address on the web names; undefined of any other text. */
function webUrl(value: string): URL | undefined {
  if (!URL.canParse(value, document.baseURI)) return undefined;
  const url = new URL(value, document.baseURI);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

const mayFetch = (url: URL) => isAllowed(url, hosts, location.href);

function paragraph(className: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.append(...content);
  return element;
}

function link(href: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  Object.assign(element, { href, textContent: text, rel: 'noopener' });
  return element;
}

/** Says why there is no widget, in place of everything. */
function refuse(reason: string): void {
  const help = document.querySelector<HTMLLinkElement>('link[rel="help"]')?.href;
  document.body.replaceChildren(
    paragraph('reason', reason),
    ...(help ? [paragraph('help', link(help, said.howTo))] : []),
  );
}

/**
 * Also holds for where a feed redirects to, and for what it refers to: an allowed host that sends
 * visitors on to any address would else be a way round the list.
 */
function narrow(): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  // With the protocol: in a sandbox WebKit matches neither 'self' nor a host without one.
  const { origin, protocol } = new URL(location.href);
  const protocols = new Set(['https:', protocol]);
  const allowed = hosts.flatMap((host) => [...protocols].map((one) => `${one}//${host}`));
  policy.content = `connect-src 'self' ${[origin, ...allowed].join(' ')}`;
  document.head.append(policy);
}

/** Takes over what the address says of the house style. */
function dress(): void {
  for (const [name, value] of asked) {
    if (isToken(name, value)) document.documentElement.style.setProperty(name, value);
  }
}

/** The attributes that this widget has; of any other name nothing is set. */
function setAttributes(widget: HTMLElement): void {
  const { observedAttributes } = widget.constructor as unknown as { observedAttributes: string[] };
  for (const name of observedAttributes) {
    const value = asked.get(name);
    if (value === null || OWN.includes(name)) continue;
    // A text, too, can be read as an address: of this very host.
    const url = LINKS.includes(name) ? undefined : webUrl(value);
    if (!url || mayFetch(url)) widget.setAttribute(name, value);
  }
}

/** The widget names itself in its heading, in its own language. */
function follow(widget: HTMLElement): void {
  const update = () => {
    const heading = widget.shadowRoot?.querySelector('[part~="heading"]')?.textContent.trim();
    document.title = [heading, 'Democratie in Actie'].filter(Boolean).join(' – ');
    height.report();
  };
  if (!widget.shadowRoot) return;
  new MutationObserver(update).observe(widget.shadowRoot, {
    childList: true,
    subtree: true,
    characterData: true,
  });
  update();
}

async function show(tag: string, feed: URL): Promise<void> {
  narrow();
  dress();
  startSectionEarly(feed.href, sections[tag]);
  const fallback = [...document.body.childNodes];
  const widget = document.createElement(tag);
  // Until it has its attributes it must not start.
  widget.hidden = true;
  const source = link(feed.origin, feed.host);
  document.body.append(widget, paragraph('source', `${said.source} `, source));
  await customElements.whenDefined(tag);
  widget.setAttribute(SOURCE, feed.href);
  setAttributes(widget);
  widget.append(...fallback);
  widget.hidden = false;
  follow(widget);
}

function start(): void {
  const tag = `dia-${asked.get('widget') ?? ''}`;
  const address = asked.get('feed') ?? contentOf('dia-feed');
  const isWidget = Object.hasOwn(tags, tag) && !WITHOUT_CONTENT.includes(tag);
  const feed = address ? webUrl(address) : undefined;
  if (window === window.top) refuse(said.apart);
  else if (!isWidget) refuse(said.noWidget);
  else if (!feed) refuse(said.noFeed);
  else if (!mayFetch(feed)) refuse(said.refused(feed.host));
  else void show(tag, feed);
}

start();
