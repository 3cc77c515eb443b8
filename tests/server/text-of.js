/**
 * The text of an answer: the server has it as a string, a buffer or a stream.
 * @param {unknown} body
 */
export async function textOf(body) {
  if (typeof body === 'string' || Buffer.isBuffer(body)) return String(body);
  const chunks = [];
  for await (const chunk of /** @type {AsyncIterable<Buffer>} */ (body)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
