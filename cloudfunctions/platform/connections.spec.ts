import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { instanceVariables } from '../../emulator/functions/environment';
import { startEmulator, type Emulator } from '../../emulator/server';
import { collection, command } from './collection';
import { keepFile, viewingUrls } from './storage';

/**
 * A door in front of the database in a thread of its own: it hangs up on whoever was idle for 100 ms, and, once told so,
 * instead of handing the next request on (`before`) or instead of its answer (`after`).
 */
const DOOR = `
const { parentPort, workerData } = require('node:worker_threads');
const http = require('node:http');
let next = 'pass';
parentPort.on('message', (told) => { next = told; parentPort.postMessage('heard'); });
const server = http.createServer((req, res) => {
  const how = next;
  next = 'pass';
  clearTimeout(req.socket.idle);
  res.on('finish', () => { req.socket.idle = setTimeout(() => req.socket.end(), 100); });
  if (how === 'before') return req.socket.destroy();
  const { headers, method, url } = req;
  const options = { agent: false, method, headers: { ...headers, host: workerData.host } };
  const handed = http.request('http://' + workerData.host + url, options, (answer) => {
    const parts = [];
    answer.on('data', (part) => parts.push(part));
    answer.on('end', () => {
      if (how === 'after') return req.socket.destroy();
      res.writeHead(answer.statusCode, { 'content-type': answer.headers['content-type'] });
      res.end(Buffer.concat(parts));
    });
  });
  req.pipe(handed);
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

interface Thing {
  _id: string;
  rev: number;
  count: number;
}
const things = collection<Thing>('things');
// the SDK warns of every call that failed as of a slow one
process.env.SILENCE = 'true';
let emulator: Emulator;
let door: Worker;
beforeAll(async () => {
  emulator = await startEmulator({
    port: 0,
    dataDir: ':memory:',
    collections: [{ CollectionName: 'things', CreateIndexes: [] }],
  });
  door = new Worker(DOOR, { eval: true, workerData: { host: new URL(emulator.url).host } });
  const [port] = (await once(door, 'message')) as [number];
  const adminUrl = `http://127.0.0.1:${port}/admin`;
  Object.assign(
    process.env,
    instanceVariables({ functionName: 'test', adminUrl, secretId: 'connections', own: {} }),
  );
});
afterAll(async () => {
  await door.terminate();
  await emulator.close();
});

/** What becomes of the next request; the connection it goes over was used before. */
async function hangUp(how: 'before' | 'after'): Promise<void> {
  await things.one({ _id: 'warm' });
  door.postMessage(how);
  await once(door, 'message');
}
const add = (_id: string) => things.add({ _id, rev: 0, count: 0 });
const stored = (_id: string) =>
  (emulator.database.documents('things', 100) as unknown as Thing[]).find((one) => one._id === _id);

describe('a connection that the server drops', () => {
  it('while the instance is frozen between two calls is not used again, so that even a count arrives, once', async () => {
    await add('frozen');
    for (let round = 1; round <= 5; round += 1) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      expect(await things.change({ _id: 'frozen' }, { count: command().inc(1) })).toBe(true);
      expect(stored('frozen')?.count).toBe(round);
    }
  });

  it('as the call goes out makes it go out once more', async () => {
    await hangUp('before');
    expect(await add('new')).toBe(true);
    await hangUp('before');
    expect(await things.one({ _id: 'new' })).toMatchObject({ rev: 0 });
    await hangUp('before');
    expect(await things.change({ _id: 'new', rev: 0 }, { rev: command().inc(1) })).toBe(true);
    await hangUp('before');
    const { data } = (await things.aggregate().match({ _id: 'new' }).limit(1).end()) as { data: Thing[] };
    expect(data).toMatchObject([{ rev: 1 }]);
    await hangUp('before');
    expect(await things.remove({ _id: 'new' })).toBe(true);
  });

  it('instead of the answer changes nothing twice: the second try meets the first', async () => {
    await hangUp('after');
    expect(await add('once')).toBe(false);
    await hangUp('after');
    expect(await things.change({ _id: 'once', rev: 0 }, { rev: command().inc(1), count: 7 })).toBe(false);
    expect(stored('once')).toEqual({ _id: 'once', rev: 1, count: 7 });
  });

  it('is met twice by storage, since the same bytes at the same place are the same', async () => {
    for (const how of ['before', 'after'] as const) {
      await hangUp(how);
      const fileId = await keepFile(`c-1/x-${how}.jpg`, Buffer.from(how));
      await hangUp(how);
      const url = (await viewingUrls([fileId])).get(fileId) ?? '';
      expect(await (await fetch(url)).text()).toBe(how);
    }
  });

  it('is an error for a count that no rev guards: it may have been made', async () => {
    await add('counted');
    await hangUp('after');
    await expect(things.change({ _id: 'counted' }, { count: command().inc(1) })).rejects.toThrow();
    expect(stored('counted')?.count).toBe(1);
  });
});
