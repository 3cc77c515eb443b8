import type { HostResponse, SourceDocument } from '../source.js';
import type { Finding, FindingCode } from './finding.js';

/** In bytes. A smaller document fits in one packet, so that compression gains nothing. */
const WORTH_COMPRESSING = 1400;

/** Checks whether the responses of hosts have what a browser requires. */
export function hostFindings({ responses = [], name, size }: SourceDocument): Finding[] {
  const findings: Finding[] = [];
  const report = (level: Finding['level'], code: FindingCode, path = '', found = '') =>
    findings.push({ level, code, document: name, path, found });

  for (const response of responses) {
    if (isUnsafe(response.url)) report('error', 'http-host', '', response.url);
    const cors = corsOf(response);
    if (cors)
      report(cors === 'cors-vary' ? 'warning' : 'error', cors, ALLOW, allowed(response) ?? '');
  }
  const last = responses.at(-1);
  if (!last) return findings;
  const { headers } = last;
  if (responses.length > 1) report('warning', 'redirect', 'Location', last.url);
  const type = headers.get('Content-Type') ?? '';
  if (!/^\s*application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) {
    report('warning', 'mime-type', 'Content-Type', type);
  }
  if (size > WORTH_COMPRESSING && !headers.has('Content-Encoding')) {
    report('warning', 'compression', 'Content-Encoding', String(size));
  }
  const caching = headers.get('Cache-Control') ?? '';
  if (/\bno-store\b/i.test(caching)) report('warning', 'no-store', 'Cache-Control', caching);
  else if (!caching && !headers.has('ETag') && !headers.has('Last-Modified')) {
    report('warning', 'caching', 'Cache-Control');
  }
  return findings;
}

const ALLOW = 'Access-Control-Allow-Origin';

const allowed = ({ headers }: HostResponse): string | null => headers.get(ALLOW);

/** Whether a page of another origin may read it. Every redirect must allow that too. */
function corsOf(response: HostResponse): FindingCode | undefined {
  const value = allowed(response);
  if (value === null) return 'cors-missing';
  if (value === '*') return undefined;
  if (value !== response.origin) return 'cors-other';
  // Without `Vary`, a cache could give one site the answer for another.
  return /(?:^|,)\s*(?:origin|\*)\s*(?:,|$)/i.test(response.headers.get('Vary') ?? '')
    ? undefined
    : 'cors-vary';
}

/** Whether browsers refuse the address on a page over https. The local machine counts as safe. */
const isUnsafe = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'http:' && !/^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
  );
};
