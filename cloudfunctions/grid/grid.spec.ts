import type { CompoundDocument, NodeDocument } from '#domain/grid/documents';
import { CODE_MS } from '#domain/grid/rules';
import type { NodeId } from '#domain/kernel/grid';
import { LIMITS } from '#domain/kernel/limits';
import { codeOf, dataOf } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import {
  claimCode,
  claimed,
  createdCompound,
  createdNode,
  NEW_COMPOUND,
  nodeOf,
} from '#testing/builders/grid';
import { importRoster } from '#testing/builders/office';
import { signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';

let world: World;
let top: NodeId;
let community: NodeId;
beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  top = nodeOf(world.communityPath.split('/')[0] ?? '');
  community = nodeOf(world.communityPath);
});
afterAll(() => world.close());

const read = async (nodeId: NodeId, after: string | null = null) =>
  dataOf(await world.asSubdistrict('grid', 'read', { nodeId, after }));
const namesIn = async (nodeId: NodeId) => (await read(nodeId)).items.map((one) => one.name);
const stored = <T>(collection: string, id: string) =>
  world.documents<T & { _id: string }>(collection).find((one) => one._id === id);
const postsOf = async (openid: string) =>
  dataOf(await world.as(openid)('people', 'me')).person?.posts.filter((one) => one.until === null);

/** The home page of who looks at no compound. */
const NO_COMPOUND = { compoundId: null as never };

describe('a claim code', () => {
  it('makes who has it the officer of a new subdistrict, who is told and has it on her home page', async () => {
    const { as, nodeId } = await claimed(world, '新街道', { openid: 'o-first', phone: '12000000901' });
    expect(await postsOf('o-first')).toMatchObject([
      { post: 'subdistrictOfficer', node: nodeId, nodeName: '新街道', compoundId: null },
    ]);
    await world.runTimer();
    const { frontPage, desk, notices } = dataOf(await as('people', 'today', NO_COMPOUND));
    expect(frontPage).toBeNull();
    expect(desk.map((one) => one.title)).toEqual(['新街道']);
    expect(notices.map((one) => one.title)).toEqual(['您有了新的岗位']);
  });

  it('and another one for the same new subdistrict make one, whichever comes first, and when both come at once', async () => {
    const NAME = '两个码街道';
    const codes = await Promise.all(['a', 'b', 'c'].map(() => claimCode(world, NAME)));
    const who = ['o-code-a', 'o-code-b', 'o-code-c'];
    for (const [n, openid] of who.entries()) await signIn(world, openid, `1200000095${n}`);
    const claim = async (n: number) =>
      dataOf(await world.as(who[n]!)('grid', 'claim', { code: codes[n]! })).nodeId;
    const both = await Promise.all([claim(0), claim(1)]);
    const nodeId = both[0]!;
    expect([...both, await claim(2)]).toEqual([nodeId, nodeId, nodeId]);
    expect(world.documents<NodeDocument>('nodes').filter((one) => one.name === NAME)).toHaveLength(1);
    for (const openid of who) expect(await postsOf(openid)).toMatchObject([{ node: nodeId, nodeName: NAME }]);
    // whatever it is called by then, a code leads to where it led
    const change = { nodeId, rev: 0, name: '两个码新街道', contacts: [] };
    dataOf(await world.as(who[0]!)('grid', 'changeNode', change));
    expect(await Promise.all([claim(0), claim(1), claim(2)])).toEqual([nodeId, nodeId, nodeId]);
  });

  it('is stored so that who reads the database cannot use it', async () => {
    const code = await claimCode(world, '某街道');
    expect(JSON.stringify(world.documents('claim_codes'))).not.toContain(code.replace(/-/g, ''));
    expect(JSON.stringify(world.documents('claim_codes'))).not.toContain(code);
  });

  it('is used once: by nobody else, and a second time by her it changes nothing', async () => {
    const code = await claimCode(world, '只用一次街道');
    for (const [openid, phone] of [
      ['o-one', '12000000902'],
      ['o-two', '12000000903'],
    ] as const)
      await signIn(world, openid, phone);
    const both = await Promise.all(
      ['o-one', 'o-two'].map((openid) => world.as(openid)('grid', 'claim', { code })),
    );
    expect(both.map(codeOf).sort()).toEqual(['CODE_USED', 'OK']);
    const winner = codeOf(both[0]!) === 'OK' ? 'o-one' : 'o-two';
    dataOf(await world.as(winner)('grid', 'claim', { code: code.toLowerCase() }));
    expect(await postsOf(winner)).toHaveLength(1);
  });

  it('gives nothing back to whose post has ended since', async () => {
    const { as, nodeId } = await claimed(world, '换人街道', { openid: 'o-gone', phone: '12000000904' });
    const code = await claimCode(world, '换人街道');
    await signIn(world, 'o-next', '12000000905');
    // of a subdistrict that is there already, one more officer
    expect(dataOf(await world.as('o-next')('grid', 'claim', { code })).nodeId).toBe(nodeId);
    dataOf(await as('people', 'leavePost', { nodeId, post: 'subdistrictOfficer' }));
    const used = world.documents<{ nodeId: string }>('claim_codes').filter((one) => one.nodeId === nodeId);
    expect(used).toHaveLength(2);
    expect(await postsOf('o-gone')).toEqual([]);
    expect(
      codeOf(await world.as('o-next')('people', 'leavePost', { nodeId, post: 'subdistrictOfficer' })),
    ).toBe('LAST_OFFICER');
  });

  it('is over after seven days', async () => {
    const code = await claimCode(world, '过期街道');
    await signIn(world, 'o-late', '12000000906');
    moveClockTo(Date.now() + CODE_MS);
    expect(codeOf(await world.as('o-late')('grid', 'claim', { code }))).toBe('CODE_EXPIRED');
    moveClockTo('2026-07-06 10:05');
  });

  it('is guessed so often by one account', async () => {
    await signIn(world, 'o-guesser', '12000000907');
    const guess = () => world.as('o-guesser')('grid', 'claim', { code: 'AAAA-AAAA-AAAA' });
    const [{ most }] = LIMITS.claimNode.windows;
    const codes: string[] = [];
    for (let time = 0; time <= most; time += 1) codes.push(codeOf(await guess()));
    expect(codes).toEqual([...Array<string>(most).fill('WRONG_CODE'), 'TOO_OFTEN']);
  });
});

