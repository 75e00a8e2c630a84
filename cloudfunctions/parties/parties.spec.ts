import { SETTLED_MS } from '#domain/grid/rules';
import { addDays, dayOf } from '#domain/kernel/time';
import type { PartyDocument, ServiceDocument } from '#domain/parties/documents';
import { LIMITS } from '#domain/kernel/limits';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { forgetCounts } from '#testing/builders/counts';
import { createdCompound, createdNode } from '#testing/builders/grid';
import { beforeNext } from '#testing/builders/meanwhile';
import { importRoster } from '#testing/builders/office';
import {
  communityOf,
  parties,
  PARTY,
  recorded,
  served,
  services,
  subdistrictOf,
} from '#testing/builders/parties';
import { openWorld, type World } from '#testing/world';

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  await importRoster(world);
});
afterAll(() => world.close());

const CONTACT = PARTY.contacts[0]!;
const stored = (partyId: string) =>
  world.documents<PartyDocument>('parties').find((one) => one._id === partyId);
const answering = async (as: As, at: { compoundId?: string } = {}) =>
  dataOf(await as('people', 'whoAnswers', at)).parties;
const namesOf = async (as: As) => (await answering(as)).map((one) => one.name);
const titles = async (as: As, about: string) => {
  await world.runTimer();
  return dataOf(await as('notices', 'list', {}))
    .items.map((one) => one.title)
    .filter((one) => one.includes(about));
};
const matters = async (as: As) => {
  await world.runTimer();
  return dataOf(await as('people', 'today', {})).matters.filter((one) => one.kind === 'contactsDue');
};
const at = () => ({ nodeId: communityOf(world) });

describe('a party', () => {
  it('is recorded once per key, and anything else under it is refused', async () => {
    const first = { ...at(), ...PARTY, type: 'team' as const, key: 'twice-party-1' };
    const { partyId } = dataOf(await world.asOfficer('parties', 'record', first));
    expect(dataOf(await world.asOfficer('parties', 'record', first)).partyId).toBe(partyId);
    expect(codeOf(await world.asOfficer('parties', 'record', { ...first, name: '另一队' }))).toBe('KEY_USED');
  });

  it('has a telephone that can be called', async () => {
    const record = (contacts: { label: string; number: string }[]) =>
      world.asOfficer('parties', 'record', { ...at(), ...PARTY, contacts, key: 'no-phone-01' });
    for (const contacts of [[], [{ ...CONTACT, number: '问物业' }]])
      expect(codeOf(await record(contacts))).toBe('BAD_INPUT');
  });

  it('corrected, shows so wherever it serves; who has read it before is told that it has changed', async () => {
    const partyId = await recorded(world, { type: 'team', name: '旧名志愿队' });
    await served(world, partyId);
    const change = { ...at(), partyId, rev: 0, name: '新名志愿队', duty: '磨刀', contacts: [CONTACT] };
    dataOf(await world.asOfficer('parties', 'correct', change));
    expect(dataOf(await world.asOfficer('parties', 'correct', change)).rev).toBe(1);
    expect(await namesOf(world.asOwner)).toContain('新名志愿队');
    expect(codeOf(await world.asSubdistrict('parties', 'correct', { ...change, duty: '理发' }))).toBe(
      'CHANGED_MEANWHILE',
    );
  });

  it('that was corrected while it began to serve shows so after the timer', async () => {
    const partyId = await recorded(world, { type: 'team', name: '先前志愿队' });
    const serviceId = await served(world, partyId);

    await services.change({ _id: serviceId }, { 'party.name': '更早的名字' });
    await world.runTimer();
    expect(await namesOf(world.asOwner)).toContain('先前志愿队');
  });

  it('ends only where it serves no place any more', async () => {
    const partyId = await recorded(world, { type: 'unit', name: '要停用的单位' });
    const serviceId = await served(world, partyId);
    const end = () => world.asOfficer('parties', 'end', { ...at(), partyId, rev: 0 });
    expect(await end()).toMatchObject({ error: { code: 'STILL_SERVES', params: { placeName: '槐荫里' } } });
    dataOf(await world.asOfficer('parties', 'endService', { serviceId, rev: 0 }));
    dataOf(await end());
    expect(codeOf(await world.asOfficer('parties', 'serve', { partyId, since: '2026-07-06' }))).toBe(
      'PARTY_ENDED',
    );
    const listed = dataOf(await world.asOfficer('parties', 'list', {})).items;
    expect(listed.map((one) => one.partyId)).not.toContain(partyId);
  });

  it('that is ended at the moment when it begins to serve has one of both', async () => {
    const partyId = await recorded(world, { type: 'unit', name: '同时的单位' });
    const codes = await Promise.all([
      world.asOfficer('parties', 'end', { ...at(), partyId, rev: 0 }).then(codeOf),
      world.asSubdistrict('parties', 'serve', { partyId, since: '2026-07-06' }).then(codeOf),
    ]);
    const isEnded = stored(partyId)?.until !== null;
    const open = world
      .documents<ServiceDocument>('services')
      .filter((one) => one.partyId === partyId && one.until === null);
    expect([codes, isEnded, open.length]).toEqual(
      isEnded ? [['OK', 'PARTY_ENDED'], true, 0] : [['STILL_SERVES', 'OK'], false, 1],
    );
  });
});

