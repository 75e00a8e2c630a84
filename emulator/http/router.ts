import type { IncomingMessage, ServerResponse } from 'node:http';
import { whyNotHere } from './doors';
import { BadJson, BodyTooLarge, ClientGone } from './body';
import { sendJson } from './reply';
import type { Route } from './route';

function refuse(res: ServerResponse, status: number, code: string, message: string): void {
  sendJson(res, status, { code, message });
}

async function answer(routes: Route[], req: IncomingMessage, res: ServerResponse): Promise<void> {
  let url: URL;
  let route: Route | undefined;
  let params: string[] = [];
  try {
    url = new URL(req.url ?? '/', 'http://127.0.0.1');
    for (const candidate of routes) {
      const match = candidate.path.exec(url.pathname);
      if (!match) continue;
      route = candidate;
      params = match.slice(1).map((part) => decodeURIComponent(part ?? ''));
      break;
    }
  } catch {
    return refuse(res, 400, 'BAD_ADDRESS', 'The address of the request cannot be read.');
  }
  if (!route) return refuse(res, 404, 'NOT_FOUND', `Nothing answers at ${url.pathname}.`);
  const method = req.method as keyof Route['methods'];
  const run = route.methods[method] ?? route.methods.ANY;
  if (!run) return refuse(res, 405, 'METHOD_NOT_ALLOWED', `${req.method} is not answered here.`);
  await run({ req, res, url, params });
}

/** Answers a request by the first route whose path matches; whatever a route throws ends in an answer, never in a stop. */
export function createRouter(routes: Route[], { port, log }: { port: number; log: (line: string) => void }) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    try {
      const door = whyNotHere(req, port);
      if (door) {
        req.resume();
        return refuse(res, door.status, door.code, door.message);
      }
      await answer(routes, req, res);
    } catch (error) {
      if (error instanceof ClientGone) return void res.destroy();
      if (error instanceof BadJson) return refuse(res, 400, 'BAD_JSON', 'The body must be a JSON object.');
      if (error instanceof BodyTooLarge) return refuse(res, 413, 'BODY_TOO_LARGE', 'The body is too large.');
      log(`${req.method} ${req.url}: ${error instanceof Error ? error.stack : String(error)}`);
      if (res.headersSent) res.destroy();
      else refuse(res, 500, 'INTERNAL', 'The emulator failed; its log says why.');
    }
  };
}
