import { files } from '#domain/files/contract';
import { refusalText as filesText } from '#domain/files/texts';
import { refusalText as noticesText } from '#domain/notices/texts';
import { people } from './contract';
import { consequencesOf, matterText, NOTICE_KINDS, noticeText } from './notices';
import { refusalText } from './texts';

const event = (kind: string) => ({
  eventId: 'e',
  kind,
  at: 1,
  by: null,
  params: { post: 'feeClerk', nodeName: '槐荫里', compoundId: 'c-huaiyinli' },
});

const OF_POSTS = ['postGiven', 'postChanged', 'postEnded', 'postConfirmed'] as const;

it.each(OF_POSTS)('%s is told to that person alone', (kind) => {
  const { notices, matters } = consequencesOf(event(kind), { _id: 'p-clerk000' });
  expect(notices).toEqual([
    {
      key: 'p-clerk000',
      kind,
      tags: ['person:p-clerk000'],
      params: { post: 'feeClerk', nodeName: '槐荫里' },
      link: '/pages/home/index?compoundId=c-huaiyinli',
    },
  ]);
  expect(matters).toEqual([]);
  expect(noticeText(kind, notices[0]!.params).body).toMatch(/槐荫里(所有楼栋)?的物业收费员/);
});

it.each(['postGiven', 'postChanged'])('%s of a grid worker names her buildings', (kind) => {
  const params = { ...event(kind).params, post: 'gridWorker', buildings: '1栋、3栋' };
  const { notices } = consequencesOf({ ...event(kind), params }, { _id: 'p-worker00' });
  expect(noticeText(kind, notices[0]!.params).body).toContain('槐荫里1栋、3栋的网格员');
});

it('a post that now reaches all buildings is told so', () => {
  expect(noticeText('postChanged', { post: 'gridWorker', nodeName: '槐荫里' }).body).toContain(
    '槐荫里所有楼栋的网格员',
  );
});

it.each(NOTICE_KINDS.filter((one) => !(OF_POSTS as readonly string[]).includes(one)))(
  '%s of her account is told to her alone and leads to 我的',
  (kind) => {
    const { notices, accesses } = consequencesOf(event(kind), { _id: 'p-clerk000' });
    expect(notices).toMatchObject([{ tags: ['person:p-clerk000'], params: {}, link: '/pages/me/index' }]);
    expect(accesses).toEqual([]);
    expect(noticeText(kind, {}).body).toMatch(/。$/);
  },
);

describe('whether she is she is asked of the community', () => {
  const node = 'liuhu/chunhe/huaiyinli';
  const stands = { ...event('postStands'), params: { ...event('').params, node } };
  const person = (more: object, term: object = {}) => ({
    _id: 'p-clerk000',
    name: '林晓',
    posts: [
      {
        post: 'feeClerk' as const,
        compoundId: 'c-huaiyinli' as never,
        node,
        nodeName: '槐荫里',
        since: 10,
        until: null,
        ...term,
      },
    ],
    ...more,
  });
  const asked = (more: object, term: object = {}) =>
    consequencesOf(stands, person(more, term)).matters.map((one) => one.set !== null);

  it('while a post rests or an account waits for its word, and no longer', () => {
    expect(asked({ movedAt: 11 })).toEqual([true]);
    expect(asked({ claimAsks: 'officer' })).toEqual([true]);
    expect(asked({})).toEqual([false]);
    expect(asked({ claimAsks: 'home' })).toEqual([false]);
    expect(asked({ movedAt: 11 }, { confirmedAt: 11 })).toEqual([false]);
    expect(asked({ movedAt: 11 }, { since: 12 })).toEqual([false]);
    expect(asked({ movedAt: 11 }, { until: 12 })).toEqual([false]);
  });

  it('at the node of the post and above it, with the page to decide on', () => {
    const [matter] = consequencesOf(stands, person({ movedAt: 11 })).matters;
    expect(matter?.set).toMatchObject({
      tags: [
        'post:communityOfficer@liuhu/chunhe/huaiyinli',
        'post:communityOfficer@liuhu/chunhe',
        'post:communityOfficer@liuhu',
      ],
      link: '/features/people/pages/confirm/index?compoundId=c-huaiyinli&personId=p-clerk000',
    });
    expect(matterText('postRests', matter?.set?.params ?? {}).body).toContain('槐荫里的物业收费员');
  });
});

it('what is unknown leads to nothing', () => {
  expect(consequencesOf(event('other'), { _id: 'p-clerk000' })).toEqual({ notices: [], matters: [] });
  expect(noticeText('other', {}).title).toBe('新消息');
});

it.each([...new Set(Object.values(people.actions).flatMap((one) => [...one.refusals] as string[]))])(
  '%s has a sentence of its own',
  (code) => {
    expect(refusalText(code)).toMatch(/。$/);
    expect(refusalText(code)).not.toBe(refusalText('SOMETHING_NEW'));
  },
);

it('files and notices have sentences too, with the limit where there is one', () => {
  for (const code of files.actions.prepareUpload.refusals) expect(filesText(code)).toMatch(/请.*。$/);
  expect(filesText('FILE_TOO_LARGE', { limitMb: 10 })).toContain('10 MB');
  expect(noticesText('NOT_SIGNED_IN')).toContain('登录');
});
