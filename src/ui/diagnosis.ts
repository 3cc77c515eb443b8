/** Something that a Content-Security-Policy blocked; a part of `SecurityPolicyViolationEvent`. */
export interface Refusal {
  /** "enforce", or "report" if it was not really blocked. */
  readonly disposition: string;
  /** "connect-src". */
  readonly effectiveDirective: string;
  /** Address of what was blocked. */
  readonly blockedURI: string;
  /** The whole policy. */
  readonly originalPolicy: string;
}

/** The page on which something failed. */
export interface Circumstances {
  /** Absolute address of the page. */
  readonly page: string;
  readonly isOnline: boolean;
  readonly refused: readonly Refusal[];
}

/** The directives of a policy for what a widget loads. */
export type Refusable = 'connect-src' | 'img-src';

/**
 * Explains why something could not be loaded, as far as a page can know, and how to mend it.
 * @param directive - The directive of a policy that applies to it.
 * @param url - Its absolute address.
 * @returns undefined if the cause is not known.
 */
export function diagnose(
  directive: Refusable,
  url: string,
  { page, isOnline, refused }: Circumstances,
): string | undefined {
  const { origin, protocol } = new URL(url);
  const rule = refused.find(
    ({ disposition, effectiveDirective, blockedURI }) =>
      disposition === 'enforce' &&
      effectiveDirective === directive &&
      originOf(blockedURI) === origin,
  );
  if (rule) {
    return (
      `The Content-Security-Policy of this page refuses ${origin}. ` +
      `Write in that policy: ${withOrigin(rule.originalPolicy, directive, origin, page)}`
    );
  }
  if (protocol === 'http:' && page.startsWith('https:')) {
    return `A page on https may not fetch from ${origin}. Use an address with https.`;
  }
  // Browsers give no cause for images, and without a connection there is nothing to mend.
  if (directive === 'img-src' || !isOnline || origin === new URL(page).origin) return undefined;
  return (
    `Either ${origin} cannot be reached, or it does not let other sites read this: ` +
    'its answer (and that of any redirect) needs the header Access-Control-Allow-Origin: *'
  );
}

/** The directive with an origin added to what it allows. */
function withOrigin(policy: string, directive: Refusable, origin: string, page: string): string {
  const sources = sourcesOf(policy, directive) ?? sourcesOf(policy, 'default-src') ?? [];
  const source = origin === new URL(page).origin ? "'self'" : origin;
  const kept = sources.filter((one) => one.toLowerCase() !== "'none'" && one !== source);
  return [directive, ...kept, source].join(' ');
}

/** The sources of a directive. If a policy has it twice, the first counts. */
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
