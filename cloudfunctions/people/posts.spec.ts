import { below } from '#domain/kernel/grid';
import type { CompoundId, PersonId } from '#domain/kernel/ids';
import type { PostHeld } from '#domain/kernel/post-terms';
import type { PersonDocument } from '#domain/people/documents';
import { codeOf, dataOf, type As } from '#testing/builders/as';
import { signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';
import { SETUP_KEY } from '../../emulator/own-variables';
import { createdCompound, createdNode } from '#testing/builders/grid';
import { clerk, officer } from '../../emulator/world/settle';

let world: World;
/** Another compound of the same community, and the founding officer of both. */
let secondId: string;
let founder: PersonId;

const person = (personId: string) =>
  world.documents<PersonDocument>('people').find((one) => one.personId === personId);
const idOf = async (as: As) => dataOf(await as('people', 'me')).person!.personId;
const postsAt = async (as: As, compoundId: string = world.compoundId) =>
  dataOf(await as('people', 'today', { compoundId })).posts;
const inForce = (personId: string): PostHeld[] =>
  person(personId)?.posts.filter((one) => one.until === null) ?? [];

/** An officer whom another one appoints, signed in. */
async function colleague(by: As, name: string, phone: string): Promise<{ as: As; personId: PersonId }> {
  const post = 'communityOfficer' as const;
  const { personId } = dataOf(await by('people', 'appoint', { name, phone, post }));
  await signIn(world, `o-${phone}`, phone);
  return { as: world.as(`o-${phone}`), personId };
}

beforeAll(async () => {
  world = await openWorld();
  secondId = await createdCompound(world, '第二里');
  founder = await idOf(world.asOfficer);
});
afterAll(() => world.close());

const ending = (personId: string, post: PostHeld['post'] = 'communityOfficer') => ({ personId, post });

describe('a post is ended where it is held', () => {
  it('leaves the founding officer, who holds hers at the community, without a right in any of its compounds', async () => {
    const { as, personId } = await colleague(world.asOfficer, '苏晴', '12000000101');
    expect(inForce(personId)).toMatchObject([{ node: world.communityPath, nodeName: '春和社区' }]);
    expect(await postsAt(world.asOfficer)).toEqual(['communityOfficer']);
    dataOf(await as('people', 'endPost', ending(founder)));
    expect(await postsAt(world.asOfficer)).toEqual([]);
    expect(await postsAt(world.asOfficer, secondId)).toEqual([]);
    expect(inForce(founder)).toEqual([]);
    expect(codeOf(await world.asOfficer('people', 'endPost', ending(personId)))).toBe('NOT_ALLOWED');
    dataOf(await as('people', 'appoint', { ...officer, post: 'communityOfficer' }));
    dataOf(await as('people', 'leavePost', { post: 'communityOfficer' }));
  });

  it('is OK only where she does not hold it any more: given twice is refused, ended twice too', async () => {
    const again = { name: officer.name, phone: officer.phone, post: 'communityOfficer' as const };
    const { as, personId } = await colleague(world.asOfficer, '苏晴', '12000000102');
    expect(codeOf(await as('people', 'appoint', again))).toBe('ALREADY_APPOINTED');
    dataOf(await as('people', 'leavePost', { post: 'communityOfficer' }));
    expect(codeOf(await world.asOfficer('people', 'endPost', ending(personId)))).toBe('NOT_APPOINTED');
    expect(codeOf(await as('people', 'leavePost', { post: 'communityOfficer' }))).toBe('NOT_APPOINTED');
  });

  it('carries what hands its matters over: post, node, compound and buildings', async () => {
    const named = {
      name: '丁小满',
      phone: '12000000103',
      post: 'gridWorker' as const,
      buildings: ['3', '1'],
    };
    const { personId } = dataOf(await world.asOfficer('people', 'appoint', named));
    dataOf(await world.asOfficer('people', 'endPost', ending(personId, 'gridWorker')));
    const told = person(personId)?.pending.find((one) => one.kind === 'postEnded');
    expect(told?.params).toEqual({
      personId,
      post: 'gridWorker',
      node: world.gridPath,
      nodeName: '槐荫里',
      compoundId: world.compoundId,
      buildings: '3栋、1栋',
      as: 'communityOfficer',
    });
  });

  it('not by an officer whose own reaches less far', async () => {
    const { as, personId } = await colleague(world.asOfficer, '苏晴', '12000000104');
    const document = person(personId)!;
    const here = document.posts.map((one) => ({ ...one, node: world.gridPath, nodeName: '槐荫里' }));
    await put({ ...document, posts: here });
    const refused = await as('people', 'endPost', ending(founder));
    expect(codeOf(refused)).toBe('POST_REACHES_FURTHER');
    expect(refused).toMatchObject({ error: { params: { nodeName: '春和社区' } } });
    expect(codeOf(await as('people', 'endPost', { ...ending(founder), compoundId: secondId }))).toBe(
      'NOT_ALLOWED',
    );
    dataOf(await world.asOfficer('people', 'endPost', ending(personId)));
  });

  it('an officer of another community ends nothing here', async () => {
    const { personId } = dataOf(
      await world.asOfficer('people', 'appoint', { name: '齐大力', phone: '12000000105', post: 'proxy' }),
    );
    const elsewhere = world.as('o-demo-officer-elsewhere');
    expect(codeOf(await elsewhere('people', 'endPost', ending(personId, 'proxy')))).toBe('NOT_ALLOWED');
    const there = { ...ending(personId, 'proxy'), compoundId: world.elsewhereId };
    expect(codeOf(await elsewhere('people', 'endPost', there))).toBe('NOT_APPOINTED');
  });

  it('also by herself', async () => {
    const clerkId = await idOf(world.asClerk);
    dataOf(await world.asClerk('people', 'leavePost', { post: 'feeClerk' }));
    expect(inForce(clerkId)).toEqual([]);
    dataOf(
      await world.asOfficer('people', 'appoint', { name: clerk.name, phone: clerk.phone, post: 'feeClerk' }),
    );
  });
});

describe('the last officer', () => {
  it('cannot leave, nor end herself', async () => {
    expect(codeOf(await world.asOfficer('people', 'leavePost', { post: 'communityOfficer' }))).toBe(
      'LAST_OFFICER',
    );
    expect(codeOf(await world.asOfficer('people', 'endPost', ending(founder)))).toBe('LAST_OFFICER');
  });

  it('is never gone, however two end each other, or leave, at the same moment', async () => {
    const other = await colleague(world.asOfficer, '苏晴', '12000000106');
    const each = await Promise.all([
      world.asOfficer('people', 'endPost', ending(other.personId)),
      other.as('people', 'endPost', ending(founder)),
    ]);
    expect(each.map(codeOf).filter((code) => code === 'OK').length).toBeLessThan(2);
    expect([...inForce(founder), ...inForce(other.personId)].length).toBeGreaterThan(0);
    const both = await Promise.all(
      [world.asOfficer, other.as].map((one) => one('people', 'leavePost', { post: 'communityOfficer' })),
    );
    expect(both.map(codeOf).filter((code) => code === 'OK').length).toBeLessThan(2);
    expect([...inForce(founder), ...inForce(other.personId)].length).toBeGreaterThan(0);
  });

  it('is replaced with the set-up key: the new one alone, and again is refused without harm', async () => {
    const handOver = (setupKey: string, name: string, phone: string) =>
      world.asVisitor('people', 'handOverCommunity', { setupKey, officer: { name, phone } });
    expect(codeOf(await handOver('x'.repeat(28), '何秀英', '12000000107'))).toBe('WRONG_SETUP_KEY');
    const { personId } = dataOf(await handOver(SETUP_KEY, '何秀英', '12000000107'));
    expect(inForce(founder)).toEqual([]);
    expect(inForce(personId)).toMatchObject([{ node: world.communityPath, nodeName: '春和社区' }]);
    expect(codeOf(await handOver(SETUP_KEY, '何秀英', '12000000107'))).toBe('ALREADY_APPOINTED');
    await signIn(world, 'o-new-officer', '12000000107');
    expect(await postsAt(world.as('o-new-officer'), secondId)).toEqual(['communityOfficer']);
    dataOf(await handOver(SETUP_KEY, officer.name, officer.phone));
    expect(inForce(personId)).toEqual([]);
    expect(await postsAt(world.asOfficer)).toEqual(['communityOfficer']);
  });
});

/** Writes a person as no action would: older documents, other places. */
async function put(document: PersonDocument): Promise<void> {
  const { persons } = await import('#platform/actor');
  await persons.put(document);
}

describe('the only officer of a community', () => {
  const phone = '12000000171';
  let ownId: CompoundId;
  let personId: PersonId;
  const officerNow = { name: '罗平', phone };
  const handOver = (to: { name: string; phone: string }) =>
    world.asVisitor('people', 'handOverCommunity', { setupKey: SETUP_KEY, compoundId: ownId, officer: to });
  const tryIn = async (openid: string, number: string) => {
    const { code } = await world.caller.emulator<{ code: string }>('phone-code', { openid, phone: number });
    return codeOf(await world.as(openid)('people', 'signIn', { phoneCode: code, key: `only-${openid}` }));
  };
  const postsOf = (openid: string) => postsAt(world.as(openid), ownId);

  beforeAll(async () => {
    const inside = await createdNode(world, '只有社区');
    ownId = await createdCompound(world, '只有一里', { inside, officer: officerNow });
    personId = await signIn(world, 'o-only', phone);
  });

  it('who comes with another phone and cannot ask anybody is let in with the set-up key', async () => {
    expect(await tryIn('o-only-new', phone)).toBe('WAIT_FOR_OFFICER');
    expect(dataOf(await handOver(officerNow))).toEqual({ personId, ended: 0 });
    expect(await postsOf('o-only-new')).toEqual(['communityOfficer']);
    expect(dataOf(await world.as('o-only')('people', 'me')).person).toBeNull();
    expect(codeOf(await handOver(officerNow))).toBe('ALREADY_APPOINTED');
  });

  it('whose number was objected to gets her resting post back with the key, by her new number', async () => {
    dataOf(await world.as('o-only')('people', 'objectSignIn', {}));
    expect(await postsOf('o-only')).toEqual([]);
    const next = { name: '罗平', phone: '12000000172' };
    expect(dataOf(await handOver(next)).ended).toBe(1);
    await signIn(world, 'o-only-next', next.phone);
    expect(await postsOf('o-only-next')).toEqual(['communityOfficer']);
    expect(inForce(personId)).toEqual([]);
  });

  it('who says that she is not this person leaves a post that nobody has, and the key gives it on', async () => {
    const { personId: left } = dataOf(await world.as('o-only-next')('people', 'me')).person!;
    dataOf(await world.as('o-only-next')('people', 'notMe', {}));
    expect(await postsOf('o-only-next')).toEqual([]);
    expect(inForce(left)).toHaveLength(1);
    expect(dataOf(await handOver(officerNow)).ended).toBe(1);
    expect(inForce(left)).toEqual([]);
    expect(await tryIn('o-only-last', phone)).toBe('OK');
    expect(await postsOf('o-only-last')).toEqual(['communityOfficer']);
  });

  it('is the last one though a colleague was appointed who has never signed in', async () => {
    const as = world.as('o-only-last');
    const colleagues = {
      compoundId: ownId,
      name: '贺新',
      phone: '12000000173',
      post: 'communityOfficer' as const,
    };
    dataOf(await as('people', 'appoint', colleagues));
    const leave = () => as('people', 'leavePost', { compoundId: ownId, post: 'communityOfficer' });
    expect(codeOf(await leave())).toBe('LAST_OFFICER');
    await signIn(world, 'o-he', colleagues.phone);
    expect(codeOf(await leave())).toBe('OK');
  });
});

describe('lists go on after a page wherever they end', () => {
  it('listCompounds keeps namesakes at a page edge', async () => {
    const { compounds } = await import('#platform/actor');
    const namesakes = Array.from({ length: 45 }, (_, index) => {
      const _id = `c-namesake${String(index).padStart(4, '0')}` as CompoundId;
      // in one community no two have one name
      const parent = below(world.communityPath, `g-namesake${String(index).padStart(4, '0')}`);
      const at = { _id, compoundId: _id, gridPath: below(parent, _id) };
      return { ...at, parent, name: '同名里', type: 'none' as const, listed: true, until: null, rev: 0 };
    });
    await compounds.addAll(namesakes);
    const seen: string[] = [];
    for (let after: string | null = null, pages = 0; pages < 10; pages += 1) {
      const { items, next }: { items: { compoundId: string }[]; next: string | null } = dataOf(
        await world.asVisitor('people', 'listCompounds', { after }),
      );
      expect(items.length).toBeLessThanOrEqual(20);
      seen.push(...items.map((one) => one.compoundId));
      if (next === null) break;
      after = next;
    }
    expect(seen).toHaveLength(49);
    expect(new Set(seen).size).toBe(49);
  });
});
