import { pipeline } from 'node:stream/promises';
import { contentTypeOf } from '../http/content-type';
import { sendJson, sendStorageError } from '../http/reply';
import type { Exchange, Route } from '../http/router';
import { type Objects, ObjectTooLarge } from './objects';
import { fileIdOf, isObjectPath } from './paths';
import type { Signer } from './signature';

// a page opened as http://localhost uploads to http://127.0.0.1, which is another origin
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, PUT',
  'access-control-allow-headers': '*, authorization',
};

function header(exchange: Exchange, name: string): string {
  const value = exchange.req.headers[name];
  return typeof value === 'string' ? value : '';
}

/** Upload by the metadata and download by the address that `storage.*` handed out. */
export function storageRoutes(objects: Objects, signer: Signer): Route[] {
  const refuse = (exchange: Exchange, status: number, code: string, message: string) => {
    exchange.req.resume();
    sendStorageError(exchange.res, status, code, message);
  };

  /** Writes what is being sent; false where that was answered already. */
  async function isStored(exchange: Exchange, path: string): Promise<boolean> {
    try {
      await objects.write(path, exchange.req);
      return true;
    } catch (error) {
      if (error instanceof ObjectTooLarge) {
        refuse(exchange, 400, 'EntityTooLarge', 'The file is larger than 20 MB.');
      } else {
        // the client went away in the middle of its upload
        exchange.res.destroy();
      }
      return false;
    }
  }

  async function put(exchange: Exchange): Promise<void> {
    const path = exchange.params[0] ?? '';
    const authorization = header(exchange, 'authorization') || header(exchange, 'signature');
    const match = /^q-sign-algorithm=sha256&q-sign-time=(\d+)&q-signature=([0-9a-f]+)$/.exec(authorization);
    const until = Number(match?.[1]);
    const verdict = match && isObjectPath(path) ? signer.check('put', path, until, match[2] ?? '') : 'forged';
    const token = signer.check('token', path, until, header(exchange, 'x-cos-security-token'));
    if (verdict === 'forged' || token === 'forged')
      return refuse(exchange, 403, 'SignatureDoesNotMatch', 'The signature was not made for this upload.');
    if (verdict === 'expired') return refuse(exchange, 403, 'AccessDenied', 'Request has expired.');
    if (await isStored(exchange, path)) exchange.res.writeHead(200, { ...CORS, 'content-length': 0 }).end();
  }

  async function get(exchange: Exchange): Promise<void> {
    const path = exchange.params[0] ?? '';
    const until = Number(exchange.url.searchParams.get('t'));
    const verdict = signer.check('get', path, until, exchange.url.searchParams.get('sign') ?? '');
    if (verdict !== 'good')
      return refuse(
        exchange,
        403,
        'AccessDenied',
        verdict === 'expired' ? 'Request has expired.' : 'No access.',
      );
    const size = objects.sizeOf(path);
    if (size === null) return refuse(exchange, 404, 'NoSuchKey', 'The specified key does not exist.');
    exchange.res.writeHead(200, {
      ...CORS,
      'content-type': contentTypeOf(path),
      'content-length': size,
      'x-content-type-options': 'nosniff',
      // what people upload shares its origin with the app here: no script in it may run
      'content-security-policy': 'sandbox',
    });
    if (exchange.req.method === 'HEAD') return void exchange.res.end();
    await pipeline(objects.read(path), exchange.res).catch(() => exchange.res.destroy());
  }

  /**
   * `wx.cloud.uploadFile` of the mini-program's runtime: WeChat uploads for a signed-in user to whatever path she
   * names, without metadata; who uses the file has to look whose it is.
   */
  async function putByWeChat(exchange: Exchange): Promise<void> {
    const path = exchange.params[0] ?? '';
    if (header(exchange, 'x-local-openid') === '' || !isObjectPath(path))
      return refuse(exchange, 403, 'AccessDenied', 'No access.');
    if (await isStored(exchange, path)) sendJson(exchange.res, 200, { fileID: fileIdOf(path) });
  }

  const preflight = ({ res }: Exchange) => res.writeHead(204, CORS).end();
  return [
    { path: /^\/storage\/(.+)$/, methods: { PUT: put, GET: get, HEAD: get, OPTIONS: preflight } },
    { path: /^\/emulator\/storage\/(.+)$/, methods: { PUT: putByWeChat } },
  ];
}
