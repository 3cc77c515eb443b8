/** What a browser says of something that a policy refused; part of its event. */
export interface Refusal {
  /** "enforce", or "report" when it was let through. */
  readonly disposition: string;
  /** "connect-src". */
  readonly effectiveDirective: string;
  /** Address of what was refused. */
  readonly blockedURI: string;
  /** The whole policy that refused it. */
  readonly originalPolicy: string;
}

/** The page that something failed on. */
export interface Circumstances {
  /** Absolute address of the page. */
  readonly page: string;
  readonly isOnline: boolean;
  readonly refused: readonly Refusal[];
}

/** What may be refused, and how a policy calls it. */
export type Refusable = 'connect-src' | 'img-src';

/**
 * Why something could not be had, as far as a page can know, and what to do about it.
 * @param directive - Of the policy that it falls under.
 * @param url - Absolute address of what was asked for.
 * @returns undefined when nothing is known.
 */
export function diagnose(
  directive: Refusable,
  url: string,
  { page, isOnline, refused }: Circumstances,
): string | undefined {
  const { origin, protocol, username, password } = new URL(url);
  if (username || password) {
    return 'Browsers fetch from no address with a user name or password in it. Leave them out.';
  }
  const rule = refused.find(
    ({ disposition, effectiveDirective, blockedURI }) =>
      disposition === 'enforce' &&
      effectiveDirective === directive &&
      originOf(blockedURI) === origin,
  );
  if (rule) {
    return (
      `The Content-Security-Policy of this page refuses ${origin}. ` +
      `Write in that policy: ${allowing(rule.originalPolicy, directive, origin, page)}`
    );
  }
  if (protocol === 'http:' && page.startsWith('https:')) {
    return `A page on https may not fetch from ${origin}. Use an address with https.`;
  }
  // Of an image, a browser tells no more; without a connection, there is nothing to mend here.
  if (directive === 'img-src' || !isOnline || origin === new URL(page).origin) return undefined;
  return (
    `Either ${origin} cannot be reached, or it does not let other sites read this: ` +
    'its answer (and that of any redirect) needs the header Access-Control-Allow-Origin: *'
  );
}

/** What a directive has to be, so that it allows an origin and all that it allowed before. */
function allowing(policy: string, directive: Refusable, origin: string, page: string): string {
  const sources = sourcesOf(policy, directive) ?? sourcesOf(policy, 'default-src') ?? [];
  const source = origin === new URL(page).origin ? "'self'" : origin;
  const kept = sources.filter((one) => one.toLowerCase() !== "'none'" && one !== source);
  return [directive, ...kept, source].join(' ');
}

/** The sources of a directive; of two of one name, only the first counts. */
function sourcesOf(policy: string, directive: string): string[] | undefined {
  const directives = policy.split(';').map((text) => text.trim().split(/\s+/));
  return directives.find(([name]) => name?.toLowerCase() === directive)?.slice(1);
}

/** Some browsers give only the origin, or a word such as "inline". */
function originOf(blocked: string): string | undefined {
  try {
    return new URL(blocked).origin;
  } catch {
    return undefined;
  }
}
