import tcb from '@cloudbase/node-sdk';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInUse } from './data-folder';
import { PortInUse } from './http/listen';
import { type Emulator, type EmulatorOptions, startEmulator } from './server';

const root = mkdtempSync(join(tmpdir(), 'server-'));
const collections = [{ CollectionName: 'things', CreateIndexes: [] }];
const options: EmulatorOptions = {
  port: 0,
  dataDir: join(root, 'data'),
  h5Dir: join(root, 'h5'),
  collections,
  personas: () => [{ openid: 'o-1', name: '蒋先生', post: '业主' }],
  mains: {
    echo: (event, context) => Promise.resolve({ ok: true, data: { event, context }, now: 1 }),
    breaks: () => Promise.reject(new Error('secret text')),
  },
};
let emulator: Emulator;

beforeAll(async () => {
  mkdirSync(join(root, 'h5', 'js'), { recursive: true });
  writeFileSync(
    join(root, 'h5', 'index.html'),
    '<!doctype html><html><head lang="zh"><script src="/js/app.js"></script></head></html>',
  );
  writeFileSync(join(root, 'h5', 'js', 'app.js'), 'app()');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  emulator = await startEmulator(options);
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'x',
    SCF_NAMESPACE: 'local',
  });
});
afterAll(async () => {
  await emulator.close();
  rmSync(root, { recursive: true });
});

const app = () =>
  tcb.init({ env: 'local', secretId: 'spec', secretKey: 'spec', serviceUrl: emulator.adminUrl });

const JSON_TYPE = { 'content-type': 'application/json' };

async function post(path: string, body: string, headers: Record<string, string> = JSON_TYPE) {
  const reply = await fetch(emulator.url + path, { method: 'POST', body, headers });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}

/** Sends raw bytes and answers whatever comes back until the other side closes (or a second has passed). */
function raw(given: string, halfClose = false): Promise<string> {
  const bytes = given.replace('host: x', `host: ${new URL(emulator.url).host}`);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(emulator.url).port), '127.0.0.1', () => {
      if (halfClose) socket.end(bytes);
      else socket.write(bytes);
    });
    const done = () => resolve(answer);
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', done);
    socket.on('close', done);
    setTimeout(() => socket.destroy(), 1000).unref();
  });
}

const isAlive = async () => (await fetch(`${emulator.url}/healthz`)).status === 200;

describe('POST /call', () => {
  it('gives the function action and input and nothing else, and the openid from the header', async () => {
    const body = JSON.stringify({ action: 'a', input: { n: 1 }, openid: 'forged' });
    const { body: envelope } = await post('/call/echo', body, { 'x-local-openid': 'o-1' });
    const { event, context } = envelope.data as { event: object; context: { environment: string } };
    expect(event).toEqual({ action: 'a', input: { n: 1 } });
    expect(JSON.parse(context.environment)).toMatchObject({ WX_OPENID: 'o-1' });
  });

  it('without the header is the call of a visitor', async () => {
    const { body: envelope } = await post('/call/echo', '{}');
    const { context } = envelope.data as { context: { environment: string } };
    expect(context.environment).not.toContain('WX_');
  });

  it.each([
    ['an unknown function', '/call/nothing', '{}', 'FUNCTION_NOT_FOUND'],
    ['no function', '/call/', '{}', 'FUNCTION_NOT_FOUND'],
    ['a path in the name', '/call/..%2Fecho', '{}', 'FUNCTION_NOT_FOUND'],
    ['a name of every object', '/call/constructor', '{}', 'FUNCTION_NOT_FOUND'],
    ['no JSON', '/call/echo', '{"action":', 'BAD_JSON'],
    ['an empty body', '/call/echo', '', 'BAD_JSON'],
    ['a list', '/call/echo', '[]', 'BAD_JSON'],
    ['a body over 100 KB', '/call/echo', JSON.stringify({ input: 'x'.repeat(102_400) }), 'BODY_TOO_LARGE'],
    ['a body of 20 MB', '/call/echo', 'x'.repeat(20 * 1024 * 1024), 'BODY_TOO_LARGE'],
    ['a function that throws', '/call/breaks', '{}', 'INTERNAL'],
  ])('answers %s with an envelope', async (_what, path, body, code) => {
    const reply = await post(path, body);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ ok: false, error: { code, params: {} } });
    expect(typeof (reply.body.error as { requestId: unknown }).requestId).toBe('string');
    expect(typeof reply.body.now).toBe('number');
    expect(JSON.stringify(reply.body)).not.toContain('secret text');
  });

  it('answers a GET with an envelope too', async () => {
    expect(await (await fetch(`${emulator.url}/call/echo`)).json()).toMatchObject({ ok: false });
  });
});