describe('a place with parties', () => {
  const later = () => moveClockTo(Date.now() + SETTLED_MS + 1000);

  it('is not closed before none is kept at it and none serves it', async () => {
    const nodeId = await createdNode(world, '有单位的社区');
    const compoundId = await createdCompound(world, '有单位的小区', { inside: nodeId });
    const as = world.asSubdistrict;
    const partyId = await recorded(world, { type: 'team' }, { as, nodeId });
    const serviceId = await served(world, partyId, { as, at: { compoundId } });
    const closeCompound = async () => codeOf(await as('grid', 'closeCompound', { compoundId, rev: 0 }));
    const closeNode = async () => codeOf(await as('grid', 'closeNode', { nodeId, rev: 0 }));
    later();
    expect(await closeCompound()).toBe('HAS_PARTIES');
    dataOf(await as('parties', 'endService', { compoundId, serviceId, rev: 0 }));
    expect([await closeCompound(), await closeNode()]).toEqual(['OK', 'HAS_PARTIES']);
    dataOf(await as('parties', 'end', { nodeId, partyId, rev: 0 }));
    expect(await closeNode()).toBe('OK');
  });

  it('gets none once it is closed, whenever that was begun', async () => {
    const nodeId = await createdNode(world, '先关掉的社区');
    later();
    const count = { action: 'modifyDocument', collection: 'nodes', says: 'begunAt' };
    beforeNext(world, count, async () =>
      dataOf(await world.asSubdistrict('grid', 'closeNode', { nodeId, rev: 0 })),
    );
    const input = { nodeId, ...PARTY, key: 'closed-node-1' };
    expect(codeOf(await world.asSubdistrict('parties', 'record', input))).toBe('NOT_FOUND');
  });
});

