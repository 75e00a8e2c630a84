import { dataOf, codeOf, type As } from '#testing/builders/as';
import { byCard, openFamily, type Family } from '#testing/builders/caregivers';
import { forgetCountsOf } from '#testing/builders/counts';
import { wishFor } from '#testing/builders/errands';
import { openWorld, type World } from '#testing/world';

let world: World;
let family: Family;
let father: Family['elder'];
beforeAll(async () => {
  world = await openWorld();
  family = await openFamily(world);
  const name = '周建国';
  const recorded = {
    homeId: family.homeId,
    name,
    relation: 'owner',
    birthYear: 1942,
    key: 'elder-0002',
  } as const;
  father = { ...dataOf(await world.asClerk('homes', 'recordResident', recorded)), name };
}, 120_000);
afterAll(() => world.close());

const inbox = async (as: As) => {
  await world.runTimer();
  return dataOf(await as('notices', 'list', {})).items;
};

describe('who looks after two of a home, and is ended for one', () => {
  it('keeps the other’s errands, and has none of hers: not in a list, not to read, not to hear of', async () => {
    const { daughter, son, gridWorker, elder } = family;
    const forMother = await byCard(family, ['fees', 'errands'], { key: 'card-mother' });
    await forgetCountsOf(daughter.openid);
    await byCard({ ...family, elder: father }, ['errands'], { key: 'card-father' });
    const ask = async (whom: Family['elder'], key: string) => {
      const wish = wishFor({ ...family, elder: whom } as never, { key, again: true });
      return dataOf(await daughter.as('errands', 'request', wish as never)).errandId;
    };
    const hers = await ask(elder, 'errand-mother');
    const his = await ask(father, 'errand-father');
    const listed = async () => {
      const { items } = dataOf(await daughter.as('errands', 'list', { scope: 'mine', open: true }));
      return items.map((one) => one.errandId).sort();
    };
    const heard = async (errandId: string) => {
      const items = await inbox(daughter.as);
      return items.filter((one) => one.kind === 'errandAccepted' && one.link.includes(errandId)).length;
    };
    const accept = async (errandId: typeof hers) => {
      const { rev } = dataOf(await gridWorker.as('errands', 'read', { errandId }));
      dataOf(await gridWorker.as('errands', 'accept', { errandId, rev, urgent: false }));
    };
    expect(await listed()).toEqual([hers, his].sort());

    dataOf(await gridWorker.as('caregivers', 'revoke', { caregiverId: forMother, reason: '老人自己说的' }));
    expect(await listed()).toEqual([his]);
    expect(codeOf(await daughter.as('errands', 'read', { errandId: hers }))).toBe('NOT_FOUND');
    expect(dataOf(await daughter.as('errands', 'read', { errandId: his })).viewer).toBe('family');
    await world.runTimer();
    await accept(hers);
    await accept(his);
    expect([await heard(hers), await heard(his)]).toEqual([0, 1]);
    expect(dataOf(await son.as('errands', 'read', { errandId: hers })).viewer).toBe('family');
  });
});
