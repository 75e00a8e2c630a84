import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GridPath } from '#domain/kernel/grid';
import type { CompoundId } from '#domain/kernel/ids';
import { instanceVariables } from '../emulator/functions/environment';
import type { Main } from '../emulator/functions/runner';
import { ownVariables, SETUP_KEY } from '../emulator/own-variables';
import { startEmulator, type Emulator } from '../emulator/server';
import { readTemplates } from '../emulator/wechat/templates';
import { callerAt, type Caller } from '../emulator/world/caller';
import {
  clerk,
  elsewhere,
  manager,
  officer,
  owner,
  settle,
  subdistrict,
  tenant,
} from '../emulator/world/settle';
import { asIn, dataOf, type As } from './builders/as';
import { compoundIn } from './builders/stored-compound';
import { moveClockTo, releaseClock } from './builders/clock';
import { uploadAs } from './builders/upload';
import { functions, load } from './folders';

/** The functions from source on a local CloudBase of their own, with 槐荫里 and 柳岸里 settled as in the demo. */
export interface World {
  emulator: Emulator;
  caller: Caller;
  compoundId: CompoundId;
  /** Where 槐荫里 lies, and its community. */
  gridPath: GridPath;
  communityPath: GridPath;
  /** The other compound. */
  elsewhereId: CompoundId;
  asClerk: As;
  asManager: As;
  asOfficer: As;
  /** Runs the grid above both communities. */
  asSubdistrict: As;
  asOwner: As;
  asTenant: As;
  /** No WeChat identity at all. */
  asVisitor: As;
  asClerkElsewhere: As;
  /** As whoever has this openid. */
  as(openid: string | null): As;
  /** Uploads a file as a person for a purpose; gives its id. `name` is its name on her phone. */
  upload(openid: string, purpose: string, bytes: Buffer, name: string): Promise<string>;
  /** How many database calls something makes; nothing else may run meanwhile. */
  countCalls(work: () => Promise<unknown>): Promise<number>;
  /** What is stored in a collection, for what no action shows. */
  documents<T = Record<string, unknown>>(collection: string, limit?: number): T[];
  /** What the functions have logged, line by line. */
  logs: string[];
  /** What the timer does when it fires now. */
  runTimer(): Promise<void>;
  close(): Promise<void>;
}

const FUNCTIONS = functions();
const MAINS = Object.fromEntries(
  FUNCTIONS.map(({ name }) => [name, load<{ main: Main }>(`cloudfunctions/${name}/index`).main]),
);

/** Sets for this process what the platform sets for an instance: here all functions share it. */
function becomeAnInstance(emulator: Emulator): void {
  const templates = readTemplates(join(__dirname, '../config/wechat-templates.json'));
  const own = ownVariables(emulator.url, templates);
  const secretId = 'test-world';
  Object.assign(
    process.env,
    instanceVariables({ functionName: 'test', adminUrl: emulator.adminUrl, secretId, own }),
  );
}

/** Keeps what the functions log instead of printing it; their failures are printed. */
function keepLogs(): { logs: string[]; release(): void } {
  const logs: string[] = [];
  const print = console.log;
  console.log = (line: unknown) => void logs.push(String(line));
  const release = () => {
    console.log = print;
  };
  return { logs, release };
}

/** The functions from source on a local CloudBase of their own, where nothing has happened yet. */
export interface EmptyWorld {
  emulator: Emulator;
  /** What the functions have logged, line by line. */
  logs: string[];
  close(): Promise<void>;
}

/** Opens one at a time of the Shanghai clock (or an instant). One per test file: the SDK keeps its address for good. */
export async function openEmptyWorld(at: string | number = '2026-07-06 10:00'): Promise<EmptyWorld> {
  moveClockTo(at);
  const { logs, release } = keepLogs();
  const emulator = await startEmulator({
    port: 0,
    dataDir: ':memory:',
    mains: MAINS,
    eventMain: FUNCTIONS.find(({ settings }) => settings.receivesEvents)?.name,
    timerMains: FUNCTIONS.filter(({ settings }) => settings.timer).map(({ name }) => name),
  });
  becomeAnInstance(emulator);
  return {
    emulator,
    logs,
    async close() {
      await emulator.close();
      releaseClock();
      release();
    },
  };
}

/** The same with the demo's compounds and their people. */
export async function openWorld(at?: string | number): Promise<World> {
  const { emulator, logs, close } = await openEmptyWorld(at);
  const caller = callerAt(emulator.url);
  const compoundId = (await settle(caller, SETUP_KEY)) as CompoundId;
  const as = asIn(emulator, compoundId);
  const { person } = dataOf(await as(elsewhere.openid)('people', 'me'));
  const here = compoundIn(emulator, compoundId);
  return {
    emulator,
    caller,
    compoundId,
    gridPath: here.gridPath,
    communityPath: here.parent,
    elsewhereId: person?.posts[0]?.compoundId as CompoundId,
    as,
    asClerk: as(clerk.openid),
    asManager: as(manager.openid),
    asOfficer: as(officer.openid),
    asSubdistrict: as(subdistrict.openid),
    asOwner: as(owner.openid),
    asTenant: as(tenant.openid),
    asVisitor: as(null),
    asClerkElsewhere: as(elsewhere.openid),
    upload: (openid, purpose, bytes, name) => uploadAs(caller, { compoundId, openid, purpose }, bytes, name),
    async countCalls(work) {
      const before = emulator.databaseCalls();
      await work();
      return emulator.databaseCalls() - before;
    },
    documents: <T>(collection: string, limit = 1000) => emulator.database.documents(collection, limit) as T[],
    logs,
    async runTimer() {
      for (const run of await emulator.runTimer()) if (!run.ok) throw new Error(run.message);
    },
    close,
  };
}

/** The bytes of a workbook of the demo. */
export const workbook = (name: string): Buffer => readFileSync(join(__dirname, 'workbooks', `${name}.xlsx`));
