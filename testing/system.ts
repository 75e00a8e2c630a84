import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Persona } from '../emulator/personas';
import type { CallRecord } from '../emulator/functions/call-log';
import type { TitledMessage } from '../emulator/developers/inspection';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The first start fills the demo world through the application's own actions; that may take minutes. */
const READY_WITHIN = 300_000;
/** A stop that takes longer is a fault, and is made short. */
const STOPPED_WITHIN = 15_000;

/** How functions answer: the envelope. */
export type Envelope =
  | { ok: true; data: unknown; now: number }
  | { ok: false; error: { code: string; params: Record<string, unknown>; requestId: string }; now: number };

/** What a system is started with. */
export interface SystemOptions {
  /** `filled`: the demo world; `empty`: the compound with its posts and persons only. */
  world: 'filled' | 'empty';
  /** A data folder to start from, as `stopAndKeep` left it; the world is then what lies in it. */
  from?: string;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts the emulator's process and waits for its `ready:` line. */
async function start(port: number, dataDir: string, world: SystemOptions['world']): Promise<ChildProcess> {
  const args = ['--import', 'tsx', 'emulator/main.ts', ...(world === 'empty' ? ['--empty'] : [])];
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The emulator ${why}. It said:\n${said.slice(-4000)}`));
    const late = setTimeout(() => fail(`was not ready within ${READY_WITHIN / 1000} s`), READY_WITHIN);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (!/^ready: /m.test(said)) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(late);
      fail(`ended with ${code}`);
    });
  });
  try {
    await ready;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return child;
}

async function end(child: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN);
  await ended;
  clearTimeout(late);
}

/** The whole application as `npm start` runs it, on a port and a data folder of its own. */
export class System {
  /** Waited for before anything is done to the system from outside: what people did on their screens has arrived then. */
  beforeControl: () => Promise<void> = () => Promise.resolve();

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    private readonly world: SystemOptions['world'],
    private process: ChildProcess,
  ) {}

  static async start({ world, from }: SystemOptions): Promise<System> {
    const dataDir = mkdtempSync(join(tmpdir(), 'hongxin-'));
    if (from) cpSync(from, dataDir, { recursive: true });
    const port = await freePort();
    return new System(port, dataDir, world, await start(port, dataDir, world));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Calls an action as the person with this openid; `null` is a visitor. */
  async call(openid: string | null, name: string, action: string, input: unknown): Promise<Envelope> {
    const headers = {
      'content-type': 'application/json',
      ...(openid === null ? {} : { 'x-local-openid': openid }),
    };
    const body = JSON.stringify({ action, input });
    const response = await fetch(`${this.url}/call/${name}`, { method: 'POST', headers, body });
    return (await response.json()) as Envelope;
  }

  private async control<Answer>(path: string, body?: object): Promise<Answer> {
    await this.beforeControl();
    const headers = { 'content-type': 'application/json' };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : undefined;
    const response = await fetch(`${this.url}${path}`, init);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  /** Runs the minute's timer now. */
  async runTimer(): Promise<void> {
    const { runs } = await this.control<{ runs: { ok: boolean; function: string }[] }>('/emulator/timer', {});
    const failed = runs.find((run) => !run.ok);
    if (failed) throw new Error(`the timer run of ${failed.function} failed`);
  }

  /** Moves the functions' clock forward. */
  async advanceClock(advanceMs: number): Promise<void> {
    await this.control('/emulator/clock', { advanceMs });
  }

  /** Switches the WeChat stand-in on or off. */
  async wechat(on: boolean): Promise<void> {
    await this.control('/emulator/wechat', { on });
  }

  /** The share (0 to 1) of WeChat's answers to sent messages that get lost. */
  async loseAnswers(share: number): Promise<void> {
    await this.control('/emulator/wechat', { lostAnswers: share });
  }

  /** WeChat messages that arrived at the stand-in, for one openid or all. */
  async messages(openid?: string): Promise<TitledMessage[]> {
    const query = `?limit=10000${openid === undefined ? '' : `&openid=${encodeURIComponent(openid)}`}`;
    return (await this.control<{ messages: TitledMessage[] }>(`/emulator/messages${query}`)).messages;
  }

  /** The last 500 calls of functions, newest first. */
  async calls(): Promise<CallRecord[]> {
    return (await this.control<{ calls: CallRecord[] }>('/emulator/calls?limit=500')).calls;
  }

  personas(): Promise<Persona[]> {
    return this.control('/personas');
  }

  /** Ends it as Ctrl-C does and removes its data. */
  async stop(): Promise<void> {
    await end(this.process, 'SIGINT');
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Ends it as Ctrl-C does and copies its data, for other systems to start from. */
  async stopAndKeep(target: string): Promise<void> {
    await end(this.process, 'SIGINT');
    rmSync(target, { recursive: true, force: true });
    cpSync(this.dataDir, target, { recursive: true });
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    await end(this.process, 'SIGKILL');
  }

  /** Starts it again on the same port and data. */
  async restart(): Promise<void> {
    await end(this.process, 'SIGINT');
    this.process = await start(this.port, this.dataDir, this.world);
  }
}
