/** `npm start`: sets up what is missing, then runs the local CloudBase with the app. Arguments go on to it. */
import { spawn } from 'node:child_process';
import { ROOT } from './command.mjs';
import { ensureBuilt, ensureDependencies } from './setup.mjs';

const say = (line) => console.log(line);
let child;
let stopped = false;

function forward(signal) {
  stopped = true;
  // during the set-up there is nothing to wind up
  if (!child) process.exit(0);
  child.kill(signal);
}
process.on('SIGINT', () => forward('SIGINT'));
process.on('SIGTERM', () => forward('SIGTERM'));

try {
  await ensureDependencies(say);
  await ensureBuilt(['functions', 'demo'], say);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (!stopped) {
  say('Starting …');
  // the channel tells the emulator when this process is gone, however that came about
  child = spawn(process.execPath, ['--import', 'tsx', 'emulator/main.ts', ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // a signal to npm ends npm and its shell only; this process notices that its parent is gone
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 250).unref();
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
