import type { IncomingMessage } from 'node:http';
import type { Exchange, Route } from './route';
import { sendJson } from './reply';

/** The names of this machine that never leave it. */
const LOOPBACK = ['127.0.0.1', 'localhost'];

/** Why a request is not for the emulator, with the status that says so; null where it is. */
export interface Door {
  status: number;
  code: string;
  message: string;
}

const isOwn = (authority: string | undefined, port: number): boolean =>
  LOOPBACK.some((name) => authority === `${name}:${port}` || (port === 80 && authority === name));

/**
 * Any page of the internet can make a browser on this machine send requests here, under a name of its own that points to
 * 127.0.0.1 (DNS rebinding), or across origins. The emulator believes every caller, so it answers only where the request
 * names it by its loopback name, and changes something only for its own pages and for programs, which send no `Origin`.
 */
export function whyNotHere(req: IncomingMessage, port: number): Door | null {
  if (!isOwn(req.headers.host, port))
    return { status: 421, code: 'NOT_THIS_HOST', message: `Only http://${LOOPBACK[0]}:${port} is answered.` };
  const { origin } = req.headers;
  const reads = req.method === 'GET' || req.method === 'HEAD';
  const own = origin === undefined || LOOPBACK.some((name) => origin === `http://${name}:${port}`);
  if (!reads && (!own || req.headers['sec-fetch-site'] === 'cross-site'))
    return { status: 403, code: 'FOREIGN_ORIGIN', message: 'Other pages change nothing here.' };
  return null;
}

const isJson = ({ req }: Exchange): boolean =>
  /^application\/json\s*(;|$)/i.test(req.headers['content-type'] ?? '');

/**
 * Routes whose POST takes `application/json` alone: what a page elsewhere can send without asking first (a form, a text)
 * is nothing to them.
 */
export const jsonOnly = (routes: Route[]): Route[] =>
  routes.map(({ path, methods }) => {
    const run = methods.POST;
    if (!run) return { path, methods };
    const POST = (exchange: Exchange) => {
      if (isJson(exchange)) return run(exchange);
      exchange.req.resume();
      sendJson(exchange.res, 415, { code: 'NOT_JSON', message: 'Only application/json is taken here.' });
    };
    return { path, methods: { ...methods, POST } };
  });
