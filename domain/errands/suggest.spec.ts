import type { PersonId } from '#domain/kernel/ids';
import { suggestProxies, whyUnsuitable, type ProxyFacts } from './suggest';

const id = (name: string) => `p-${name.padEnd(8, '0')}` as PersonId;
const proxy = (name: string, ...buildings: string[]): ProxyFacts => ({ personId: id(name), name, buildings });
const errand = { building: '3栋', familyIds: [id('mother')], declinedBy: [] as PersonId[] };

const suggest = (
  proxies: ProxyFacts[],
  {
    loads = {},
    served = [],
    declined = [],
  }: { loads?: Record<string, number>; served?: string[]; declined?: string[] } = {},
) =>
  suggestProxies(
    { ...errand, declinedBy: declined.map(id) },
    proxies,
    Object.entries(loads).map(([name, load]) => ({ personId: id(name), load })),
    served.map(id),
  );
const names = (found: ReturnType<typeof suggest>) => found.map((one) => one.name);

describe('a proxy is proposed', () => {
  it.each([
    ['because she lives in the building', proxy('a', '3栋'), {}, ['sameBuilding', 'free']],
    ['because she knows the home', proxy('a', '1栋'), { served: ['a'] }, ['knowsHome', 'free']],
    ['because she has nothing else to do', proxy('a'), {}, ['free']],
    ['and it is said that she has something to do', proxy('a'), { loads: { a: 2 } }, ['busy']],
    [
      'for every reason there is',
      proxy('a', '1栋', '3栋'),
      { served: ['a'], loads: { a: 1 } },
      ['sameBuilding', 'knowsHome', 'busy'],
    ],
  ])('%s', (_, who, facts, reasons) => {
    expect(suggest([who], facts)).toMatchObject([{ reasons, unsuitable: null }]);
  });

  it.each([
    ['belongs to the family', proxy('mother', '3栋'), {}, 'family'],
    ['said no to this one, or kept silent', proxy('a'), { declined: ['a'] }, 'declined'],
    ['has three already', proxy('a'), { loads: { a: 3 } }, 'full'],
    [
      'belongs to the family and has three: the first is said',
      proxy('mother'),
      { loads: { mother: 3 } },
      'family',
    ],
  ])('not, where she %s', (_, who, facts, unsuitable) => {
    expect(suggest([who], facts)).toMatchObject([{ unsuitable }]);
    const load = 'loads' in facts ? 3 : 0;
    const declinedBy = 'declined' in facts ? [id('a')] : [];
    expect(whyUnsuitable({ ...errand, declinedBy }, { personId: who.personId, load })).toBe(unsuitable);
  });

  it('with the number of the badge, which tells two of one name apart', () => {
    const [one, other] = suggest([
      { ...proxy('a'), name: '李丹' },
      { ...proxy('b'), name: '李丹' },
    ]);
    expect(other?.name).toBe(one?.name);
    expect(other?.badge).not.toBe(one?.badge);
  });

  it('in the same words in which the assignment is refused', () => {
    expect(whyUnsuitable(errand, { personId: id('a'), load: 2 })).toBeNull();
  });
});

describe('the order', () => {
  it('who can be asked before who cannot, however near she lives', () => {
    expect(names(suggest([proxy('near', '3栋'), proxy('far', '9栋')], { declined: ['near'] }))).toEqual([
      'far',
      'near',
    ]);
  });

  it('who lives in the building or knows the home before who has less to do', () => {
    const found = suggest([proxy('idle'), proxy('near', '3栋'), proxy('known')], {
      loads: { near: 2, known: 1 },
      served: ['known'],
    });
    expect(names(found)).toEqual(['known', 'near', 'idle']);
  });

  it('who has less to do before who has more, and then by name', () => {
    expect(
      names(suggest([proxy('d'), proxy('c'), proxy('b'), proxy('a')], { loads: { b: 1, a: 2 } })),
    ).toEqual(['c', 'd', 'b', 'a']);
  });

  it('does not depend on the order in which they are found, nor change what it was given', () => {
    const all = [proxy('a', '3栋'), proxy('b'), proxy('c', '3栋'), proxy('d')];
    const given = [...all];
    const facts = { loads: { a: 1, d: 2 }, served: ['d'], declined: ['b'] };
    expect(names(suggest(all, facts))).toEqual(names(suggest([...all].reverse(), facts)));
    expect(all).toEqual(given);
    expect(suggest([])).toEqual([]);
  });
});
