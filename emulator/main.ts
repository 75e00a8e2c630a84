import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotStart } from './cannot-start';
import { resetDataFolder } from './data-folder';
import { type Emulator, type EmulatorOptions, startEmulator } from './server';
import { loadWorld } from './world/load';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (line: string) => console.log(line);
/** Failures go to stderr: the last line on stdout stays `ready: …`. */
const complain = (line: string) => console.error(line);

function portFromEnvironment(): number {
  const port = Number(process.env.PORT ?? 8787);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new CannotStart(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
}

/** A predecessor that was just told to end needs a moment to give its port and folder free. */
const PREDECESSOR_MS = 4000;

async function withPatience<T>(start: () => T | Promise<T>): Promise<T> {
  const until = Date.now() + PREDECESSOR_MS;
  for (;;) {
    try {
      return await start();
    } catch (error) {
      if (!(error instanceof CannotStart) || Date.now() > until) throw error;
      await new Promise((go) => setTimeout(go, 250));
    }
  }
}

async function main(): Promise<void> {
  const port = portFromEnvironment();
  const dataDir = resolve(root, process.env.DATA_DIR || '.data');
  if (process.argv.includes('--reset')) {
    await withPatience(() => resetDataFolder(dataDir));
    say(`Emptied ${dataDir}.`);
  }
  const functionsDir = resolve(root, 'dist/functions');
  if (!existsSync(functionsDir))
    throw new CannotStart(
      'The functions are not built yet: npm run build:functions (npm start does that by itself).',
    );

  let emulator: Emulator | null = null;
  let ending = false;
  // Ctrl-C reaches this process from the terminal and again from its parent
  const end = async () => {
    if (ending) return;
    ending = true;
    await emulator?.close();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('disconnect', end);
  process.on('uncaughtException', (error) => complain(`The emulator goes on after: ${error.stack}`));
  process.on('unhandledRejection', (error) => complain(`The emulator goes on after: ${String(error)}`));

  const world = process.argv.includes('--empty') ? 'empty' : 'demo';
  const options: EmulatorOptions = {
    port,
    dataDir,
    functionsDir,
    h5Dir: resolve(root, 'dist/demo'),
    timerRuns: true,
    world,
    log: complain,
  };
  emulator = await withPatience(() => startEmulator(options));
  if (ending) return void emulator.close();
  try {
    if (emulator.isToFill) await loadWorld({ url: emulator.url, empty: world === 'empty', say });
  } catch (error) {
    if (ending) return;
    await emulator.close();
    throw error;
  }
  emulator.setReady();
  say(`ready: ${emulator.url}`);
}

main().catch((error: Error) => {
  const expected = error instanceof CannotStart;
  complain(expected ? error.message : `The emulator could not start: ${error.stack}`);
  process.exit(1);
});