describe('POST /admin', () => {
  it('carries the SDK', async () => {
    const things = app().database().collection('things');
    const { id } = (await things.add({ n: 1 })) as { id: string };
    expect((await things.where({ _id: id }).limit(1).get()).data).toMatchObject([{ n: 1 }]);
  });

  it.each(['wx.api', 'database.unheardOf', 'storage.batchCopyFile', 'functions.somethingElse', 'toString'])(
    'names %s, which is not emulated',
    async (action) => {
      const { status, body } = await post('/admin', JSON.stringify({ action }));
      expect(status).toBe(200);
      expect(body).toMatchObject({ code: 'NotEmulated', requestId: expect.any(String) as string });
      expect(body.message).toContain(action);
    },
  );

  it('refuses what is no request of the SDK with a code', async () => {
    expect(await post('/admin', 'no json')).toMatchObject({ status: 400, body: { code: 'INVALID_PARAM' } });
    expect(await post('/admin', '{}')).toMatchObject({ status: 200, body: { code: 'INVALID_ACTION' } });
    expect(await post('/admin', JSON.stringify({ action: 'x', y: 'z'.repeat(7e6) }))).toMatchObject({
      body: { code: 'EXCEED_REQUEST_SIZE_LIMIT' },
    });
    const get = await fetch(`${emulator.url}/admin?env=x`);
    expect(get.status).toBe(405);
    expect(await get.json()).toMatchObject({
      code: 'INVALID_METHOD',
      requestId: expect.any(String) as string,
    });
  });
});

/** A request with headers that `fetch` does not let one choose; answers its status. */
function statusOf(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '{}',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(emulator.url + path, { method, headers }, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(method === 'GET' ? undefined : body);
  });
}

