import type { ServerResponse } from 'node:http';

function send(
  res: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  if (res.headersSent || res.destroyed) return;
  res.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  res.end(body);
}

export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  send(res, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

export function sendText(res: ServerResponse, status: number, body: string): void {
  send(res, status, 'text/plain; charset=utf-8', body);
}

export function sendHtml(res: ServerResponse, status: number, body: string): void {
  // nobody else's page puts these buttons under its own
  send(res, status, 'text/html; charset=utf-8', body, {
    'content-security-policy': "frame-ancestors 'self'",
  });
}

export function sendBytes(res: ServerResponse, type: string, body: Buffer): void {
  send(res, 200, type, body);
}

/** An error as the object storage answers it: XML with four elements, all of which the SDK reads. */
export function sendStorageError(res: ServerResponse, status: number, code: string, message: string): void {
  const xml =
    `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${message}</Message>` +
    '<RequestId>local</RequestId><TraceId>local</TraceId></Error>';
  send(res, status, 'application/xml', xml);
}
