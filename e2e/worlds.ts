import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { System } from '#testing/system';
import { RECORDS } from './screen-phone';
import type { Story } from './story';

const FILLED = join(RECORDS, 'filled-world');
let filled: Promise<void> | undefined;

/** Fills the demo world once in a run, through the application's own actions. */
async function fillOnce(): Promise<void> {
  const system = await System.start({ world: 'filled' });
  await system.stopAndKeep(FILLED);
  if (!existsSync(FILLED)) throw new Error('the filled world was not kept');
}

/** A system for one telling of a story; filled worlds are copies of one. */
export async function systemFor(world: Story['world']): Promise<System> {
  if (world === 'empty') return System.start({ world });
  await (filled ??= fillOnce());
  return System.start({ world, from: FILLED });
}
