import type { HomeDocument } from '#domain/homes/documents';
import { below, nodeAt, type NodeId } from '#domain/kernel/grid';
import type { CompoundId, HomeId, PersonId } from '#domain/kernel/ids';
import type { HomeHeld } from '#domain/kernel/home-terms';
import type { Decimal } from '#domain/kernel/money';
import type { Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import type { CompoundDocument } from '#domain/grid/documents';
import type { PersonDocument } from '#domain/people/documents';
import { DAY_MS, tail, TOLD, turn, type Place, type Size } from './ground';

/** Compounds of the readers' community, in a world that has so many. */
const COMMUNITY = 24;
const PER_BUILDING = 54;
const PER_FLOOR = 3;
const NAMES = ['海棠', '银杏', '望河', '石榴', '青枫', '南塘', '槐树', '长乐', '云杉', '丁香'];
const SURNAMES = [...'赵钱孙周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜'];
const GIVEN = [
  '秀英',
  '建国',
  '晓梅',
  '桂兰',
  '志强',
  '海燕',
  '玉珍',
  '文静',
  '立新',
  '春生',
  '丽华',
  '明远',
];

/** A name of nobody. */
export const nameOf = (n: number): string =>
  `${turn(SURNAMES, n)}${turn(GIVEN, Math.floor(n / SURNAMES.length) + n)}`;

/** A community of the readers' subdistrict. */
export const communityId = (n: number) => `m-grown${tail(n)}` as NodeId;

/** The compounds around the readers', those of their own community first. */
export const neighboursOf = (here: Place, { compounds }: Size): CompoundDocument[] =>
  Array.from({ length: compounds - 1 }, (_, n) => {
    const isOwn = n < Math.min(COMMUNITY, Math.ceil(compounds / 2));
    const top = nodeAt('subdistrict', here.gridPath) ?? '';
    const parent = (isOwn && nodeAt('community', here.gridPath)) || below(top, communityId(n % 40));
    const compoundId = `c-grown${tail(n)}` as CompoundId;
    const name = `${turn(NAMES, n)}${turn(['里', '苑', '家园', '新村'], Math.floor(n / 10))}${1 + Math.floor(n / 40)}`;
    return {
      _id: compoundId,
      compoundId,
      gridPath: below(parent, compoundId),
      parent,
      name,
      type: 'company',
      listed: true,
      phones: ['0000-8800000'],
      until: null,
      rev: 0,
    };
  });

/** How many homes each compound has: the same, but what does not divide is the last one's. */
export const homesEach = ({ homes, compounds }: Size): number => Math.floor(homes / compounds);

/** The homes of a compound, building by building, as an import leaves them. */
export function* homesOf(place: Place, at: number, count: number): Generator<HomeDocument> {
  for (let ordinal = 0; ordinal < count; ordinal += 1) {
    const inBuilding = ordinal % PER_BUILDING;
    const building = `${1 + Math.floor(ordinal / PER_BUILDING)}栋`;
    const entrance = `${1 + Math.floor(inBuilding / (PER_BUILDING / 2))}单元`;
    const onStair = inBuilding % (PER_BUILDING / 2);
    const room = `${1 + Math.floor(onStair / PER_FLOOR)}0${1 + (onStair % PER_FLOOR)}`;
    const homeId = `h-${tail(at, ordinal)}` as HomeId;
    yield {
      ...{ _id: homeId, homeId, compoundId: place.compoundId, gridPath: place.gridPath },
      ...{ building, entrance, room, label: `${building}${entrance}${room}` },
      area: (60 + (ordinal % 8) * 9.05).toFixed(2) as Decimal,
      areaSource: { kind: 'roster', document: '房屋名册.xlsx', at: 0 },
      ...{ use: '住宅', heated: true, firstHandover: false, vacant: ordinal % 40 === 39 },
      ...{ ordinal, rev: 0, ...TOLD },
    };
  }
}

/** What somebody is to a home since long ago, or was. */
export const held = (
  { homeId, compoundId, building, label }: HomeDocument,
  now: Instant,
  change: Partial<HomeHeld> = {},
): HomeHeld => ({
  ...{ homeId, compoundId, building, label, relation: 'owner' },
  ...{ since: now - 900 * DAY_MS, until: null, madeBy: null },
  ...change,
});

const person = (personId: string, n: number, change: Partial<PersonDocument>): PersonDocument => ({
  ...{ _id: personId as PersonId, personId: personId as PersonId, name: nameOf(n) },
  ...{ phone: null, posts: [], homes: [], preferences: { elder: false, theme: 'system' } },
  ...{ readUntil: 0, readIds: [], ...TOLD },
  ...change,
});

/** Two people of each home, and a tenant who has moved out. */
export function* residentsOf(homes: Iterable<HomeDocument>, now: Instant): Generator<PersonDocument> {
  for (const home of homes) {
    const id = home.homeId.slice(2);
    const n = home.ordinal * 3;
    yield person(`p-a${id}`, n, { homes: [held(home, now)] });
    yield person(`p-b${id}`, n + 1, { homes: [held(home, now, { relation: 'family' })] });
    const until = now - 300 * DAY_MS;
    yield person(`p-c${id}`, n + 2, {
      homes: [held(home, now, { relation: 'tenant', until, ended: 'left' })],
    });
  }
}

const STAFF: readonly Post[] = ['gridWorker', 'gridWorker', 'proxy', 'proxy', 'proxy', 'leader', 'feeClerk'];

/** Who works in a compound, and `former` times as many who did. */
export function* staffOf(place: Place, at: number, now: Instant, former: number): Generator<PersonDocument> {
  for (let n = 0; n < STAFF.length * (1 + former); n += 1) {
    const post = turn(STAFF, n);
    const until = n < STAFF.length ? null : now - (30 + n) * DAY_MS;
    const buildings = post === 'gridWorker' ? [`${2 + (n % 2)}栋`] : null;
    const since = now - 2000 * DAY_MS;
    yield person(`p-s${tail(at, n)}`, at + n, {
      posts: [
        {
          ...{ post, compoundId: place.compoundId, node: place.gridPath, nodeName: place.name },
          ...{ buildings, since, until },
        },
      ],
    });
  }
}
