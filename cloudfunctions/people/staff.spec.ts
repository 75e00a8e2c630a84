import { dataOf, type As } from '#testing/builders/as';
import { moveClockTo } from '#testing/builders/clock';
import { importRoster } from '#testing/builders/office';
import { openidOf, signIn } from '#testing/builders/persons';
import { openWorld, type World } from '#testing/world';

let world: World;
let neighbour: As;

const appoint = async (name: string, phone: string, post: string, buildings: string[] | null = null) =>
  dataOf(await world.asOfficer('people', 'appoint', { name, phone, post, buildings } as never)).personId;
const listed = async (as: As) => dataOf(await as('people', 'listPosts', {})).items;
const answering = async (as: As) => {
  const { people, without } = dataOf(await as('people', 'whoAnswers', {}));
  return {
    people: people.map(({ post, name, buildings }) => `${post} ${name} ${buildings?.join('、') ?? '全小区'}`),
    without,
  };
};

beforeAll(async () => {
  world = await openWorld('2026-07-06 10:00');
  // the owner lives in 3栋, a neighbour in 1栋
  await importRoster(world);
  await signIn(world, openidOf('12010000001'), '12010000001');
  neighbour = world.as(openidOf('12010000001'));
  await appoint('罗静', '12030000023', 'gridWorker', ['3栋', '4栋']);
  await appoint('陆明', '12030000024', 'proxy');
});
afterAll(() => world.close());

describe('the list of posts', () => {
  it('has everybody whose post reaches the compound, with where, since when and a masked number', async () => {
    const all = await listed(world.asOfficer);
    expect(all.flatMap((one) => one.terms.map((term) => `${one.name} ${term.post}`)).sort()).toEqual(
      ['罗静 gridWorker', '陆明 proxy', ...(await settled())].sort(),
    );
    expect(all.find((one) => one.name === '罗静')).toMatchObject({
      maskedPhone: '120****0023',
      signedIn: false,
      terms: [{ buildings: ['3栋', '4栋'], nodeName: '槐荫里', rests: false, mayEnd: true }],
    });
  });

  it('has whose number was taken off as somebody who has signed in once, without a number', async () => {
    const of = async () => (await listed(world.asOfficer)).find((one) => one.name === '陆明');
    expect(await of()).toMatchObject({ signedIn: false, maskedPhone: '120****0024' });
    await signIn(world, 'o-not-lu-ming', '12030000024');
    dataOf(await world.as('o-not-lu-ming')('people', 'notMe', {}));
    expect(await of()).toMatchObject({ signedIn: true, maskedPhone: null, terms: [{ rests: true }] });
  });

  it('is read by the manager, who ends nothing but what is her own', async () => {
    const ended = (await listed(world.asManager)).flatMap((one) =>
      one.terms.filter((term) => term.mayEnd).map((term) => term.post),
    );
    expect(ended).toEqual(['propertyManager']);
  });

  it('names nobody of another compound, and nobody whose post has ended', async () => {
    const personId = await appoint('白小满', '12030000026', 'leader');
    expect((await listed(world.asOfficer)).map((one) => one.name)).toContain('白小满');
    dataOf(await world.asOfficer('people', 'endPost', { personId, post: 'leader' }));
    const names = (await listed(world.asOfficer)).map((one) => one.name);
    expect(names).not.toContain('白小满');
    const elsewhere = world.as('o-demo-officer-elsewhere');
    const there = dataOf(await elsewhere('people', 'listPosts', { compoundId: world.elsewhereId })).items;
    const { person: above } = dataOf(await world.asSubdistrict('people', 'me'));
    // who is above both
    expect(there.map((one) => one.name).filter((one) => names.includes(one))).toEqual([above?.name]);
  });

  /** Whom the world was settled with. */
  async function settled(): Promise<string[]> {
    const { person: officer } = dataOf(await world.asOfficer('people', 'me'));
    const { person: clerk } = dataOf(await world.asClerk('people', 'me'));
    const { person: manager } = dataOf(await world.asManager('people', 'me'));
    const { person: above } = dataOf(await world.asSubdistrict('people', 'me'));
    return [
      `${above?.name} subdistrictOfficer`,
      `${officer?.name} communityOfficer`,
      `${clerk?.name} feeClerk`,
      `${manager?.name} propertyManager`,
    ];
  }
});

describe('who answers', () => {
  it('is told by building: the grid worker first, then clerk, manager and community; helpers are none', async () => {
    const { people, without } = await answering(world.asOwner);
    expect(people[0]).toBe('gridWorker 罗静 3栋');
    expect(people.map((one) => one.split(' ')[0])).toEqual([
      ...['gridWorker', 'feeClerk', 'propertyManager', 'communityOfficer'],
    ]);
    expect(without).toEqual([]);
  });

  it('says of a building that has no grid worker that it has none', async () => {
    const { people, without } = await answering(neighbour);
    expect(people.map((one) => one.split(' ')[0])).not.toContain('gridWorker');
    expect(without).toEqual(['1栋']);
  });

  it('changes with the post at the next look: other buildings, and its end', async () => {
    const personId = await appoint('罗静', '12030000023', 'gridWorker', ['1栋']);
    expect((await answering(world.asOwner)).without).toEqual(['3栋']);
    expect((await answering(neighbour)).people[0]).toBe('gridWorker 罗静 1栋');
    dataOf(await world.asOfficer('people', 'endPost', { personId, post: 'gridWorker' }));
    expect((await answering(neighbour)).without).toEqual(['1栋']);
    moveClockTo('2026-07-06 10:20');
    await appoint('罗静', '12030000023', 'gridWorker', null);
    for (const as of [world.asOwner, neighbour]) {
      expect((await answering(as)).people[0]).toBe('gridWorker 罗静 全小区');
      expect((await answering(as)).without).toEqual([]);
    }
  });

  it('for staff without a home tells all of the compound', async () => {
    expect((await answering(world.asClerk)).people).toHaveLength(4);
  });

  it('tells no number of a person', async () => {
    const told = JSON.stringify(dataOf(await world.asOwner('people', 'whoAnswers', {})));
    expect(told).not.toMatch(/1\d{10}|\d{3}\*{4}/);
  });
});

it('each of them costs one call besides the rights', async () => {
  expect(await world.countCalls(() => world.asOfficer('people', 'listPosts', {}))).toBe(2);
  expect(await world.countCalls(() => world.asOwner('people', 'whoAnswers', {}))).toBe(2);
});
