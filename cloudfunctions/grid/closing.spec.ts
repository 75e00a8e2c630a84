import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompoundDocument } from '#domain/grid/documents';
import { SETTLED_MS } from '#domain/grid/rules';
import type { NodeId } from '#domain/kernel/grid';
import type { CompoundId } from '#domain/kernel/ids';
import { codeOf, dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { createdCompound, createdNode } from '#testing/builders/grid';
import { afterNext, beforeNext } from '#testing/builders/meanwhile';
import { importRoster } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
});
afterAll(() => world.close());

describe('what is closed while something is begun in it', () => {
  const count = { action: 'modifyDocument', collection: 'nodes', says: 'begunAt' };
  const close = async (nodeId: NodeId) =>
    codeOf(await world.asSubdistrict('grid', 'closeNode', { nodeId, rev: 0 }));
  const appoint = (at: { nodeId: NodeId } | { compoundId: CompoundId }, phone: string) => {
    const post = 'nodeId' in at ? ('communityOfficer' as const) : ('proxy' as const);
    const as = 'nodeId' in at ? world.asSubdistrict : world.asOfficer;
    return as('people', 'appoint', { ...at, name: '卢月', phone, post });
  };

  it('stays open from the first sign of it on, until it is there or can come no more', async () => {
    const nodeId = await createdNode(world, '建到一半的社区');
    const closed: string[] = [];
    afterNext(world, count, async () => closed.push(await close(nodeId)));
    const inside = { nodeId, type: 'grid' as const, name: '里面', contacts: [], key: 'half-node-0001' };
    const made = dataOf(await world.asSubdistrict('grid', 'createNode', inside));
    const opened = await createdNode(world, '开到一半的社区');
    afterNext(world, count, async () => closed.push(await close(opened)));
    await createdCompound(world, '开到一半的小区', { inside: opened });
    const given = await createdNode(world, '任命到一半的社区');
    afterNext(world, count, async () => closed.push(await close(given)));
    dataOf(await appoint({ nodeId: given }, '12000000961'));
    expect(closed).toEqual(['JUST_BEGUN', 'JUST_BEGUN', 'JUST_BEGUN']);
    dataOf(await world.asSubdistrict('grid', 'closeNode', { nodeId: made.nodeId, rev: 0 }));
    expect(await close(nodeId)).toBe('JUST_BEGUN');
    const now = Date.now();
    moveClockTo(now + SETTLED_MS + 1000);
    expect(await close(nodeId)).toBe('OK');
    moveClockTo(now);
  });

  it('gets nothing once it is closed, whenever that was begun', async () => {
    const nodeId = await createdNode(world, '先关掉的社区');
    beforeNext(world, count, () => close(nodeId));
    expect(codeOf(await appoint({ nodeId }, '12000000962'))).toBe('NOT_FOUND');
    expect(world.documents<{ phone: string }>('people').map((one) => one.phone)).not.toContain('12000000962');
  });

  it('is a compound too, with its posts and its roster', async () => {
    const shut = async (compoundId: CompoundId) =>
      codeOf(await world.asSubdistrict('grid', 'closeCompound', { compoundId, rev: 0 }));
    const counted = { ...count, collection: 'compounds' };
    const compoundId = await createdCompound(world, '任命到一半的小区');
    const closed: string[] = [];
    afterNext(world, counted, async () => closed.push(await shut(compoundId)));
    dataOf(await appoint({ compoundId }, '12000000963'));
    expect(closed).toEqual(['JUST_BEGUN']);
    const gone = await createdCompound(world, '先关掉的小区');
    beforeNext(world, counted, () => shut(gone));
    expect(codeOf(await appoint({ compoundId: gone }, '12000000964'))).toBe('NOT_FOUND');
    const before = world.documents<CompoundDocument>('compounds').find((one) => one._id === world.compoundId);
    await importRoster(world, [['77栋', '1单元', '101', 70]]);
    const after = world.documents<CompoundDocument>('compounds').find((one) => one._id === world.compoundId);
    expect(after?.begun).toBe((before?.begun ?? 0) + 1);
  });

  it('waits longer than any function runs', () => {
    const folder = join(process.cwd(), 'cloudfunctions');
    const timeouts = readdirSync(folder)
      .map((one) => join(folder, one, 'function.json'))
      .filter((one) => existsSync(one))
      .map((one) => (JSON.parse(readFileSync(one, 'utf8')) as { timeout: number }).timeout * 1000);
    expect(timeouts.length).toBeGreaterThan(5);
    expect(Math.max(...timeouts)).toBeLessThan(SETTLED_MS);
  });
});
