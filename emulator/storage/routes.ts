import { pipeline } from 'node:stream/promises';
import { contentTypeOf } from '../http/content-type';
import { sendJson, sendStorageError } from '../http/reply';
import type { Exchange, Route } from '../http/route';
import { NotTheWriters, type Objects, ObjectTooLarge, type Writer } from './objects';
import { fileIdOf, isObjectPath } from './paths';
import type { StorageRules } from './rules';
import type { Signer } from './signature';

function header(exchange: Exchange, name: string): string {
  const value = exchange.req.headers[name];
  return typeof value === 'string' ? value : '';
}

/**
 * Upload by the metadata and download by the address that `storage.*` handed out to a function, which the rules do not
 * bind; and, under `/emulator/storage`, what a phone does by itself, which they do.
 */
export function storageRoutes(objects: Objects, signer: Signer, rules: StorageRules): Route[] {
  const refuse = (exchange: Exchange, status: number, code: string, message: string) => {
    exchange.req.resume();
    sendStorageError(exchange.res, status, code, message);
  };
  const noAccess = (exchange: Exchange) => refuse(exchange, 403, 'AccessDenied', 'No access.');

  /** Writes what is being sent; false where that was answered already. */
  async function isStored(exchange: Exchange, path: string, writer: Writer): Promise<boolean> {
    try {
      await objects.write(path, exchange.req, writer);
      return true;
    } catch (error) {
      if (error instanceof ObjectTooLarge) {
        refuse(exchange, 400, 'EntityTooLarge', 'The file is larger than 20 MB.');
      } else if (error instanceof NotTheWriters) {
        noAccess(exchange);
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
    if (await isStored(exchange, path, { openid: null, may: () => true }))
      exchange.res.writeHead(200, { 'content-length': 0 }).end();
  }

  async function get(exchange: Exchange): Promise<void> {
    const path = exchange.params[0] ?? '';
    const until = Number(exchange.url.searchParams.get('t'));
    const verdict = signer.check('get', path, until, exchange.url.searchParams.get('sign') ?? '');
    if (verdict === 'expired') return refuse(exchange, 403, 'AccessDenied', 'Request has expired.');
    if (verdict !== 'good' || !isObjectPath(path)) return noAccess(exchange);
    await send(exchange, path);
  }

  async function send(exchange: Exchange, path: string): Promise<void> {
    const size = objects.sizeOf(path);
    if (size === null) return refuse(exchange, 404, 'NoSuchKey', 'The specified key does not exist.');
    exchange.res.writeHead(200, {
      'content-type': contentTypeOf(path),
      'content-length': size,
      'x-content-type-options': 'nosniff',
      // what people upload shares its origin with the app here: no script in it may run
      'content-security-policy': 'sandbox',
    });
    if (exchange.req.method === 'HEAD') return void exchange.res.end();
    await pipeline(objects.read(path), exchange.res).catch(() => exchange.res.destroy());
  }

  /** Who asks for which file, as the rules see it; a file that is not there yet is its writer's. */
  function factsOf(exchange: Exchange, path: string) {
    const openid = header(exchange, 'x-local-openid') || null;
    const creator = objects.creatorOf(path);
    return {
      auth: openid === null ? null : { openid },
      resource: { openid: creator === undefined ? openid : creator, path },
    };
  }

  /** `wx.cloud.uploadFile`: without metadata, to whatever path the phone names. */
  async function putByPhone(exchange: Exchange): Promise<void> {
    const path = exchange.params[0] ?? '';
    const may = () => isObjectPath(path) && rules.mayWrite(factsOf(exchange, path));
    if (!may()) return noAccess(exchange);
    const { auth } = factsOf(exchange, path);
    if (await isStored(exchange, path, { openid: auth?.openid ?? null, may }))
      sendJson(exchange.res, 200, { fileID: fileIdOf(path) });
  }

  /** `wx.cloud.downloadFile`, `getTempFileURL` and an image with a `cloud://` address. */
  async function getByPhone(exchange: Exchange): Promise<void> {
    const path = exchange.params[0] ?? '';
    if (!isObjectPath(path) || !rules.mayRead(factsOf(exchange, path))) return noAccess(exchange);
    await send(exchange, path);
  }

  return [
    { path: /^\/storage\/(.+)$/, methods: { PUT: put, GET: get, HEAD: get } },
    {
      path: /^\/emulator\/storage\/(.+)$/,
      methods: { PUT: putByPhone, GET: getByPhone, HEAD: getByPhone },
    },
  ];
}
