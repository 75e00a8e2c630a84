import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Emulator, startEmulator } from '../server';

/** The SDK as an absolute path: the fixture functions lie outside of the repository. */
const SDK = JSON.stringify(require.resolve('@cloudbase/node-sdk'));

const collections = [{ CollectionName: 'things', CreateIndexes: [] }];
const folder = mkdtempSync(join(tmpdir(), 'functions-'));
let emulator: Emulator;

function build(name: string, body: string, settings: object = { memorySize: 128, timeout: 5 }): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'index.js'), body);
  writeFileSync(join(folder, name, 'function.json'), JSON.stringify(settings));
}

const run = (name: string, event: unknown = {}, openid?: string) => emulator.invoke(name, event, { openid });
const lastCall = () => emulator.inspection.calls(1)[0];

beforeAll(async () => {
  build('echo', 'exports.main = async (event, context) => ({ event, context })');
  build(
    'who',
    `const tcb = require(${SDK});
     exports.main = async (event, context) => {
       const before = process.env.WX_OPENID;
       await new Promise((go) => setTimeout(go, event.waitMs || 0));
       return { before, after: process.env.WX_OPENID, context: tcb.getCloudbaseContext(context).WX_OPENID };
     }`,
  );
  build('environment', 'exports.main = async () => process.env');
  build('endless', 'exports.main = () => new Promise(() => {})', { timeout: 1 });
  build('busy', 'exports.main = async () => { while (true); }', { timeout: 1 });
  build(
    'throws',
    'exports.main = async () => { console.log("before"); throw new TypeError("no such thing") }',
  );
  build(
    'dies',
    'exports.main = () => new Promise(() => { setTimeout(() => { throw new Error("later") }, 10) })',
  );
  build('exits', 'exports.main = async (event) => { if (event.die) process.exit(3); return process.pid }');
  build('unloadable', 'throw new Error("broken bundle")');
  build('large', 'exports.main = async () => "x".repeat(7 * 1024 * 1024)');
  build(
    'time',
    'exports.main = async () => ({ now: Date.now(), made: new Date().getTime(), given: +new Date(5) })',
  );
  build(
    'counts',
    `const tcb = require(${SDK});
     exports.main = async ({ times }) => {
       const things = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database().collection('things');
       for (let i = 0; i < times; i += 1) await things.where({ n: i }).limit(1).get();
       return { ok: false, error: { code: 'NOTHING_LEFT' } };
     }`,
  );
  build(
    'calls',
    `const tcb = require(${SDK});
     exports.main = async ({ name, data }) => {
       try { return await tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).callFunction({ name, data }) }
       catch (error) { return { code: error.code, message: error.message } }
     }`,
  );
  build(
    'ticks',
    `exports.main = async (event, context) => {
       await new Promise((go) => setTimeout(go, 150));
       return { event, trigger: process.env.TRIGGER_SRC, environment: JSON.parse(context.environment) };
     }`,
    { timeout: 5, timer: '0 * * * * * *' },
  );
  emulator = await startEmulator({
    port: 0,
    dataDir: ':memory:',
    functionsDir: folder,
    collections,
    functionEnv: { OWN: 'yes' },
  });
});

afterAll(async () => {
  await emulator.close();
  rmSync(folder, { recursive: true });
});

describe('a function gets what the platform gives it', () => {
  it('the event as it was sent, and a context with its name and limits', async () => {
    const event = { action: 'a', input: { deep: [1, '二'] } };
    const { result } = (await run('echo', event)) as { result: Record<string, Record<string, unknown>> };
    expect(result.event).toEqual(event);
    expect(result.context).toMatchObject({
      function_name: 'echo',
      memory_limit_in_mb: 128,
      time_limit_in_ms: 5000,
    });
  });

  it('the platform’s variables and its own, and nothing of the machine it runs on', async () => {
    const { result } = (await run('environment')) as { result: Record<string, string> };
    expect(result).toMatchObject({ TENCENTCLOUD_RUNENV: 'SCF', TZ: 'UTC', TCB_ENV: 'local', OWN: 'yes' });
    expect(result.WECHAT_API_URL).toBe(`${emulator.url}/wechat`);
    for (const name of ['HOME', 'PATH', 'NODE_ENV', 'WX_OPENID', 'npm_lifecycle_event'])
      expect(result[name]).toBeUndefined();
  });

  it('no openid for a visitor, even in an instance that served somebody just before', async () => {
    await run('who', {}, 'o-first');
    const { result } = (await run('who')) as { result: object };
    expect(result).toEqual({});
  });

  it('each of two people at the same time her own identity, from beginning to end', async () => {
    const calls = Array.from({ length: 12 }, (_, i) => `o-${i % 2}`);
    const results = await Promise.all(calls.map((openid) => run('who', { waitMs: 30 }, openid)));
    calls.forEach((openid, i) =>
      expect(results[i]).toMatchObject({ result: { before: openid, after: openid, context: openid } }),
    );
    expect(emulator.inspection.state().functions.find(({ name }) => name === 'who')?.instances).toBe(4);
  });

  it('the emulator’s time as its own', async () => {
    emulator.clock.set(86_400_000);
    const { result } = (await run('time')) as { result: { now: number; made: number; given: number } };
    emulator.clock.set(0);
    expect(result.now - Date.now()).toBeGreaterThan(86_390_000);
    expect(Math.abs(result.made - result.now)).toBeLessThan(1000);
    expect(result.given).toBe(5);
  });

  it('a new build at once', async () => {
    build('rebuilt', 'exports.main = async () => 1');
    expect(await run('rebuilt')).toMatchObject({ result: 1 });
    build('rebuilt', 'exports.main = async () => 2');
    utimesSync(join(folder, 'rebuilt', 'index.js'), new Date(), new Date(Date.now() + 5000));
    expect(await run('rebuilt')).toMatchObject({ result: 2 });
  });
});

