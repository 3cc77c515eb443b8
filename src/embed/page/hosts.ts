/** A name, with a port where that is not the usual one; `*.` in front stands for all below it. */
const HOST = /^(\*\.)?[a-z\d-]+(\.[a-z\d-]+)*(:\d+)?$/;

/** The hosts of an allow-list; what is none is left out. */
export function hostsIn(text: string): { hosts: string[]; wrong: string[] } {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return {
    hosts: words.filter((word) => HOST.test(word)),
    wrong: words.filter((word) => !HOST.test(word)),
  };
}

/**
 * Whether an address stands on this page's own origin or on a host of the list, over a connection
 * that is as safe as that of the page.
 * @param page - Absolute address of this page.
 */
export function isAllowed({ origin, protocol, host }: URL, hosts: string[], page: string): boolean {
  const own = new URL(page);
  if (origin === own.origin) return true;
  if (protocol !== 'https:' && protocol !== own.protocol) return false;
  return hosts.some((one) => (one.startsWith('*.') ? host.endsWith(one.slice(1)) : host === one));
}