describe('the grid', () => {
  it('grows by key: the same again is the first one, anything else under it is refused', async () => {
    const twice = await createdNode(world, '东片区', { inside: community, type: 'grid' });
    expect(await createdNode(world, '东片区', { inside: community, type: 'grid' })).toBe(twice);
    const key = `node-${Buffer.from('东片区').toString('hex')}`;
    const other = { nodeId: community, type: 'grid' as const, name: '西片区', contacts: [], key };
    expect(codeOf(await world.asSubdistrict('grid', 'createNode', other))).toBe('KEY_USED');
    expect(stored<NodeDocument>('nodes', twice)).toMatchObject({
      ...{ gridPath: `${world.communityPath}/${twice}`, parent: world.communityPath },
    });
  });

  it('has compounds in communities and in grids of any depth, and nowhere else', async () => {
    const outer = await createdNode(world, '外片区', { inside: community, type: 'grid' });
    const inner = await createdNode(world, '里片区', { inside: outer, type: 'grid' });
    const compoundId = await createdCompound(world, '深处小区', { inside: inner });
    expect(stored<CompoundDocument>('compounds', compoundId)?.gridPath).toBe(
      `${world.communityPath}/${outer}/${inner}/${compoundId}`,
    );
    const above = { nodeId: top, name: '悬空小区', ...NEW_COMPOUND, key: 'no-such-place' };
    expect(codeOf(await world.asSubdistrict('grid', 'createCompound', above))).toBe('NOT_IN_THIS');
    // its community's officer reaches it
    expect(codeOf(await world.asOfficer('people', 'listPosts', { compoundId }))).toBe('OK');
  });

  it('says of a node who answers there, and what lies right in it', async () => {
    expect(await namesIn(top)).toEqual(expect.arrayContaining(['春和社区', '秋实社区']));
    const { holders, runs, isOwn, items } = await read(community);
    expect(holders).toMatchObject([{ post: 'communityOfficer', signedIn: true }]);
    expect([runs, isOwn]).toEqual([true, false]);
    expect(items.map((one) => one.kind)).toEqual(
      [...items]
        .map((one) => one.kind)
        .sort()
        .reverse(),
    );
    expect(items.map((one) => one.name)).toContain('槐荫里');
    expect(items.map((one) => one.name)).not.toContain('深处小区');
  });

  it('has no two of one name in one node, however they come to be', async () => {
    const one = await createdNode(world, '重名的社区');
    const create = (inside: NodeId, name: string, key: string) =>
      world.asSubdistrict('grid', 'createNode', {
        ...{ nodeId: inside, type: inside === top ? 'community' : 'grid', name, contacts: [], key },
      });
    const taken = (name: string) => ({ error: { code: 'NAME_TAKEN', params: { field: 'name', name } } });
    expect(await create(top, '重名的社区', 'same-name-0001')).toMatchObject(taken('重名的社区'));
    const atOnce = await Promise.all(
      ['same-name-0002', 'same-name-0003'].map((key) => create(one, '同时', key)),
    );
    expect(atOnce.map(codeOf).sort()).toEqual(['NAME_TAKEN', 'OK']);
    const other = await createdNode(world, '不重名的社区');
    const rename = { nodeId: other, rev: 0, name: '重名的社区', contacts: [] };
    expect(await world.asSubdistrict('grid', 'changeNode', rename)).toMatchObject(taken('重名的社区'));
    expect(await namesIn(top)).toContain('不重名的社区');
    // in another node, or after the first is closed, nobody mistakes it
    const again = dataOf(await create(other, '同时', 'same-name-0004'));
    dataOf(await world.asSubdistrict('grid', 'closeNode', { nodeId: again.nodeId, rev: 0 }));
    dataOf(await create(other, '同时', 'same-name-0005'));
  });

  it('has no two compounds of one name in one node; what is kept of a refused one is not shown later', async () => {
    await createdCompound(world, '重名里');
    const open = (name: string, key: string, change = {}) =>
      world.asSubdistrict('grid', 'createCompound', {
        ...{ nodeId: community, name, ...NEW_COMPOUND, key, ...change },
      });
    const taken = { error: { code: 'NAME_TAKEN', params: { field: 'name', name: '重名里' } } };
    expect(await open('重名里', 'same-compound-1')).toMatchObject(taken);
    const { compoundId } = dataOf(await open('不重名里', 'same-compound-1', { officePhone: '0000-8800333' }));
    expect(dataOf(await world.asVisitor('people', 'today', { compoundId })).frontPage).toMatchObject({
      ...{ name: '不重名里', officePhone: '0000-8800333' },
    });
    const rename = { compoundId, rev: 0, ...NEW_COMPOUND, name: '重名里' };
    expect(await world.asSubdistrict('grid', 'changeCompound', rename)).toMatchObject(taken);
    expect(dataOf(await world.asVisitor('people', 'today', { compoundId })).frontPage?.name).toBe('不重名里');
    const atOnce = await Promise.all(
      ['same-compound-2', 'same-compound-3'].map((key) => open('抢着建里', key)),
    );
    expect(atOnce.map(codeOf).sort()).toEqual(['NAME_TAKEN', 'OK']);
  });

  it('lists page by page, nodes before compounds, none twice', async () => {
    const wide = await createdNode(world, '很宽的社区');
    const { nodes, compounds } = await import('#platform/actor');
    const [node] = world.documents<NodeDocument>('nodes').filter((one) => one._id === wide);
    const parent = node!.gridPath;
    const id = (prefix: string, n: number) => `${prefix}-wide${String(n).padStart(6, '0')}`;
    const count = 70;
    const all = Array.from({ length: count }, (_, n) => n);
    await nodes.addAll(
      all.map((n) => ({
        ...node!,
        _id: id('g', n) as NodeId,
        gridPath: `${parent}/${id('g', n)}`,
        parent,
        name: `片区${n}`,
      })),
    );
    const [compound] = world.documents<CompoundDocument>('compounds');
    await compounds.addAll(
      all.map((n) => {
        const _id = id('c', n) as CompoundDocument['_id'];
        return {
          ...compound!,
          _id,
          compoundId: _id,
          gridPath: `${parent}/${_id}`,
          parent,
          name: `小区${n}`,
        };
      }),
    );
    const seen: string[] = [];
    for (let after: string | null = null, pages = 0; pages < 10; pages += 1) {
      const { items, next }: Awaited<ReturnType<typeof read>> = await read(wide, after);
      seen.push(...items.map((one) => (one.kind === 'node' ? one.nodeId : one.compoundId)));
      if (next === null) break;
      after = next;
    }
    expect(seen).toHaveLength(2 * count);
    expect(new Set(seen).size).toBe(2 * count);
  });

  it('renames a node and the posts that are held there', async () => {
    const nodeId = await createdNode(world, '旧名社区');
    const who = { name: '卢月', phone: '12000000911', post: 'communityOfficer' as const };
    dataOf(await world.asSubdistrict('people', 'appoint', { nodeId, ...who }));
    await signIn(world, 'o-renamed', who.phone);
    const change = {
      nodeId,
      rev: 0,
      name: '新名社区',
      contacts: [{ label: '值班', number: '0000-8800111' }],
    };
    expect(dataOf(await world.asSubdistrict('grid', 'changeNode', change)).rev).toBe(1);
    // a retry after a lost answer
    expect(dataOf(await world.asSubdistrict('grid', 'changeNode', change)).rev).toBe(1);
    const late = { ...change, name: '晚到的名字' };
    expect(codeOf(await world.asSubdistrict('grid', 'changeNode', late))).toBe('CHANGED_MEANWHILE');
    expect(await postsOf('o-renamed')).toMatchObject([{ nodeName: '新名社区', node: `${top}/${nodeId}` }]);
  });

  it('renames a compound everywhere, with its type and telephones', async () => {
    const compoundId = await createdCompound(world, '旧名里');
    const change = { compoundId, rev: 0, ...NEW_COMPOUND, name: '新名里', type: 'selfManaged' as const };
    dataOf(await world.asSubdistrict('grid', 'changeCompound', { ...change, officePhone: '0000-8800222' }));
    expect(dataOf(await world.asVisitor('people', 'today', { compoundId })).frontPage).toMatchObject({
      ...{ name: '新名里', officePhone: '0000-8800222' },
    });
    expect(dataOf(await world.asOfficer('grid', 'readCompound', { compoundId }))).toMatchObject({
      ...{ name: '新名里', type: 'selfManaged', runs: false, works: true, filled: [], rev: 1 },
    });
  });

  it('renames every post that somebody holds there', async () => {
    const compoundId = await createdCompound(world, '多岗旧名里');
    const who = { compoundId, name: '卢月', phone: '12000000916' };
    for (const post of ['proxy', 'leader', 'feeClerk'] as const)
      dataOf(await world.asOfficer('people', 'appoint', { ...who, post }));
    await signIn(world, 'o-many-posts', who.phone);
    const change = { compoundId, rev: 0, ...NEW_COMPOUND, name: '多岗新名里' };
    dataOf(await world.asSubdistrict('grid', 'changeCompound', change));
    const names = (await postsOf('o-many-posts'))?.map((one) => one.nodeName);
    expect(names).toEqual(['多岗新名里', '多岗新名里', '多岗新名里']);
  });

  it.each([
    ['a name that WeChat does not pass', { name: '违规的话' }, 'TEXT_RISKY', 'name'],
    ['a contact’s label', { contacts: [{ label: '违规的话', number: '12345' }] }, 'TEXT_RISKY', 'contacts'],
    [
      'a number that is none',
      { contacts: [{ label: '值班', number: '打给我' }] },
      'BAD_INPUT',
      'contacts.0.number',
    ],
    [
      'a fourth contact',
      { contacts: Array(4).fill({ label: '值班', number: '12345' }) },
      'BAD_INPUT',
      'contacts',
    ],
  ])('refuses %s at its field', async (_, change, code, field) => {
    const input = {
      nodeId: top,
      type: 'community' as const,
      name: '好社区',
      contacts: [],
      key: 'refused-0001',
    };
    const answered = await world.asSubdistrict('grid', 'createNode', { ...input, ...change });
    expect(answered).toMatchObject({ error: { code, params: { field } } });
    expect(await namesIn(top)).not.toContain('好社区');
  });
});

