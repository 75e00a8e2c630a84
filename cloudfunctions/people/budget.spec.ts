import { codeOf, dataOf } from '#testing/builders/as';
import { importRoster } from '#testing/builders/office';
import { appointed, openidOf, signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';
import { manager, owner } from '../../emulator/world/settle';

let world: World;
/** The owner's home as her deed has it. */
let home: { building: string; room: string };
const codes: Record<string, string> = {};
const POST = { name: '陆明', phone: '12000000301' };
const OUT = '12000000302';
beforeAll(async () => {
  world = await openWorld();
  await importRoster(world);
  const { person } = dataOf(await world.asOwner('people', 'me'));
  const [, building, entrance, room] = /^(.+栋)(.+)单元(.+)$/.exec(person?.homes[0]?.label ?? '') ?? [];
  home = { building: building ?? '', room: `${entrance}-${room}` };
  await appointed(world, 'proxy', POST.name, POST.phone);
  await signIn(world, openidOf(OUT), OUT);
  for (const [openid, phone] of [
    ['o-first', '12000000303'],
    ['o-second', owner.phone],
    ['o-third', POST.phone],
    ['o-fourth', manager.phone],
    [openidOf(OUT), '12000000304'],
  ] as const) {
    const { code } = await world.caller.emulator<{ code: string }>('phone-code', { openid, phone });
    codes[openid] = code;
  }
});
afterAll(() => world.close());

const enters = (openid: string) =>
  world.as(openid)('people', 'signIn', { phoneCode: codes[openid] ?? '', key: `sign-in-${openid}` });
const proxyId = async () =>
  world.documents<{ personId: string; phone: string }>('people').find((one) => one.phone === POST.phone)
    ?.personId as never;
const shown = async () =>
  dataOf(await world.asOfficer('people', 'readRestingPosts', { personId: await proxyId() }));
let at = 0;

/**
 * What is done, how it ends and how many database calls it takes with the one for the rights; in this order. A change is
 * 2 besides the rights; signing in, proving who one is and another number are jobs: they look a person up by her number,
 * bind her to what rosters say and write account, person and limit.
 */
const BUDGET: [title: string, calls: number, code: string, act: () => Promise<unknown>][] = [
  ['me of somebody signed in', 1, 'OK', () => world.asOwner('people', 'me')],
  ['me of an account that nobody knows', 1, 'OK', () => world.as('o-unknown')('people', 'me')],
  ['signIn of a new number', 7, 'OK', () => enters('o-first')],
  ['signIn with a number that is somebody’s with a home', 8, 'PROVE_HOME', () => enters('o-second')],
  [
    'proveHome with a wrong one',
    4,
    'WRONG_HOME',
    () => world.as('o-second')('people', 'proveHome', { building: '9栋', room: '1-9999' }),
  ],
  ['proveHome with the right one', 5, 'OK', () => world.as('o-second')('people', 'proveHome', home)],
  ['objectSignIn by the account that was she', 3, 'OK', () => world.asOwner('people', 'objectSignIn', {})],
  ['objectSignIn again', 2, 'NOTHING_TO_OBJECT', () => world.asOwner('people', 'objectSignIn', {})],
  ['signIn with a number that is somebody’s with a post', 7, 'WAIT_FOR_OFFICER', () => enters('o-third')],
  [
    'readRestingPosts',
    2,
    'OK',
    async () => world.asOfficer('people', 'readRestingPosts', { personId: await proxyId() }),
  ],
  [
    'confirmPosts of one post',
    3,
    'OK',
    async () => world.asOfficer('people', 'confirmPosts', { personId: await proxyId(), at }),
  ],
  [
    'confirmPosts again',
    2,
    'NOTHING_TO_CONFIRM',
    async () => world.asOfficer('people', 'confirmPosts', { personId: await proxyId(), at }),
  ],
  ['leavePost', 3, 'OK', () => world.as('o-third')('people', 'leavePost', { post: 'proxy' })],
  [
    'leavePost again',
    2,
    'NOT_APPOINTED',
    () => world.as('o-third')('people', 'leavePost', { post: 'proxy' }),
  ],
  // and once more at its place, which nobody closes meanwhile
  ['appoint counts', 5, 'OK', () => world.asOfficer('people', 'appoint', { ...POST, post: 'proxy' })],
  [
    'endPost',
    3,
    'OK',
    async () => world.asOfficer('people', 'endPost', { personId: await proxyId(), post: 'proxy' }),
  ],
  ['signIn with another number, claimed', 7, 'WAIT_FOR_OFFICER', () => enters('o-fourth')],
  ['notMe', 7, 'OK', () => world.as('o-fourth')('people', 'notMe', {})],
  [
    'changeNumber',
    5,
    'OK',
    () => world.as(openidOf(OUT))('people', 'changeNumber', { phoneCode: codes[openidOf(OUT)] ?? '' }),
  ],
  ['signOut', 2, 'OK', () => world.as(openidOf(OUT))('people', 'signOut', {})],
];

it.each(BUDGET)('%s: %i', async (title, calls, code, act) => {
  if (title.startsWith('confirmPosts of')) ({ at } = await shown());
  let ended = '';
  const made = await world.countCalls(async () => {
    ended = codeOf((await act()) as never);
  });
  expect([ended, made]).toEqual([code, calls]);
});