describe('a function that fails does not take the emulator along', () => {
  it.each(['endless', 'busy'])('%s is killed at its timeout', async (name) => {
    expect(await run(name)).toMatchObject({
      ok: false,
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      message: 'Invoking task timed out after 1 seconds',
    });
  });

  it('an error in the handler is the call’s failure, with its text and the lines printed before', async () => {
    expect(await run('throws')).toMatchObject({ ok: false, code: 'FUNCTIONS_EXECUTE_FAIL' });
    expect(lastCall()).toMatchObject({ outcome: 'FUNCTIONS_EXECUTE_FAIL', function: 'throws' });
    expect(lastCall()?.logs.join('\n')).toMatch(/before[\s\S]*TypeError: no such thing/);
  });

  it('an error outside of the handler ends the instance and says why', async () => {
    const invocation = await run('dies');
    expect(invocation).toMatchObject({ ok: false, code: 'FUNCTIONS_EXECUTE_FAIL' });
    expect((invocation as { message: string }).message).toContain('Error: later');
  });

  it('after an instance ended a new one serves the next call', async () => {
    const before = await run('exits');
    expect(await run('exits', { die: true })).toMatchObject({ ok: false });
    const after = await run('exits');
    expect(after.ok).toBe(true);
    expect(after).not.toMatchObject({ result: (before as { result: number }).result });
  });

  it('a bundle that cannot be loaded, a function that is not there, and a reply over 6 MB', async () => {
    const unloadable = await run('unloadable');
    expect(unloadable).toMatchObject({ ok: false, code: 'FUNCTIONS_EXECUTE_FAIL' });
    expect((unloadable as { message: string }).message).toContain('broken bundle');
    expect(await run('nothing')).toMatchObject({ ok: false, code: 'FUNCTION_NOT_FOUND' });
    expect(await run('../escape')).toMatchObject({ ok: false, code: 'FUNCTION_NOT_FOUND' });
    expect(await run('large')).toMatchObject({ ok: false, code: 'FUNCTIONS_EXECUTE_FAIL' });
  });
});

describe('what is written down of a call', () => {
  it('function, action, person, time, database calls with what they cost, and the refusal', async () => {
    const data = [JSON.stringify({ _id: 'only', n: 1 })];
    await emulator.database.handle({
      action: 'database.insertDocument',
      collectionName: 'things',
      data,
    });
    await Promise.all([run('counts', { action: 'look', times: 3 }, 'o-1'), run('counts', { times: 1 })]);
    const [second, first] = emulator.inspection.calls(2);
    expect(first).toMatchObject({ function: 'counts', action: 'look', openid: 'o-1', databaseCalls: 3 });
    expect(first).toMatchObject({ examined: 3, returned: 1 });
    expect(first?.outcome).toBe('NOTHING_LEFT');
    expect(first?.ms).toBeGreaterThan(0);
    expect(second).toMatchObject({ databaseCalls: 1, examined: 1, returned: 0, openid: null });
  });

  it('the last 500 calls only', async () => {
    for (let i = 0; i < 505; i += 1) await run('echo', { action: `n${i}` });
    const calls = emulator.inspection.calls(1000);
    expect(calls).toHaveLength(500);
    expect(calls[0]?.action).toBe('n504');
  });
});

describe('a function calls another one', () => {
  it('gets its result, and the caller’s identity is not handed on', async () => {
    const invocation = await run('calls', { name: 'who', data: {} }, 'o-1');
    expect(invocation).toMatchObject({ ok: true, result: { result: {} } });
    expect((invocation as { result: { result: object } }).result.result).toEqual({});
  });

  it('gets the platform’s error where that one fails', async () => {
    expect(await run('calls', { name: 'nothing' })).toMatchObject({ result: { code: 'FUNCTION_NOT_FOUND' } });
    expect(await run('calls', { name: 'throws' })).toMatchObject({
      result: { code: 'FUNCTIONS_EXECUTE_FAIL' },
    });
  });
});

describe('the timer', () => {
  it('runs every function with a timer as the platform would, and nobody is the caller', async () => {
    const runs = await emulator.runTimer();
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ function: 'ticks', ok: true });
    const { result } = runs[0] as unknown as { result: Record<string, Record<string, string>> };
    expect(result.event).toMatchObject({ Type: 'Timer', TriggerName: 'every-minute', Message: '' });
    expect(result.trigger).toBe('timer');
    expect(result.environment).toMatchObject({ TRIGGER_SRC: 'timer' });
    expect(result.environment?.WX_OPENID).toBeUndefined();
  });

  it('never runs a function while its previous run goes on', async () => {
    const started = performance.now();
    await Promise.all([emulator.runTimer(), emulator.runTimer(), emulator.runTimer()]);
    expect(performance.now() - started).toBeGreaterThan(440);
  });
});