describe('who the emulator answers', () => {
  const port = () => new URL(emulator.url).port;
  const PATHS = [
    '/',
    '/healthz',
    '/personas',
    '/emulator',
    '/emulator/state',
    '/js/app.js',
    '/storage/a.jpg',
  ];

  it.each([
    'rebound.example',
    'rebound.example:PORT',
    '127.0.0.1.example:PORT',
    '127.0.0.1:1',
    '0.0.0.0:PORT',
  ])('nobody who names it %j: a name on the internet may point to this machine', async (host) => {
    const headers = { host: host.replace('PORT', port()) };
    for (const path of PATHS) expect(await statusOf('GET', path, headers)).toBe(421);
    for (const path of ['/admin', '/call/echo', '/emulator/clock', '/wechat/cgi-bin/stable_token'])
      expect(await statusOf('POST', path, { ...headers, ...JSON_TYPE })).toBe(421);
  });

  it('by its own names', async () => {
    for (const host of [`127.0.0.1:${port()}`, `localhost:${port()}`])
      expect(await statusOf('GET', '/healthz', { host })).toBe(200);
  });

  it.each([
    ['POST', '/admin'],
    ['POST', '/call/echo'],
    ['POST', '/emulator/clock'],
    ['POST', '/emulator/wechat'],
    ['POST', '/emulator/timer'],
    ['POST', '/emulator/consent'],
    ['POST', '/emulator/phone-code'],
    ['POST', '/wechat/cgi-bin/stable_token'],
    ['PUT', '/emulator/storage/uploads/a.jpg'],
    ['PUT', '/storage/a.jpg'],
  ])('%s %s for no page of another origin', async (method, path) => {
    for (const origin of [
      'https://other.example',
      'null',
      'http://127.0.0.1:1',
      `https://localhost:${port()}`,
    ])
      expect(await statusOf(method, path, { ...JSON_TYPE, origin })).toBe(403);
    expect(await statusOf(method, path, { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' })).toBe(403);
    const own = await statusOf(method, path, { ...JSON_TYPE, origin: emulator.url });
    // the upload without a signature or an openid has its own no
    if (method === 'POST') expect(own).not.toBe(403);
  });

  it.each(['/admin', '/emulator/clock', '/emulator/wechat', '/emulator/timer', '/emulator/consent'])(
    'POST %s with application/json alone, which no page sends elsewhere without asking',
    async (path) => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        '',
      ])
        expect(await statusOf('POST', path, type ? { 'content-type': type } : {})).toBe(415);
      expect(await statusOf('POST', path, { 'content-type': 'application/json; charset=utf-8' })).not.toBe(
        415,
      );
    },
  );

  it('and its pages stand in no other page', async () => {
    const { headers } = await fetch(`${emulator.url}/emulator`);
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

/** Every entry of the data folder with its mode, where it is not the owner's alone. */
const openToOthers = (folder: string) =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => {
    const mode = (statSync(join(entry.parentPath, entry.name)).mode & 0o777).toString(8);
    return mode === (entry.isDirectory() ? '700' : '600') ? [] : [`${entry.name} ${mode}`];
  });

it('keeps its data to the owner of the machine’s account, from the first start on, also what lay there open', async () => {
  const fresh = await startEmulator({ ...options, dataDir: join(root, 'fresh') });
  const open = openToOthers(join(root, 'fresh'));
  await fresh.close();
  expect(open).toEqual([]);
  await app().uploadFile({ cloudPath: 'mine.txt', fileContent: Buffer.from('x') });
  emulator.clock.set(1);
  chmodSync(join(root, 'data', 'clock.json'), 0o644);
  await emulator.close();
  emulator = await startEmulator(options);
  emulator.clock.set(0);
  await app().database().collection('things').add({ n: 2 });
  expect(readdirSync(join(root, 'data')).length).toBeGreaterThan(5);
  expect(openToOthers(join(root, 'data'))).toEqual([]);
  expect((statSync(join(root, 'data')).mode & 0o777).toString(8)).toBe('700');
});

describe('the server goes on after', () => {
  it.each([
    ['garbage', 'garbage\r\n\r\n\0\0', false],
    ['a half-closed socket', 'POST /call/echo HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{', true],
    [
      'a client that leaves in its body',
      'POST /admin HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{',
      false,
    ],
    ['a header without end', `GET / HTTP/1.1\r\nx: ${'y'.repeat(100_000)}`, true],
    [
      'an address that cannot be read',
      'GET /%E0%A4%A HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
      false,
    ],
    ['an address without a path', 'GET // HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', false],
    [
      'a request to change the protocol',
      'GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
      true,
    ],
    ['an unknown method', 'BREW / HTTP/1.1\r\nhost: x\r\n\r\n', false],
  ])('%s', async (_what, bytes, halfClose) => {
    await raw(bytes, halfClose);
    expect(await isAlive()).toBe(true);
  });
});

describe('the app', () => {
  it('comes with the shell before its own scripts', async () => {
    const html = await (await fetch(emulator.url)).text();
    expect(html).toContain(
      '<head lang="zh"><script src="/emulator/shell.js"></script><script src="/js/app.js">',
    );
    expect((await fetch(`${emulator.url}/emulator/shell.js`)).headers.get('content-type')).toContain(
      'javascript',
    );
  });

  it('has its files and nothing outside of its folder', async () => {
    expect(await (await fetch(`${emulator.url}/js/app.js`)).text()).toBe('app()');
    for (const path of [
      '/js',
      '/none.js',
      '/..%2Fsecret.txt',
      '/%2e%2e/secret.txt',
      '/js/..%5c..%5csecret.txt',
      '/a%00b',
    ])
      expect((await fetch(emulator.url + path)).status).toBe(404);
  });
});

it('lists the personas', async () => {
  expect(await (await fetch(`${emulator.url}/personas`)).json()).toEqual([
    { openid: 'o-1', name: '蒋先生', post: '业主' },
  ]);
});

describe('the developers’ page', () => {
  it('shows calls and documents with everything escaped', async () => {
    await app().database().collection('things').add({ text: '<script>alert(1)</script>' });
    await post('/call/echo', JSON.stringify({ action: '<b>bold</b>' }));
    const page = await (await fetch(`${emulator.url}/emulator`)).text();
    expect(page).toContain('echo.&lt;b&gt;bold&lt;/b&gt;');
    const documents = await (await fetch(`${emulator.url}/emulator/data/things`)).text();
    expect(documents).toContain('&lt;script&gt;alert(1)');
  });

  it('gives collections a page at a time', async () => {
    const page = async (query: string) =>
      (await (await fetch(`${emulator.url}/emulator/collections/things?${query}`)).json()) as Record<
        string,
        never
      >;
    const first = await page('limit=1');
    const second = await page(`limit=1&after=${String(first.next)}`);
    expect(first).toMatchObject({ name: 'things', documents: [expect.anything()] });
    expect(second.documents).not.toEqual(first.documents);
    expect((await fetch(`${emulator.url}/emulator/collections/none`)).status).toBe(404);
  });

  it('moves the clock, and refuses times that do not exist', async () => {
    expect(await post('/emulator/clock', '{"advanceMs":60000}')).toMatchObject({
      body: { offsetMs: 60_000 },
    });
    expect(emulator.clock.now() - Date.now()).toBeGreaterThan(59_000);
    for (const bad of ['{}', '{"offsetMs":1e300}', '{"advanceMs":"soon"}', 'x'])
      expect((await post('/emulator/clock', bad)).status).toBe(400);
    expect(await post('/emulator/clock', '{"offsetMs":0}')).toMatchObject({ body: { offsetMs: 0 } });
  });
});

describe('start and end', () => {
  it('a port that is taken is said in a sentence', async () => {
    const port = Number(new URL(emulator.url).port);
    const second = startEmulator({ ...options, port, dataDir: ':memory:' });
    await expect(second).rejects.toThrow(PortInUse);
    await expect(second).rejects.toThrow(`Port ${port} is in use`);
  });

  it('a data folder belongs to one emulator at a time', async () => {
    await expect(startEmulator(options)).rejects.toThrow(FolderInUse);
  });

  it('healthz says no until a world that is loaded first is ready', async () => {
    const slow = await startEmulator({ ...options, dataDir: ':memory:', world: 'demo' });
    expect((await fetch(`${slow.url}/healthz`)).status).toBe(503);
    slow.setReady();
    expect(await (await fetch(`${slow.url}/healthz`)).json()).toMatchObject({ ok: true });
    await slow.close();
  });

  it('a restart finds documents, files, clock and addresses again', async () => {
    const { id } = (await app().database().collection('things').add({ n: 7 })) as { id: string };
    const { fileID } = await app().uploadFile({ cloudPath: 'kept.txt', fileContent: Buffer.from('kept') });
    emulator.clock.set(5000);
    await emulator.close();
    emulator = await startEmulator(options);
    expect(emulator.clock.offsetMs).toBe(5000);
    const { data } = await app().database().collection('things').where({ _id: id }).limit(1).get();
    expect(data).toMatchObject([{ n: 7 }]);
    expect(String((await app().downloadFile({ fileID })).fileContent)).toBe('kept');
  });
});
