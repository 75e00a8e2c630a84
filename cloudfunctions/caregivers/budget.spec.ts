import type { CaregiverId } from '#domain/kernel/ids';
import { codeOf, dataOf } from '#testing/builders/as';
import { consentOf, openFamily, proposalFor, type Family } from '#testing/builders/caregivers';
import { forgetCountsOf } from '#testing/builders/counts';
import { openWorld, type World } from '#testing/world';

/** One call of every action for the person's rights. */
const RIGHTS = 1;

let world: World;
let family: Family;
beforeAll(async () => {
  world = await openWorld();
  family = await openFamily(world);
}, 120_000);
afterAll(() => world.close());

let caregiverId: CaregiverId;
let code: string;
const card = (key: string) => ({
  ...{ homeId: family.homeId, forPersonId: family.elder.personId, elderName: family.elder.name },
  ...{ rights: ['fees' as const], key },
});

/** What is done, how it ends and how many database calls it may take besides the rights; in this order. */
const BUDGET: [title: string, calls: number, code: string, act: () => Promise<unknown>][] = [
  [
    'propose counts, looks for another one, and adds',
    3,
    'OK',
    async () => {
      const done = await family.daughter.as('caregivers', 'propose', proposalFor());
      caregiverId = dataOf(done).caregiverId;
      return done;
    },
  ],
  [
    'propose again counts and looks',
    2,
    'OK',
    () => family.daughter.as('caregivers', 'propose', proposalFor()),
  ],
  ['listMine reads', 1, 'OK', () => family.daughter.as('caregivers', 'listMine', {})],
  ['list reads', 1, 'OK', () => family.gridWorker.as('caregivers', 'list', { stage: 'waiting' })],
  ['read reads', 1, 'OK', () => family.gridWorker.as('caregivers', 'read', { caregiverId })],
  [
    'recordConsent, a decision with a right, counts, reads it and the home, and writes both',
    5,
    'OK',
    () => family.gridWorker.as('caregivers', 'recordConsent', consentOf(family, caregiverId)),
  ],
  [
    'object counts, reads it, writes it, and lets the right rest',
    5,
    'OK',
    () => family.son.as('caregivers', 'object', { caregiverId, homeId: family.homeId, words: '不同意' }),
  ],
  [
    'settle counts, reads it, writes it, and gives the right back',
    5,
    'OK',
    () => world.asOfficer('caregivers', 'settle', { caregiverId, stays: true, reason: '谈过了' }),
  ],
  [
    'revoke counts, reads it, writes it, and ends the right',
    5,
    'OK',
    () => family.gridWorker.as('caregivers', 'revoke', { caregiverId, reason: '老人不要了' }),
  ],
  [
    'stop of what has ended reads',
    1,
    'NOT_IN_THIS_STATE',
    () => family.daughter.as('caregivers', 'stop', { caregiverId }),
  ],
  [
    'issueCard counts, reads the home, and adds',
    3,
    'OK',
    async () => {
      const made = await family.gridWorker.as('caregivers', 'issueCard', card('budget-card-1'));
      code = dataOf(made).code;
      return made;
    },
  ],
  [
    'redeem of a wrong code counts and looks',
    2,
    'CODE_WRONG',
    () => family.daughter.as('caregivers', 'redeem', { ...said(), elderName: '别的人' }),
  ],
  [
    'redeem, a decision with a right, counts, reads card and home, and writes both',
    5,
    'OK',
    () => family.daughter.as('caregivers', 'redeem', said()),
  ],
];
const said = () => ({ code, elderName: family.elder.name, kin: 'daughter' as const, name: '周敏' });

it.each(BUDGET)('%s: %i', async (_title, calls, expected, act) => {
  if (family) await forgetCountsOf(family.daughter.openid);
  let answered: unknown;
  const made = await world.countCalls(async () => {
    answered = await act();
  });
  expect(codeOf(answered as never)).toBe(expected);
  expect(made - RIGHTS).toBe(calls);
});
