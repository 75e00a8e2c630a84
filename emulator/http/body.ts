import type { IncomingMessage } from 'node:http';

/** The body is over the limit of its route; thrown only after the rest was read and thrown away. */
export class BodyTooLarge extends Error {}

/** The body is no JSON, or JSON that is no object. */
export class BadJson extends Error {}

/** The client went away before its body was complete: there is nobody to answer. */
export class ClientGone extends Error {}

/** How much of a too large body is read and thrown away, so that the client gets to read the answer (bytes). */
const DRAIN_LIMIT = 64 * 1024 * 1024;

/** The whole body, at most `limit` bytes. */
export function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > DRAIN_LIMIT) {
        reject(new BodyTooLarge());
        req.destroy();
      }
    });
    req.on('end', () => (size > limit ? reject(new BodyTooLarge()) : resolve(Buffer.concat(chunks))));
    req.on('error', () => reject(new ClientGone()));
    // each request closes: an error is made only where something was missing
    req.on('close', () => req.complete || reject(new ClientGone()));
  });
}

/** The body as a JSON object, at most `limit` bytes. */
export async function readJson(req: IncomingMessage, limit: number): Promise<Record<string, unknown>> {
  const bytes = await readBody(req, limit);
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new BadJson();
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadJson();
  return value as Record<string, unknown>;
}
