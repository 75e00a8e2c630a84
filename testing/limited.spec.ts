import type { Action } from '#domain/kernel/contract';
import { LIMITS, limitOf } from '#domain/kernel/limits';
import { CONTRACTS } from '#domain/nouns';
import { collection } from '#platform/collection';
import { derivedId } from '#platform/identity';
import type { LimitsDocument } from '#domain/people/documents';
import { clerk } from '../emulator/world/settle';
import { dataOf, type As } from './builders/as';
import { NOUN_NAMES, policyOf } from './folders';
import { openWorld, type World } from './world';

const ACTIONS = NOUN_NAMES.flatMap((noun) =>
  Object.entries(CONTRACTS[noun].actions as Record<string, Action>).map(([action, { limit }]) => ({
    ...{ noun, action, limit },
    often: policyOf(noun).often[action],
  })),
);

it('what may be done without end is written down, with why', () => {
  const unlike = ACTIONS.filter(({ limit, often }) => (limit === undefined) !== (typeof often === 'string'));
  expect(unlike).toEqual([]);
});

describe('whoever has done it as often as she may', () => {
  let world: World;
  let as: As;
  const limits = collection<LimitsDocument>('limits');
  beforeAll(async () => {
    world = await openWorld('2026-07-06 10:00');
    as = world.asClerk;
    const { personId } = dataOf(await as('people', 'me')).person!;
    const her = { name: clerk.name, phone: clerk.phone, post: 'subdistrictOfficer' as const };
    dataOf(await world.asSubdistrict('people', 'appoint', her));
    const posts = ['propertyManager', 'communityOfficer', 'gridWorker', 'proxy', 'leader'] as const;
    for (const post of posts) {
      const { name, phone } = clerk;
      dataOf(await world.asOfficer('people', 'appoint', { name, phone, post }));
    }
    const full = (name: keyof typeof LIMITS) =>
      limitOf(name).windows.map(({ minutes, most }) => [`m${minutes}`, Array<number>(most).fill(Date.now())]);
    const names = Object.keys(LIMITS) as (keyof typeof LIMITS)[];
    const counts = Object.fromEntries(names.map((name) => [name, Object.fromEntries(full(name))]));
    const none = { told: {}, open: {}, openRev: 0, pending: [], hasPending: false };
    // some limits count her, others the account by which she calls
    for (const _id of [personId, derivedId('o', clerk.openid)]) await limits.put({ _id, counts, ...none });
  });
  afterAll(() => world.close());

  const tried = ACTIONS.flatMap(({ noun, action, often }) =>
    typeof often === 'object' && often.limited ? [[noun, action, often.limited] as const] : [],
  );
  it.each(tried)('is refused %s.%s, and nothing is done', async (noun, action, input) => {
    const answer = await as(noun, action as never, input as never);
    expect(answer).toMatchObject({ error: { code: 'TOO_OFTEN', params: { until: expect.any(Number) } } });
  });
});
