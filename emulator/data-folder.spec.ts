import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClock } from './clock';
import { openDataFolder } from './data-folder';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'data-folder-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const at = (...path: string[]) => join(dataDir, ...path);
/** A start that ends, however, after it has moved the clock back, stored something and uploaded a file. */
function interrupted(world: 'empty' | 'demo', stored: string): void {
  const folder = openDataFolder(dataDir, world);
  openClock(folder.clock).set(-150 * 86_400_000);
  writeFileSync(folder.database, stored);
  mkdirSync(folder.storage, { recursive: true });
  writeFileSync(join(folder.storage, stored), '');
  folder.release();
}
function completed(world: 'empty' | 'demo', stored: string): void {
  const folder = openDataFolder(dataDir, world);
  writeFileSync(folder.database, stored);
  folder.keepWorld();
  folder.release();
}
/** What the next start finds. */
function found(world: 'empty' | 'demo') {
  const folder = openDataFolder(dataDir, world);
  const { isToFill, database, clock } = folder;
  const stored = existsSync(database) ? readFileSync(database, 'utf8') : null;
  const { offsetMs } = openClock(clock);
  folder.release();
  return { isToFill, stored, offsetMs };
}

describe('a world that was not filled to its end', () => {
  it('is gone at the next start, which fills it again with the clock at now', () => {
    interrupted('demo', 'half');
    // the new database is there and empty
    expect(found('demo')).toEqual({ isToFill: true, stored: '', offsetMs: 0 });
    expect(existsSync(at('storage', 'half'))).toBe(false);
  });

  it('leaves what was there before, and is not asked for again by who wants less', () => {
    completed('empty', 'compounds');
    interrupted('demo', 'half');
    expect(found('empty')).toEqual({ isToFill: false, stored: 'compounds', offsetMs: 0 });
    expect(found('demo')).toEqual({ isToFill: true, stored: 'compounds', offsetMs: 0 });
  });

  it('is undone also where the undoing, or the keeping of what was before, was interrupted', () => {
    completed('empty', 'compounds');
    interrupted('demo', 'half');
    rmSync(at('cloudbase.sqlite'));
    expect(found('empty')).toMatchObject({ stored: 'compounds' });
    mkdirSync(at('before-filling.tmp'));
    writeFileSync(at('before-filling.tmp', 'cloudbase.sqlite'), 'half a copy');
    expect(found('empty')).toMatchObject({ stored: 'compounds' });
  });
});

it('a world that was filled to its end stays, and nothing else of it lies about', () => {
  completed('demo', 'all');
  expect(found('demo')).toEqual({ isToFill: false, stored: 'all', offsetMs: 0 });
  expect(found('empty')).toMatchObject({ isToFill: false, stored: 'all' });
  expect(readdirSync(dataDir).filter((one) => one.startsWith('before'))).toEqual([]);
});
