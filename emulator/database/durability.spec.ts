import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COLLECTIONS } from './crash-collections';
import { type CollectionDeclaration, type Database, openDatabase } from './database';
import { openSqlite } from './sqlite';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'database-'));
  file = path.join(folder, 'database.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (collections: CollectionDeclaration[] = COLLECTIONS) =>
  openDatabase({ file, collections, now: () => 0 });
const send = async (database: Database, action: string, fields: object) =>
  (await database.handle({ action: `database.${action}`, collectionName: 'kept', ...fields })) as {
    data: { total: number; list: string[] };
  };
const count = async (database: Database, query: object) =>
  (await send(database, 'calculateDocument', { query: JSON.stringify(query) })).data.total;

/** Starts the writer, lets it acknowledge some writes, and kills it in the midst of the next. */
function writeUntilKilled(acknowledgements: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const writer = spawn(
      process.execPath,
      ['--import', 'tsx', path.join(__dirname, 'crash-writer.ts'), file],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let output = '';
    writer.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split('\n').length > acknowledgements) writer.kill('SIGKILL');
    });
    writer.on('error', reject);
    writer.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(output.split('\n').slice(0, -1));
      else reject(new Error('the writer ended by itself'));
    });
  });
}

describe('what was acknowledged', () => {
  it('is there after kill -9, with its indexes, round after round', async () => {
    const acknowledged: string[] = [];
    for (const writes of [5, 60, 150]) {
      acknowledged.push(...(await writeUntilKilled(writes)));

      const sqlite = openSqlite(file);
      expect(sqlite.prepare('PRAGMA integrity_check').raw().all()).toEqual([['ok']]);
      sqlite.close();

      const database = open();
      const last = acknowledged.at(-1)!;
      expect(await count(database, { _id: { $in: acknowledged } })).toBe(acknowledged.length);
      expect(await count(database, { code: { $in: acknowledged } })).toBe(acknowledged.length);
      expect(await count(database, { tags: last })).toBeGreaterThan(0);
      const all = database.inspect()[0]!.count;
      // one counter, and at most one write of each round that was done but not yet acknowledged
      expect(await count(database, { tags: 'all' })).toBe(all - 1);
      expect(all).toBeLessThanOrEqual(acknowledged.length + 1 + 3);
      database.close();
    }
  });
});

describe('a file opened again', () => {
  const document = (id: string, code: string) => JSON.stringify({ _id: id, code, group: 'g' });

  it('holds the same documents and collections, made ones too', async () => {
    const before = open();
    await send(before, 'insertDocument', { data: [document('a', '1')] });
    await send(before, 'addCollection', { collectionName: 'made' });
    before.close();
    const after = open();
    expect(after.inspect()).toEqual([
      { name: 'kept', count: 1 },
      { name: 'made', count: 0 },
    ]);
    expect(after.documents('kept', 10)).toEqual([{ _id: 'a', code: '1', group: 'g' }]);
    expect(after.documents('kept', 10, 'a')).toEqual([]);
    after.close();
  });

  it('still knows which indexes hold arrays', async () => {
    const before = open();
    await send(before, 'insertDocument', {
      data: [JSON.stringify({ _id: 'l', code: 'l', tags: ['a', 'z'] })],
    });
    before.close();
    const after = open();
    // two elements meet the two bounds; an index thought to hold single values would look between them
    expect(await count(after, { tags: { $gt: 'b', $lt: 'b' } })).toBe(1);
    after.close();
  });

  it('builds the indexes that the declaration has come to name and drops the others', async () => {
    const before = open();
    await send(before, 'insertDocument', { data: [document('a', '1'), document('b', '2')] });
    before.close();
    const byGroup = {
      IndexName: 'by_group',
      MgoKeySchema: { MgoIsUnique: false, MgoIndexKeys: [{ Name: 'group', Direction: '1' as const }] },
    };
    const after = open([{ CollectionName: 'kept', CreateIndexes: [byGroup] }]);
    expect(await count(after, { group: 'g' })).toBe(2);
    await expect(count(after, { code: '1' })).rejects.toMatchObject({ code: 'UNINDEXED_QUERY' });
    after.close();
  });

  it('is refused when documents contradict a new unique index, and stays as it was', async () => {
    const before = open();
    await send(before, 'insertDocument', { data: [document('a', '1'), document('b', '2')] });
    before.close();
    const unique = {
      IndexName: 'one_per_group',
      MgoKeySchema: { MgoIsUnique: true, MgoIndexKeys: [{ Name: 'group', Direction: '1' as const }] },
    };
    expect(() => open([{ CollectionName: 'kept', CreateIndexes: [unique] }])).toThrow('E11000');
    const after = open();
    expect(await count(after, { code: '1' })).toBe(1);
    after.close();
  });
});
