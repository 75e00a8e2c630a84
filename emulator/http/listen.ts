import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotStart } from '../cannot-start';

/** The port is held by another process. */
export class PortInUse extends CannotStart {
  constructor(port: number) {
    super(
      `Port ${port} is in use by another program. Stop that one, or choose another: PORT=${port + 1} npm start`,
    );
  }
}

function ignore(): void {}

/**
 * A server on 127.0.0.1 only: the admin endpoint believes every caller. Broken requests and lost connections
 * end with their own socket. Port 0 takes a free one.
 */
export function listen(
  port: number,
  handle: (req: IncomingMessage, res: ServerResponse) => unknown,
): Promise<{ server: Server; port: number }> {
  const server = createServer((req, res) => {
    req.on('error', ignore);
    res.on('error', ignore);
    void handle(req, res);
  });
  server.on('connection', (socket) => socket.on('error', ignore));
  server.on('clientError', (_error, socket) => {
    socket.on('error', ignore);
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    else socket.destroy();
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      server.on('error', ignore);
      resolve({ server, port: (server.address() as AddressInfo).port });
    });
  });
}

/** Stops listening and drops every open connection. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
