import { dataOf, codeOf, type As } from '#testing/builders/as';
import { byCard, openFamily, type Family } from '#testing/builders/caregivers';
import { forgetCountsOf } from '#testing/builders/counts';
import { boundTo, signedIn, wishFor, type Actor } from '#testing/builders/errands';
import { homeNamed, publishSheet } from '#testing/builders/office';
import { openWorld, type World } from '#testing/world';

let world: World;
let family: Family;
let father: Family['elder'];
let version: string;
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
  version = await publishSheet(world, 'fee-sheet-2026-h1');
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

describe('who looks after somebody and is not to hear of the home', () => {
  const bind = (phone: string) =>
    world.asClerk('homes', 'bind', { homeId: family.homeId, phone, relation: 'tenant' });
  const heardOf = async ({ as }: Actor) =>
    (await inbox(as)).filter((one) => one.kind === 'residentBound' && one.body.includes('120****004')).length;
  const loggedFor = async ({ as }: Actor) =>
    dataOf(await as('homes', 'accessLog', {})).items.filter((one) => one.said.includes('120****004')).length;

  it('reads no number that is bound there, neither as it happens nor in the log; who is to hear of it does', async () => {
    const { sister, son } = family;
    await forgetCountsOf(sister.openid);
    await byCard(family, ['fees'], { key: 'card-silent', by: sister });
    dataOf(await bind('12030000041'));
    expect([await heardOf(sister), await loggedFor(sister)]).toEqual([0, 0]);
    expect([await heardOf(son), await loggedFor(son)]).toEqual([1, 1]);
  });

  it('nor who hears of it, once somebody objects: not who is bound, nor who lives there', async () => {
    const { son, homeId } = family;
    const niece = await signedIn(world, '周宁', '12030000005');
    const caregiverId = await byCard(family, ['notices'], { key: 'card-heard', by: niece });
    dataOf(await bind('12030000042'));
    expect([await heardOf(niece), await loggedFor(niece)]).toEqual([1, 1]);
    expect(codeOf(await niece.as('homes', 'readPeople', { homeId }))).toBe('OK');
    dataOf(await son.as('caregivers', 'object', { caregiverId, homeId, words: '没有问过我们' }));
    dataOf(await bind('12030000043'));
    expect([await heardOf(niece), await loggedFor(niece)]).toEqual([1, 0]);
    expect(codeOf(await niece.as('homes', 'readPeople', { homeId }))).toMatch(/NOT_FOUND|NOT_ALLOWED/);
    expect(await heardOf(son)).toBe(3);
  });
});

describe('who asked about a fee as a caregiver', () => {
  const asked = async (by: Actor, key: string) => {
    const about = { disclosureId: version as never, lineCode: 'F02', homeId: family.homeId };
    const said = {
      reason: 'standard' as const,
      text: '这一项是怎么算出来的？',
      pictures: [],
      key,
      again: true,
    };
    return dataOf(await by.as('disclosures', 'ask', { ...about, ...said })).questionId;
  };
  const answer = async (questionId: never) => {
    const said = { conclusion: 'explain' as const, text: '按合同单价乘以面积。' };
    dataOf(await world.asClerk('disclosures', 'answer', { questionId, rev: 0, ...said }));
  };

  it('reads the amount and says that it is clear as long as the home is hers', async () => {
    const { gridWorker } = family;
    const cousin = await signedIn(world, '周岚', '12030000006');
    // bound elsewhere in the compound, so that she may still read what she asked
    await boundTo(world, await homeNamed(world, '3栋1单元201'), {
      ...{ name: '周岚', phone: cousin.phone, relation: 'family' },
    });
    const caregiverId = await byCard(family, ['questions'], { key: 'card-question', by: cousin });
    const questionId = await asked(cousin, 'question-cousin');
    const read = async () => dataOf(await cousin.as('disclosures', 'readQuestion', { questionId }));
    expect(await read()).toMatchObject({ mine: true, amountThen: expect.stringMatching(/元/) });
    await answer(questionId as never);
    expect((await read()).mayRespond).toBe(true);
    dataOf(await gridWorker.as('caregivers', 'revoke', { caregiverId, reason: '老人自己说的' }));
    await world.runTimer();
    expect(await read()).toMatchObject({
      mine: true,
      state: 'answered',
      amountThen: null,
      mayRespond: false,
    });
    const clear = { questionId, rev: 1, understood: true };
    expect(codeOf(await cousin.as('disclosures', 'respond', clear))).toBe('NOT_YOUR_HOME');
  });

  it('has it still to answer after somebody objected, and the community let her go on', async () => {
    const { son, homeId } = family;
    const uncle = await signedIn(world, '周海', '12030000007');
    const caregiverId = await byCard(family, ['questions'], { key: 'card-uncle', by: uncle });
    const questionId = await asked(uncle, 'question-uncle');
    await answer(questionId as never);
    dataOf(await son.as('caregivers', 'object', { caregiverId, homeId, words: '没有问过我们' }));
    await world.runTimer();
    const keeps = { caregiverId, stays: true, reason: '老人当面说由他照护' };
    dataOf(await world.asOfficer('caregivers', 'settle', keeps));
    const clear = { questionId, rev: 1, understood: true };
    expect(codeOf(await uncle.as('disclosures', 'respond', clear))).toBe('OK');
  });
});