describe('what is closed', () => {
  it('is empty and nobody’s: not with a grid in it, nor while somebody holds a post', async () => {
    const nodeId = await createdNode(world, '要关的社区');
    const inner = await createdNode(world, '要关的网格', { inside: nodeId, type: 'grid' });
    const close = async (which: NodeId, rev = 0) =>
      codeOf(await world.asSubdistrict('grid', 'closeNode', { nodeId: which, rev }));
    expect(await close(nodeId)).toBe('NOT_EMPTY');
    expect(await close(inner)).toBe('OK');
    const who = { nodeId, name: '卢月', phone: '12000000912', post: 'communityOfficer' as const };
    const { personId } = dataOf(await world.asSubdistrict('people', 'appoint', who));
    expect(await close(nodeId)).toBe('STILL_HELD');
    const end = { nodeId, personId, post: 'communityOfficer' as const };
    expect(codeOf(await world.asSubdistrict('people', 'endPost', end))).toBe('LAST_OFFICER');
    expect(await close(nodeId, 5)).toBe('CHANGED_MEANWHILE');
  });

  it('is no place any more: nothing is read, created or appointed there', async () => {
    const nodeId = await createdNode(world, '关了的社区');
    dataOf(await world.asSubdistrict('grid', 'closeNode', { nodeId, rev: 0 }));
    expect(await namesIn(top)).not.toContain('关了的社区');
    const who = { nodeId, name: '卢月', phone: '12000000913', post: 'communityOfficer' as const };
    expect(codeOf(await world.asSubdistrict('people', 'appoint', who))).toBe('NOT_ALLOWED');
    expect(codeOf(await world.asSubdistrict('grid', 'read', { nodeId }))).toBe('NOT_ALLOWED');
  });

  it('a compound closes before it has homes, and is no tenant then', async () => {
    const compoundId = await createdCompound(world, '开错的小区');
    dataOf(await world.asSubdistrict('grid', 'closeCompound', { compoundId, rev: 0 }));
    expect(codeOf(await world.asOfficer('people', 'listPosts', { compoundId }))).toBe('NOT_ALLOWED');
    const listed = dataOf(await world.asVisitor('people', 'listCompounds', {}));
    expect(listed.items.map((one) => one.name)).not.toContain('开错的小区');
    await importRoster(world);
    expect(
      codeOf(await world.asSubdistrict('grid', 'closeCompound', { compoundId: world.compoundId, rev: 0 })),
    ).toBe('HAS_HOMES');
  });

  it('what is created in it at the same moment keeps it open', async () => {
    for (let round = 0; round < 4; round += 1) {
      const nodeId = await createdNode(world, `抢着关${round}`);
      const [made, closed] = await Promise.all([
        world.asSubdistrict('grid', 'createNode', {
          ...{ nodeId, type: 'grid', name: '里面', contacts: [], key: `inside-${round}-0001` },
        }),
        world.asSubdistrict('grid', 'closeNode', { nodeId, rev: 0 }),
      ]);
      expect([codeOf(made), codeOf(closed)]).not.toEqual(['OK', 'OK']);
    }
  });
});