describe('whom a place is served by', () => {
  it('is seen by residents below it, with telephones and in the order of the kinds; others see none of it', async () => {
    const elsewhere = await answering(world.asClerkElsewhere, { compoundId: world.elsewhereId });
    const company = await recorded(world, { name: '槐荫物业' });
    await served(world, company);
    const department = await recorded(
      world,
      { type: 'department', name: '街道城管队', duty: '占道和违建' },
      { as: world.asSubdistrict, nodeId: subdistrictOf(world) },
    );
    await served(world, department, { as: world.asSubdistrict, at: { nodeId: subdistrictOf(world) } });
    const found = await answering(world.asOwner);
    expect(found[0]).toMatchObject({ name: '槐荫物业', contacts: [CONTACT], since: expect.any(Number) });
    expect(found.map((one) => one.name)).toContain('街道城管队');
    const there = (await answering(world.asClerkElsewhere, { compoundId: world.elsewhereId })).map(
      (one) => one.name,
    );
    expect(there).toEqual([...elsewhere.map((one) => one.name), '街道城管队']);
  });

  it('is told to who lives there as it begins and as it ends, and not where it began long ago', async () => {
    const fresh = await recorded(world, { type: 'team', name: '新来的队' });
    const serviceId = await served(world, fresh);
    const old = await recorded(world, { type: 'team', name: '早就在的队' });
    dataOf(await world.asOfficer('parties', 'serve', { partyId: old, since: '2019-05-01' }));
    expect(await titles(world.asOwner, '新来的队')).toHaveLength(1);
    expect(await titles(world.asOwner, '早就在的队')).toEqual([]);
    dataOf(await world.asOfficer('parties', 'endService', { serviceId, rev: 0 }));
    dataOf(await world.asOfficer('parties', 'endService', { serviceId, rev: 0 }));
    expect(await titles(world.asOwner, '新来的队不再服务槐荫里')).toHaveLength(1);
    expect(await namesOf(world.asOwner)).not.toContain('新来的队');
  });

  it('is one company at a time, of two officers at once too; what was stays', async () => {
    const compoundId = world.elsewhereId;
    const top = { as: world.asSubdistrict, nodeId: subdistrictOf(world) };
    const [one, other] = [
      await recorded(world, { name: '甲物业' }, top),
      await recorded(world, { name: '乙物业' }, top),
    ];
    const serve = (partyId: typeof one, as: As) =>
      as('parties', 'serve', { compoundId, partyId, since: '2026-07-06' });
    const both = await Promise.all([
      serve(one, world.asSubdistrict),
      serve(other, world.as('o-demo-officer-elsewhere')),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['HAS_ONE', 'OK']);
    const [first] = dataOf(await world.asSubdistrict('parties', 'listServices', { compoundId })).items;
    dataOf(
      await world.asSubdistrict('parties', 'endService', {
        ...{ compoundId, serviceId: first!.serviceId, rev: first!.rev },
      }),
    );
    const next = first!.partyId === one ? other : one;
    dataOf(await serve(next, world.asSubdistrict));
    const { items } = dataOf(await world.asSubdistrict('parties', 'listServices', { compoundId }));
    expect(items.map((each) => [each.partyId, each.until === null])).toEqual([
      [next, true],
      [first!.partyId, false],
    ]);
  });

  it('is not told of other places to who keeps this one', async () => {
    const above = await recorded(
      world,
      { type: 'department', name: '供热科' },
      { as: world.asSubdistrict, nodeId: subdistrictOf(world) },
    );
    await served(world, above, { as: world.asSubdistrict, at: { compoundId: world.elsewhereId } });
    const seen = dataOf(await world.asOfficer('parties', 'read', { ...at(), partyId: above }));
    expect(seen).toMatchObject({ isKeptHere: false, items: [], keptAtName: '望溪街道' });
  });
});

describe('telephones that nobody has checked for a year', () => {
  it('wait for whoever keeps the party, until one tap says that they are right', async () => {
    moveClockTo('2026-08-03 10:00');
    const partyId = await recorded(world, { type: 'team', name: '一年志愿队' });
    const above = await recorded(
      world,
      { type: 'department', name: '一年科室' },
      { as: world.asSubdistrict, nodeId: subdistrictOf(world) },
    );
    moveClockTo('2027-08-03 08:00');
    expect((await matters(world.asOfficer)).map((one) => one.title)).not.toContain('核对电话：一年志愿队');
    moveClockTo('2027-08-03 09:01');
    expect((await matters(world.asOfficer)).map((one) => one.title)).toContain('核对电话：一年志愿队');
    expect((await matters(world.asOfficer)).map((one) => one.title)).not.toContain('核对电话：一年科室');
    const waiting = dataOf(await world.asSubdistrict('people', 'today', { compoundId: null as never }));
    expect(waiting.matters.map((one) => one.title)).toContain('核对电话：一年科室');
    const { rev, isDue } = dataOf(await world.asOfficer('parties', 'read', { ...at(), partyId }));
    expect(isDue).toBe(true);
    dataOf(await world.asOfficer('parties', 'confirmContacts', { ...at(), partyId, rev }));
    expect((await matters(world.asOfficer)).map((one) => one.title)).not.toContain('核对电话：一年志愿队');
    expect(stored(partyId)).toMatchObject({ checkedAt: expect.any(Number), dueSince: null });
    expect(dayOf(stored(partyId)?.clockAt ?? 0)).toBe(addDays('2027-08-03', 365));
    expect(stored(above)?.dueSince).not.toBeNull();
  });
});

it('lists parties by name, page by page, none twice', async () => {
  const community = stored(await recorded(world, { name: '页 00', type: 'unit' }))!;

  await parties.addAll(
    Array.from({ length: 45 }, (_, n) => ({
      ...community,
      ...{ _id: `u-page${String(n).padStart(8, '0')}` as typeof community._id, name: `页 ${n % 7}` },
    })),
  );
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: { items: { partyId: string; name: string }[]; next: string | null } = dataOf(
      await world.asOfficer('parties', 'list', { after }),
    );
    seen.push(...page.items.map((one) => `${one.name} ${one.partyId}`));
    after = page.next;
  } while (after !== null);
  expect(seen.length).toBeGreaterThan(45);
  expect(new Set(seen).size).toBe(seen.length);
});

