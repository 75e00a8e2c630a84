import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clerk, officer, owner } from '../emulator/world/settle';
import type { Envelope } from './system';

const ROOT = join(__dirname, '..');
/** What is not built yet is built first. */
const WITHIN = 600_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** `npm start` on a data folder, until it says a line that fits. It leads a group of its own, so that all of it can be killed. */
async function startUntil(line: RegExp, port: number, dataDir: string): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir };
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (line.test(said)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said.slice(-2000)}`)));
  });
  child.removeAllListeners('exit');
  return child;
}

async function end(
  child: ChildProcess,
  how: 'SIGINT' | 'SIGKILL',
  whom: 'all' | 'parent' = 'all',
): Promise<void> {
  const ended = once(child, 'exit');
  process.kill(whom === 'all' ? -(child.pid as number) : (child.pid as number), how);
  await ended;
}

/** What whoever starts the demo finds, by what the application itself says. */
async function lookAt(port: number) {
  const call = async (openid: string, name: string, action: string, input: object = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': openid },
      body: JSON.stringify({ action, input }),
    });
    const answer = (await response.json()) as Envelope;
    if (!answer.ok) throw new Error(`${name}.${action}: ${answer.error.code}`);
    const data: Record<string, unknown> = { ...(answer.data as object), now: answer.now };
    return data;
  };
  const me = (await call(clerk.openid, 'people', 'me')) as unknown as {
    now: number;
    person: { posts: { compoundId: string }[] };
  };
  const compoundId = me.person.posts[0]?.compoundId;
  const here = (openid: string, name: string, action: string, input: object = {}) =>
    call(openid, name, action, { compoundId, ...input });
  const { homes, area } = await here(clerk.openid, 'homes', 'listBuildings');
  const { versions } = await here(owner.openid, 'disclosures', 'listVersions');
  const open = await here(officer.openid, 'errands', 'list', { scope: 'desk', open: true });
  const closed = await here(officer.openid, 'errands', 'list', { scope: 'desk', open: false });
  const questions = await here(clerk.openid, 'disclosures', 'listQuestions', { open: false });
  const { items: activities } = await here(owner.openid, 'activities', 'listUpcoming');
  const personas = (await (await fetch(`http://127.0.0.1:${port}/personas`)).json()) as unknown[];
  const counted = { versions, open: open.items, closed: closed.items, answered: questions.items, activities };
  return {
    clock: Math.abs(me.now - Date.now()) < 60_000,
    ...{ homes, area, personas: personas.length },
    ...Object.fromEntries(Object.entries(counted).map(([key, all]) => [key, (all as unknown[]).length])),
  };
}

describe('npm start that is killed while it fills the demo', () => {
  const folders: string[] = [];
  const folder = () => {
    folders.push(mkdtempSync(join(tmpdir(), 'hongxin-start-')));
    return folders.at(-1) as string;
  };
  afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

  let whole: Awaited<ReturnType<typeof lookAt>>;
  beforeAll(async () => {
    const [port, dataDir] = [await freePort(), folder()];
    const child = await startUntil(/^ready: /m, port, dataDir);
    whole = await lookAt(port);
    await end(child, 'SIGINT');
  }, WITHIN);

  it('has a whole world where nothing interrupts it', () => {
    expect(whole).toMatchObject({ clock: true, homes: 618, versions: 2 });
    expect(whole.personas).toBeGreaterThan(10);
  });

  it.each([
    ['with its first compound', /建立小区/, 'all'],
    ['in the middle of the roster and the sheets', /公示第/, 'all'],
    ['among the errands', /代办：/, 'all'],
    ['at its very end', /业主提问/, 'all'],
    ['alone, without the process that it started', /代办：/, 'parent'],
  ] as const)(
    '%s: the next start says ready, and all of it is there, with the clock at now',
    async (_when, line, whom) => {
      const [port, dataDir] = [await freePort(), folder()];
      await end(await startUntil(line, port, dataDir), 'SIGKILL', whom);
      const child = await startUntil(/^ready: /m, port, dataDir);
      const found = await lookAt(port);
      await end(child, 'SIGINT');
      expect(found).toEqual(whole);
    },
    WITHIN,
  );
});
