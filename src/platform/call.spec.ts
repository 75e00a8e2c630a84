import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openEnvelope } from './envelope';
import { NetworkFailure, Refused, sayFailure, sayLoadFailure, Unexpected } from './failure';
import { postJson } from './http';
import { serverNow } from './server-clock';
import { within } from './within';

interface Heard {
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

let server: Server;
let origin: string;
let heard: Heard;
let answer: { status: number; body: string };

const NOW = Date.UTC(2026, 6, 8, 2);
const envelope = (rest: object) => ({ status: 200, body: JSON.stringify({ ...rest, now: NOW }) });
const called = { action: 'readSheet', input: { compoundId: 'c-huaiyinli01' } };
const call = async (openid: string | null = null) =>
  openEnvelope(await postJson(origin, 'disclosures', called, openid ? { 'x-local-openid': openid } : {}));
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      heard = { url: request.url ?? '', headers: request.headers, body };
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

describe('a call from the phone', () => {
  it('sends action and input to the function and gives back the data', async () => {
    answer = envelope({ ok: true, data: { version: 2 } });
    expect(await call('o-owner')).toEqual({ version: 2 });
    expect(heard.url).toBe('/call/disclosures');
    expect(JSON.parse(heard.body)).toEqual(called);
    expect(heard.headers['x-local-openid']).toBe('o-owner');
  });

  it('names nobody for a visitor', async () => {
    answer = envelope({ ok: true, data: {} });
    await call(null);
    expect(heard.headers).not.toHaveProperty('x-local-openid');
  });

  it('takes over the time of the server from data and from refusals', async () => {
    answer = envelope({ ok: false, error: { code: 'NOT_FOUND', params: {}, requestId: 'r-1' } });
    await failure(call());
    expect(Math.abs(serverNow() - NOW)).toBeLessThan(5_000);
  });

  it('throws a refusal with its code, params and request id, whatever the status', async () => {
    answer = {
      ...envelope({ ok: false, error: { code: 'FILE_TOO_LARGE', params: { limitMb: 5 }, requestId: 'r-2' } }),
      status: 403,
    };
    expect(await failure(call())).toMatchObject({
      name: 'Refused',
      code: 'FILE_TOO_LARGE',
      params: { limitMb: 5 },
      requestId: 'r-2',
    });
  });

  it('calls a reply that is no JSON unexpected, not a lack of network', async () => {
    answer = { status: 502, body: '<html>Bad gateway</html>' };
    expect(await failure(call())).toBeInstanceOf(Unexpected);
  });

  it.each(['null', '[]', '"ok"', '{}', '{"ok":"yes"}', '{"ok":false}', '{"ok":false,"error":{}}'])(
    'calls the reply %s unexpected',
    async (body) => {
      answer = { status: 200, body };
      expect(await failure(call())).toBeInstanceOf(Unexpected);
    },
  );

  it('calls a server that is not there a failure of the network', async () => {
    expect(await failure(postJson('http://127.0.0.1:9', 'people', called, {}))).toBeInstanceOf(
      NetworkFailure,
    );
  });

  it('ends the wait for an answer that does not come as a failure of the network', async () => {
    expect(await failure(within(10, new Promise(() => undefined)))).toBeInstanceOf(NetworkFailure);
    expect(await within(1_000, Promise.resolve('in time'))).toBe('in time');
  });
});

describe('what the reader is told about a failure', () => {
  const internal = new Refused('INTERNAL', {}, 'r-77');

  it('is the sentence of the feature for a refusal', () => {
    const say = (code: string) => `${code} in words`;
    expect(sayFailure(new Refused('DRAFT_TAKEN', {}, 'r'), say)).toBe('DRAFT_TAKEN in words');
  });

  it('names the request where nobody foresaw the failure, so that it can be found in the log', () => {
    expect(sayFailure(internal)).toContain('r-77');
  });

  it('speaks of saving only where something was to be saved', () => {
    expect(sayFailure(internal)).toContain('没有保存');
    expect(sayLoadFailure(internal)).not.toContain('保存');
  });

  it('calls what cannot be read a broken link where nobody has filled in anything', () => {
    const bad = new Refused('BAD_INPUT', {}, 'r-78');
    expect(sayFailure(bad)).toContain('填写的内容');
    expect(sayLoadFailure(bad)).toContain('链接不完整');
  });

  it('tells a lack of network from a service that does not answer', () => {
    expect(sayFailure(new NetworkFailure('x'))).toContain('网络不通');
    expect(sayFailure(new Unexpected('x'))).not.toContain('网络不通');
  });

  it('has a sentence for a code that is newer than the app', () => {
    expect(sayFailure(new Refused('SOMETHING_NEW', {}, 'r'))).toContain('更新小程序');
  });
});
