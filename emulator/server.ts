import type { Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { adminRoutes } from './admin';
import { appRoutes } from './app';
import { callRoutes } from './call';
import { type Clock, openClock } from './clock';
import { openDataFolder } from './data-folder';
import { type Database, type DatabaseOptions, openDatabase } from './database/database';
import { addWork, noWork, type Work } from './database/work';
import { Inspection } from './developers/inspection';
import { developerRoutes } from './developers/routes';
import type { Caller } from './functions/environment';
import { FunctionRunner, type Invocation, type Main } from './functions/runner';
import { Timer, type TimerRun } from './functions/timer';
import { listen, stopListening } from './http/listen';
import { jsonOnly } from './http/doors';
import { sendJson } from './http/reply';
import { createRouter } from './http/router';
import type { Route } from './http/route';
import { ownVariables } from './own-variables';
import { type Persona, readPersonas } from './personas';
import { StorageActions } from './storage/actions';
import { Objects } from './storage/objects';
import { storageRoutes } from './storage/routes';
import { deployedRules } from './storage/rules';
import { Signer } from './storage/signature';
import { MediaChecks } from './wechat/media-check';
import { losesAnswer } from './wechat/lost-answers';
import { wechatRoutes } from './wechat/routes';
import { WeChatState } from './wechat/state';
import { readTemplates, type WeChatTemplate } from './wechat/templates';
import type { WorldKind } from './world-state';

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface EmulatorOptions {
  /** 0: any free port. */
  port: number;
  /** A folder, or `:memory:` for a world that is forgotten at the end. */
  dataDir: string;
  /** Built functions (`dist/functions`); none: only `mains`. */
  functionsDir?: string | null;
  /** Functions run from source in this process, by name; for tests. */
  mains?: Record<string, Main>;
  /** Those of `mains` that the timer runs. */
  timerMains?: string[];
  /** The one of `mains` that receives the events that WeChat pushes. */
  eventMain?: string;
  /** The built app for the browser (`dist/demo`). */
  h5Dir?: string | null;
  /** Added to the functions' own variables (WeChat stand-in and setup key are set already). */
  functionEnv?: Record<string, string>;
  personas?: () => Persona[];
  /** Declared in `config/collections.json` unless given. */
  collections?: DatabaseOptions['collections'];
  /** Declared in `config/wechat-templates.json` unless given. */
  templates?: () => WeChatTemplate[];
  /** Fires the timer at every full minute; else only `runTimer` does. */
  timerRuns?: boolean;
  /**
   * The world that lies in the data folder, or has to be filled now (`isToFill`): `/healthz` answers 503 until
   * `setReady()`, and a start that ends before it leaves the folder as it was.
   */
  world?: WorldKind;
  log?: (line: string) => void;
}

/** A running local CloudBase. */
export interface Emulator {
  url: string;
  /** What `TCB_CONTEXT_CNFG` must name as URL for the SDK to talk to this emulator. */
  adminUrl: string;
  clock: Clock;
  database: Database;
  inspection: Inspection;
  /** All `database.*` requests so far, by whomever, and what they cost. */
  databaseCalls(): number;
  databaseWork(): Work;
  invoke(name: string, event: unknown, caller?: Caller): Promise<Invocation>;
  runTimer(): Promise<TimerRun[]>;
  setWeChat(on: boolean): void;
  isToFill: boolean;
  setReady(): void;
  close(): Promise<void>;
}

function declaredCollections(): DatabaseOptions['collections'] {
  const text = readFileSync(beside('../config/collections.json'), 'utf8');
  return JSON.parse(text) as DatabaseOptions['collections'];
}

/** Starts the local CloudBase on 127.0.0.1. Rejects with `PortInUse` or `FolderInUse` where that is why it cannot. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const log = options.log ?? (() => {});
  const folder = openDataFolder(options.dataDir, options.world);
  const clock = openClock(folder.clock);
  const wechat = new WeChatState(folder.wechat);
  const now = () => clock.now();
  const database = openDatabase({
    file: folder.database,
    collections: options.collections ?? declaredCollections(),
    now,
    warn: log,
  });
  const objects = new Objects(folder.storage);

  let handle: ReturnType<typeof createRouter> | null = null;
  let server: Server;
  let port: number;
  try {
    ({ server, port } = await listen(options.port, (req, res) =>
      handle ? handle(req, res) : sendJson(res, 503, { ok: false }),
    ));
  } catch (error) {
    database.close();
    wechat.close();
    folder.release();
    throw error;
  }
  const url = `http://127.0.0.1:${port}`;
  const adminUrl = `${url}/admin`;

  const templates = options.templates ?? (() => readTemplates(beside('../config/wechat-templates.json')));
  const mains = options.mains ?? {};
  const runner = new FunctionRunner({
    functionsDir: options.functionsDir ?? null,
    mains,
    ownVariables: { ...ownVariables(url, templates()), ...options.functionEnv },
    adminUrl,
    clock,
    log,
  });
  const timer = new Timer({ runner, clock, log, mains: options.timerMains ?? [] });
  const receiver = () =>
    options.eventMain ?? runner.bundles().find(({ settings }) => settings.receivesEvents)?.name ?? '';
  const sendEvent = async (event: unknown) =>
    (await runner.invoke(receiver(), event, { trigger: 'event' })).ok;
  const checks = new MediaChecks(wechat, sendEvent, log);
  const rules = deployedRules();
  const signer = new Signer(objects.secret, now);
  const storage = new StorageActions({ objects, signer, url, now });

  let databaseCalls = 0;
  const databaseWork = noWork();
  let wechatOn = true;
  let ready = options.world === undefined;
  const setWeChat = (on: boolean) => {
    wechatOn = on;
  };
  const inspection = new Inspection({
    database,
    runner,
    wechat,
    templates,
    clock,
    isWeChatOn: () => wechatOn,
  });
  const personas = options.personas ?? (() => readPersonas(beside('./world/personas.json')));
  const small: Route[] = [
    {
      path: /^\/healthz$/,
      methods: { GET: ({ res }) => sendJson(res, ready ? 200 : 503, { ok: ready, now: now() }) },
    },
    { path: /^\/personas$/, methods: { GET: ({ res }) => sendJson(res, 200, personas()) } },
  ];
  const onDatabaseCall = (work: Work) => {
    databaseCalls += 1;
    addWork(databaseWork, work);
  };
  handle = createRouter(
    [
      ...jsonOnly(adminRoutes({ database, storage, runner, onDatabaseCall, log })),
      ...callRoutes(runner, now),
      ...small,
      ...storageRoutes(objects, signer, rules),
      ...wechatRoutes({
        ...{ state: wechat, checks, templates, now },
        isOn: () => wechatOn,
        losesAnswer: (reply) => losesAnswer(wechat, reply),
      }),
      ...jsonOnly(developerRoutes({ inspection, clock, timer, wechat, templates, setWeChat })),
      ...appRoutes(options.h5Dir ?? null),
    ],
    { port, log },
  );
  checks.resume();
  if (options.timerRuns) timer.start();

  return {
    url,
    adminUrl,
    clock,
    database,
    inspection,
    databaseCalls: () => databaseCalls,
    databaseWork: () => ({ ...databaseWork }),
    invoke: (name, event, caller = {}) => runner.invoke(name, event, caller),
    runTimer: () => timer.runAll(),
    setWeChat,
    isToFill: folder.isToFill,
    setReady: () => {
      folder.keepWorld();
      ready = true;
    },
    async close() {
      timer.stop();
      checks.close();
      await runner.close();
      await stopListening(server);
      database.close();
      wechat.close();
      folder.release();
    },
  };
}
