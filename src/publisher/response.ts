/** What every download has in common: its deadlines, its size, and why it failed. */
import type { Limits } from '../feed/fetch.js';

/** Whether the server sends the client to another address, if there is a `Location`. */
export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** Aborts a request if the server is silent for too long, or if the request takes too long as a whole. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #silenceMs: number;
  readonly #totalTimer: ReturnType<typeof setTimeout>;
  #silenceTimer: ReturnType<typeof setTimeout> | undefined;

  /** Which limit ended it, in milliseconds; 0 while none did. */
  exceeded = 0;

  constructor({ silenceMs, totalMs }: Pick<Limits, 'silenceMs' | 'totalMs'>) {
    this.#silenceMs = silenceMs;
    this.#totalTimer = setTimeout(() => this.#abort(totalMs), totalMs);
    this.renew();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The server sent something. */
  renew(): void {
    clearTimeout(this.#silenceTimer);
    this.#silenceTimer = setTimeout(() => this.#abort(this.#silenceMs), this.#silenceMs);
  }

  end(): void {
    clearTimeout(this.#silenceTimer);
    clearTimeout(this.#totalTimer);
  }

  #abort(limit: number): void {
    this.exceeded ||= limit;
    this.#controller.abort();
  }
}

/**
 * Reads the body of a response.
 * @param maxSize - Bytes, after decompression.
 * @returns undefined if the body is larger; the rest is not downloaded.
 */
export async function readBytes(
  { body }: Response,
  maxSize: number,
  deadline: Deadline,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return joined(chunks, size);
    deadline.renew();
    size += chunk.value.byteLength;
    if (size > maxSize) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(chunk.value);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** The innermost message of a failure: `ENOTFOUND`, `CERT_HAS_EXPIRED`. */
export function reasonOf(error: unknown): string {
  const { cause, code, message } = Object(error) as Error & { code?: string };
  return cause === undefined ? (code ?? message) : reasonOf(cause);
}
