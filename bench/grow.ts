/**
 * `node --import tsx bench/grow.ts <folder> [--small]`: a data folder with a grown world, for `DATA_DIR=<folder> npm start`.
 * The functions have to be built.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BIG, SMALL } from '#testing/grown/ground';
import { grow } from '#testing/grown/grow';
import { startEmulator } from '../emulator/server';

async function main(): Promise<void> {
  const [folder] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
  if (folder === undefined) throw new Error('Name the folder that the world is to lie in.');
  const functionsDir = fileURLToPath(new URL('../dist/functions', import.meta.url));
  const emulator = await startEmulator({ port: 0, dataDir: resolve(folder), functionsDir, world: 'demo' });
  try {
    if (!emulator.isToFill) throw new Error(`A world lies in ${folder} already.`);
    const started = performance.now();
    const size = process.argv.includes('--small') ? SMALL : BIG;
    await grow(emulator, size);
    emulator.setReady();
    console.log(`${size.homes} homes in ${Math.round((performance.now() - started) / 1000)} s`);
  } finally {
    await emulator.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