describe('the limit of what is kept of the grid', () => {
  it('holds for parties too', async () => {
    const { person } = dataOf(await world.asOfficer('people', 'me'));
    await forgetCounts(person!);
    const [{ most }] = LIMITS.keepGrid.windows;
    const partyId = await recorded(world, { type: 'unit', name: '常改的单位' });
    const confirm = (rev: number) => world.asOfficer('parties', 'confirmContacts', { ...at(), partyId, rev });
    for (let rev = 0; rev < most - 1; rev += 1) dataOf(await confirm(rev));
    expect(codeOf(await confirm(most - 1))).toBe('TOO_OFTEN');
    const written = { name: PARTY.name, duty: PARTY.duty, contacts: PARTY.contacts };
    expect(
      codeOf(await world.asOfficer('parties', 'correct', { ...at(), partyId, rev: most - 1, ...written })),
    ).toBe('TOO_OFTEN');
    expect(
      codeOf(await world.asOfficer('parties', 'record', { ...at(), ...PARTY, key: 'too-often-1' })),
    ).toBe('TOO_OFTEN');
    await forgetCounts(person!);
  });
});

it('costs one call besides the rights to read, and two with its count to write; what places show follows in one more', async () => {
  const calls = (work: () => Promise<unknown>) => world.countCalls(work);
  let partyId = '' as Awaited<ReturnType<typeof recorded>>;
  let serviceId = '' as Awaited<ReturnType<typeof served>>;
  const record = async () => (partyId = await recorded(world, { type: 'unit', name: '算一算' }));
  expect(await calls(record)).toBe(4);
  expect(await calls(() => world.asOfficer('parties', 'confirmContacts', { ...at(), partyId, rev: 0 }))).toBe(
    5,
  );
  expect(await calls(async () => (serviceId = await served(world, partyId)))).toBe(6);
  expect(await calls(() => world.asOfficer('parties', 'list', {}))).toBe(2);
  expect(await calls(() => world.asOfficer('parties', 'read', { ...at(), partyId }))).toBe(2);
  expect(await calls(() => world.asOfficer('parties', 'listServices', {}))).toBe(2);
  expect(await calls(() => world.asOwner('people', 'whoAnswers', {}))).toBe(2);
  expect(await calls(() => world.asOfficer('parties', 'endService', { serviceId, rev: 0 }))).toBe(3);
  expect(await calls(() => world.asOfficer('parties', 'end', { ...at(), partyId, rev: 1 }))).toBe(3);
});