describe('an officer of a subdistrict', () => {
  it('appoints the officers of a community that has no compound yet, and her colleagues', async () => {
    const nodeId = await createdNode(world, '还没有小区的社区');
    const who = { nodeId, name: '卢月', phone: '12000000921', post: 'communityOfficer' as const };
    dataOf(await world.asSubdistrict('people', 'appoint', who));
    await signIn(world, 'o-community', who.phone);
    const desk = async () => dataOf(await world.as('o-community')('people', 'today', NO_COMPOUND));
    expect((await desk()).desk.map((one) => one.title)).toEqual(['还没有小区的社区']);
    const compoundId = await createdCompound(world, '后来的小区', { inside: nodeId });
    expect((await desk()).compounds).toEqual([{ compoundId, name: '后来的小区' }]);
    const there = dataOf(await world.as('o-community')('people', 'today', { compoundId }));
    expect(there.posts).toEqual(['communityOfficer']);
    const colleague = { name: '许冬', phone: '12000000922', post: 'subdistrictOfficer' as const };
    dataOf(await world.asSubdistrict('people', 'appoint', { nodeId: top, ...colleague }));
    expect((await read(top)).holders.map((one) => one.name)).toContain('许冬');
  });

  it.each(['feeClerk', 'gridWorker', 'propertyManager', 'proxy', 'leader'] as const)(
    'appoints no %s: that is the community’s',
    async (post) => {
      const who = { name: '卢月', phone: '12000000923', post };
      expect(codeOf(await world.asSubdistrict('people', 'appoint', who))).toBe('NOT_ALLOWED');
      const atNode = { nodeId: community, ...who };
      expect(codeOf(await world.asSubdistrict('people', 'appoint', atNode))).toBe('NOT_ALLOWED');
    },
  );

  it('gives herself no post of a community; whom she gives one is told to those who hold it', async () => {
    const post = 'communityOfficer' as const;
    const me = dataOf(await world.asSubdistrict('people', 'me')).person!.personId;
    const { name, phone } = stored<{ name: string; phone: string }>('people', me)!;
    for (const at of [{ nodeId: community }, { compoundId: world.compoundId }]) {
      const herself = { ...at, name, phone, post };
      expect(codeOf(await world.asSubdistrict('people', 'appoint', herself))).toBe('NOT_YOURSELF');
    }
    expect(codeOf(await world.asSubdistrict('homes', 'listBuildings', {}))).toBe('NOT_ALLOWED');
    const other = { nodeId: community, name: '许冬', phone: '12000000927', post };
    dataOf(await world.asSubdistrict('people', 'appoint', other));
    await world.runTimer();
    expect(dataOf(await world.asOfficer('notices', 'list', {})).items.map((one) => one.body)).toContainEqual(
      expect.stringMatching(/^街道干部已任命许冬为春和社区的社区干部/),
    );
  });

  it('confirms herself in no post of a community that rests', async () => {
    const inside = await createdNode(world, '自己确认的社区');
    const { persons } = await import('#platform/actor');
    const me = dataOf(await world.asSubdistrict('people', 'me')).person!.personId;
    const her = (await persons.one({ _id: me }))!;
    const [own] = her.posts;
    const movedAt = Date.now();
    const resting = {
      ...own!,
      ...{ post: 'communityOfficer' as const, node: `${top}/${inside}`, nodeName: '自己确认的社区' },
    };
    await persons.put({ ...her, movedAt, posts: [{ ...own!, confirmedAt: movedAt }, resting] });
    const confirm = { nodeId: inside, personId: me, at: movedAt };
    expect(codeOf(await world.asSubdistrict('people', 'confirmPosts', confirm))).toBe('NOTHING_TO_CONFIRM');
    await persons.put(her);
  });

  it('is no post that a community’s officer gives', async () => {
    const who = {
      nodeId: community,
      name: '卢月',
      phone: '12000000924',
      post: 'subdistrictOfficer' as const,
    };
    expect(codeOf(await world.asOfficer('people', 'appoint', who))).toBe('NOT_ALLOWED');
  });

  it('ends a community’s officer once another one is there', async () => {
    const nodeId = await createdNode(world, '换干部的社区');
    const post = 'communityOfficer' as const;
    const appoint = async (name: string, phone: string) =>
      dataOf(await world.asSubdistrict('people', 'appoint', { nodeId, name, phone, post })).personId;
    const first = await appoint('卢月', '12000000925');
    const end = () => world.asSubdistrict('people', 'endPost', { nodeId, personId: first, post });
    await appoint('许冬', '12000000926');
    expect(codeOf(await end())).toBe('LAST_OFFICER');
    await signIn(world, 'o-dong', '12000000926');
    expect(codeOf(await end())).toBe('OK');
    await world.runTimer();
    await signIn(world, 'o-yue', '12000000925');
    const told = dataOf(await world.as('o-yue')('notices', 'list', {})).items.map((one) => one.body);
    expect(told).toContainEqual(expect.stringMatching(/^街道干部已结束您在换干部的社区的社区干部岗位/));
  });
});

