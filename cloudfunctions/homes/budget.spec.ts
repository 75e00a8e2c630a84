import type { HomeId } from '#domain/kernel/ids';
import { codeOf, dataOf } from '#testing/builders/as';
import { bindTenant, homeNamed, importRoster, uploadRoster } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';
import type { PersonDocument } from '#domain/people/documents';
import { clerk, tenant } from '../../emulator/world/settle';

/** One call of every action for the person's rights. */
const RIGHTS = 1;

let world: World;
let homeId: HomeId;
let ownId: HomeId;
let upload: string;
let rev: number;
let personId: string;
beforeAll(async () => {
  world = await openWorld();
  await importRoster(world);
  homeId = await bindTenant(world);
  ownId = await homeNamed(world, '3栋1单元101');
  upload = await uploadRoster(world);
  const { home, residents } = dataOf(await world.asClerk('homes', 'read', { homeId }));
  rev = home.rev;
  personId = residents[0]?.personId ?? '';
});
afterAll(() => world.close());

const elder = {
  get homeId() {
    return ownId;
  },
  name: '秦桂兰',
  relation: 'owner' as const,
  birthYear: 1944,
};

const laterId = () =>
  world.documents<PersonDocument>('people').find((one) => one.phone === '12099999999')?.personId ?? '';

const area = '61.00';
const document = '证';

/** What is done, how it ends and how many database calls it may take besides the rights; in this order. */
const BUDGET: [title: string, calls: number, code: string, act: () => Promise<unknown>][] = [
  [
    'checkRoster, part of an import, counts, and reads the last import, homes and contacts',
    4,
    'OK',
    () => world.asClerk('homes', 'checkRoster', { upload, fileName: 'r.xlsx' }),
  ],
  ['importProgress reads', 1, 'OK', () => world.asClerk('homes', 'importProgress')],
  ['list reads', 1, 'OK', () => world.asClerk('homes', 'list', { building: '3栋' })],
  ['listBuildings reads', 1, 'OK', () => world.asClerk('homes', 'listBuildings')],
  ['readAskers reads and logs', 2, 'OK', () => world.asOfficer('homes', 'readAskers', { homeId })],
  ['read reads and logs', 2, 'OK', () => world.asClerk('homes', 'read', { homeId })],
  [
    'revealContact counts, reads and logs',
    3,
    'OK',
    () => world.asClerk('homes', 'revealContact', { homeId: ownId, reason: '楼上漏水' }),
  ],
  ['unbind counts and writes', 3, 'OK', () => world.asClerk('homes', 'unbind', { homeId, personId })],
  ['unbind again counts and reads', 2, 'OK', () => world.asClerk('homes', 'unbind', { homeId, personId })],
  [
    'bind counts and writes',
    3,
    'OK',
    () => world.asClerk('homes', 'bind', { homeId, phone: tenant.phone, relation: 'tenant' }),
  ],
  [
    'bind of a number that nobody has signed in with counts and writes',
    3,
    'OK',
    () => world.asClerk('homes', 'bind', { homeId, phone: '12099999999', relation: 'family' }),
  ],
  [
    'bind as something else counts and writes',
    3,
    'OK',
    () => world.asClerk('homes', 'bind', { homeId, phone: '12099999999', relation: 'tenant' }),
  ],
  [
    'bind of what is bound counts and reads',
    2,
    'OK',
    () => world.asClerk('homes', 'bind', { homeId, phone: '12099999999', relation: 'tenant' }),
  ],
  [
    'bind of oneself counts and reads',
    2,
    'NOT_YOURSELF',
    () => world.asClerk('homes', 'bind', { homeId, phone: clerk.phone, relation: 'owner' }),
  ],
  ['readPeople reads', 1, 'OK', () => world.asTenant('homes', 'readPeople', { homeId })],
  ['readLooks reads', 1, 'OK', () => world.asManager('homes', 'readLooks', { personId: personId as never })],
  ['accessLog reads', 1, 'OK', () => world.asTenant('homes', 'accessLog', {})],
  [
    'a refused objectToBinding counts and reads',
    2,
    'OBJECT_TO_YOURSELF',
    () => world.asTenant('homes', 'objectToBinding', { homeId, personId }),
  ],
  [
    'objectToBinding counts and writes',
    3,
    'OK',
    () => world.asTenant('homes', 'objectToBinding', { homeId, personId: laterId() }),
  ],
  ['leaveHome writes', 2, 'OK', () => world.asTenant('homes', 'leaveHome', { homeId })],
  ['leaveHome again reads', 1, 'OK', () => world.asTenant('homes', 'leaveHome', { homeId })],
  [
    'recordResident counts and writes',
    3,
    'OK',
    () => world.asClerk('homes', 'recordResident', { ...elder, key: 'budget-key-1' }),
  ],
  [
    'recordResident again counts and reads',
    2,
    'OK',
    () => world.asClerk('homes', 'recordResident', { ...elder, key: 'budget-key-1' }),
  ],
  [
    'recordResident of the same name counts and reads',
    2,
    'ALREADY_RECORDED',
    () => world.asClerk('homes', 'recordResident', { ...elder, key: 'budget-key-2' }),
  ],
  [
    'correctArea counts and writes',
    3,
    'OK',
    () => world.asClerk('homes', 'correctArea', { homeId, rev, area, document }),
  ],
  [
    'a stale correctArea counts and reads',
    2,
    'CHANGED_MEANWHILE',
    () => world.asClerk('homes', 'correctArea', { homeId, rev, area: '62.00', document }),
  ],
  [
    'who may not is refused on the rights alone',
    0,
    'NOT_ALLOWED',
    () => world.asTenant('homes', 'read', { homeId }),
  ],
];

describe('database calls besides the rights', () => {
  it.each(BUDGET)('%s: %i', async (_title, calls, code, act) => {
    let ended = '';
    const made = await world.countCalls(async () => {
      ended = codeOf((await act()) as never);
    });
    expect([ended, made]).toEqual([code, calls + RIGHTS]);
  });

  it('a visitor costs no call for the rights', async () => {
    expect(await world.countCalls(() => world.asVisitor('homes', 'read', { homeId }))).toBe(0);
  });

  it('importing 4 known homes as a job: 9', async () => {
    const calls = await world.countCalls(() =>
      world.asClerk('homes', 'importRoster', { upload, fileName: 'r.xlsx' }),
    );
    expect(calls).toBe(9);
  });
});
