import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What `function.json` declares; the platform's own defaults where it is silent. */
export interface FunctionSettings {
  /** MB */
  memorySize: number;
  /** Seconds after which the platform kills the call. */
  timeout: number;
  /** Seven-field schedule, UTC+8. Only "every full minute" is emulated. */
  timer?: string;
  /** It receives the events that WeChat pushes (set in the cloud console in production). */
  receivesEvents?: true;
}

/** One built function: `dist/functions/<name>/index.js` and the settings beside it. */
export interface Bundle {
  name: string;
  file: string;
  /** Changes when the function is built again. */
  version: number;
  settings: FunctionSettings;
}

const NAME = /^[a-zA-Z][a-zA-Z0-9_-]{0,59}$/;

/** CloudBase's defaults: 256 MB, 3 s (docs.cloudbase.net, cli-v1/functions/configs). */
const DEFAULTS: FunctionSettings = { memorySize: 256, timeout: 3 };

/** Settings by their file, as they were read last and of when they were. */
const known = new Map<string, { at: number; settings: FunctionSettings }>();

function readSettings(folder: string): FunctionSettings {
  const file = join(folder, 'function.json');
  const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (at === undefined) return DEFAULTS;
  const before = known.get(file);
  if (before?.at === at) return before.settings;
  const declared = JSON.parse(readFileSync(file, 'utf8')) as Partial<FunctionSettings>;
  const settings = { ...DEFAULTS, ...declared };
  known.set(file, { at, settings });
  return settings;
}

/** The built function of that name, or null where there is none. Looked at on every call: a new build counts at once. */
export function readBundle(functionsDir: string | null, name: string): Bundle | null {
  if (!functionsDir || !NAME.test(name)) return null;
  const folder = join(functionsDir, name);
  const file = join(folder, 'index.js');
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return null;
  return { name, file, version: stats.mtimeMs, settings: readSettings(folder) };
}

/** All built functions, by name. */
export function listBundles(functionsDir: string | null): Bundle[] {
  if (!functionsDir || !existsSync(functionsDir)) return [];
  return readdirSync(functionsDir)
    .sort()
    .map((name) => readBundle(functionsDir, name))
    .filter((bundle) => bundle !== null);
}