it('costs a call besides the rights to read, and two with the count to write', async () => {
  const calls = (work: () => Promise<unknown>) => world.countCalls(work);
  const compoundId = await createdCompound(world, '数调用的小区');
  expect(await calls(() => read(top))).toBe(2);
  expect(await calls(() => world.asOfficer('grid', 'readCompound', { compoundId }))).toBe(2);
  let nodeId = '' as NodeId;
  expect(
    await calls(async () => {
      nodeId = await createdNode(world, '数调用的社区');
    }),
  ).toBe(4);
  const renamed = { nodeId, rev: 0, name: '数过的社区', contacts: [] };
  expect(await calls(() => world.asSubdistrict('grid', 'changeNode', renamed))).toBe(4);
  expect(await calls(() => world.asSubdistrict('grid', 'closeNode', { nodeId, rev: 1 }))).toBe(3);
  const shut = createdCompound(world, '数调用后关闭的小区');
  const closing = { compoundId: await shut, rev: 0 };
  expect(await calls(() => world.asSubdistrict('grid', 'closeCompound', closing))).toBe(3);
  const opened = { nodeId: community, name: '又一个小区', ...NEW_COMPOUND, key: 'counted-0001' };
  // a job: its front page is one write more
  expect(await calls(() => world.asSubdistrict('grid', 'createCompound', opened))).toBe(5);
  expect(await calls(() => world.asSubdistrict('people', 'today', NO_COMPOUND))).toBe(2);
});
