import fs from 'node:fs';
import path from 'node:path';
import {
  ALL_POSTS,
  actingAs,
  CAPABILITIES,
  may,
  mayAny,
  postName,
  POSTS,
  postsThat,
  type Capability,
  type Post,
} from './posts';

const ROOT = path.join(__dirname, '../..');
const rows = Object.entries(POSTS);

/** What contracts, rules and functions are made of, without the table and without tests. */
const sources = ['domain', 'cloudfunctions']
  .flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(ROOT, folder, name)),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.endsWith('kernel/posts.ts'))
  .map((file) => fs.readFileSync(file, 'utf8'))
  .join('\n');

describe('the table of posts', () => {
  it.each(CAPABILITIES)('%s is held by a post, and asked for by a contract or a rule', (capability) => {
    expect(postsThat(capability)).not.toEqual([]);
    // `may: 'x'` of a contract or a row; `mayAny(posts, 'x')` and its like, also over several lines
    const asked = new RegExp(
      `(may: |(may|mayAny|mayFor|actingAs|actingFor|postsThat|buildingsOf|isAny)\\([^;]*?|askedFor[^;]*?)'${capability}'`,
    );
    expect(sources).toMatch(asked);
  });

  it('names every post and every capability once', () => {
    const names = rows.map(([, { name }]) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const list of [CAPABILITIES, ...rows.map(([, row]) => row.may)])
      expect(new Set(list).size).toBe(list.length);
  });

  it('lets exactly those appoint whom another post names as giving it', () => {
    const giving = new Set(rows.flatMap(([, { givenBy }]) => givenBy));
    expect(postsThat('appointPosts').filter((one) => !giving.has(one))).toEqual([]);
    expect([...giving].filter((one) => !may(one, 'appointPosts'))).toEqual([]);
  });

  it('lets whoever may be asked for an errand do it, and whoever keeps homes find them', () => {
    const needs: [Capability, Capability][] = [
      ['claimErrands', 'doErrands'],
      ['applyForFamilies', 'doErrands'],
      ['takeDown', 'findHomes'],
      ['readHomes', 'findHomes'],
      ['keepHomes', 'readHomes'],
      ['answerQuestions', 'readOffice'],
      ['standInForCompany', 'readOffice'],
      ['respondForUnreachable', 'readOffice'],
      ['approveFees', 'readOffice'],
      ['writeFees', 'readOffice'],
      ['publishActivities', 'planActivities'],
    ];
    for (const [one, other] of needs)
      expect([one, postsThat(one).filter((post) => !may(post, other))]).toEqual([one, []]);
  });

  it('asks the posts one by one, in the order of its rows', () => {
    expect(mayAny([], 'takeDown')).toBe(false);
    expect(mayAny(['leader', 'gridWorker'], 'takeDown')).toBe(true);
    expect(actingAs('readHomes', ['communityOfficer', 'feeClerk'])).toBe('feeClerk');
    expect(actingAs('readHomes', ['leader'])).toBeNull();
    expect(postsThat('approveFees')).toEqual(ALL_POSTS.filter((one) => may(one, 'approveFees')));
  });

  it('lets a post that is newer than this app do nothing, and calls its holder one of the staff', () => {
    const newer = 'housekeeper' as Post;
    expect(CAPABILITIES.filter((one) => may(newer, one))).toEqual([]);
    expect([postName(newer), postName(null), postName('gridWorker')]).toEqual([
      '工作人员',
      '工作人员',
      '网格员',
    ]);
  });

  it('knows no capability that nobody has written down', () => {
    // @ts-expect-error a typo does not compile
    expect(mayAny(ALL_POSTS, 'assignErrand')).toBe(false);
  });
});
