import { files } from '#domain/files/contract';
import { refusalText as filesText } from '#domain/files/texts';
import { refusalText as noticesText } from '#domain/notices/texts';
import { people } from './contract';
import { accesses, MATTERS, NOTICES, READING_NOTICES } from './notices';
import { refusalText } from './texts';

const event = (kind: string, more: object = {}) => ({
  eventId: 'e',
  kind,
  at: 1,
  by: null,
  params: { post: 'feeClerk', nodeName: '槐荫里', compoundId: 'c-huaiyinli', ...more },
});
const clerk = { _id: 'p-clerk000' };
const told = (kind: string, more?: object) => NOTICES.tell(event(kind, more), clerk);

it.each(['postGiven', 'postChanged', 'postEnded', 'postConfirmed'])(
  '%s is told to that person alone, and kept in the access log',
  (kind) => {
    const [notice, ...others] = told(kind);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      tags: ['person:p-clerk000'],
      link: '/pages/home/index?compoundId=c-huaiyinli',
    });
    expect(notice?.body).toMatch(/槐荫里(所有楼栋)?的物业收费员.*。$/);
    expect(accesses(event(kind), clerk)).toEqual([
      {
        ...{ key: 'log', what: kind, concerns: ['person:p-clerk000'], subject: 'p-clerk000' },
        said: expect.stringMatching(/槐荫里(所有楼栋)?的物业收费员/),
        params: { post: 'feeClerk', nodeName: '槐荫里' },
      },
    ]);
    expect(MATTERS.tell(clerk, event(kind))).toEqual([]);
  },
);

it.each(['postGiven', 'postChanged'])('%s of a grid worker names her buildings', (kind) => {
  const [notice] = told(kind, { post: 'gridWorker', buildings: '1栋、3栋' });
  expect(notice?.body).toContain('槐荫里1栋、3栋的网格员');
});

it('a post that now reaches all buildings is told so', () => {
  expect(told('postChanged', { post: 'gridWorker' })[0]?.body).toContain('槐荫里所有楼栋的网格员');
});

it('an officer’s post is told to those who hold it already, and to her in other words', () => {
  const given = event('postGiven', {
    ...{ post: 'communityOfficer', node: 'liuhu/chunhe', nodeName: '春和社区', personId: 'p-clerk000' },
    as: 'subdistrictOfficer',
  });
  const [, colleagues] = NOTICES.tell(given, { ...clerk, name: '许冬' });
  expect(colleagues).toMatchObject({
    tags: ['post:communityOfficer@liuhu/chunhe', 'post:communityOfficer@liuhu'],
    except: ['p-clerk000'],
    link: '/features/people/pages/posts/index?nodeId=chunhe',
  });
  expect(colleagues?.body).toMatch(/^街道干部已任命许冬为春和社区的社区干部。/);
});

it.each(['signInAsked', 'accountMoved', 'numberTakenOff', 'signInObjected', 'numberChanged'])(
  '%s of her account is told to her alone and leads to 我的',
  (kind) => {
    expect(told(kind)).toMatchObject([{ tags: ['person:p-clerk000'], link: '/pages/me/index' }]);
    expect(told(kind)[0]?.body).toMatch(/。$/);
    expect(accesses(event(kind), clerk)).toEqual([]);
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
    MATTERS.tell(person(more, term), stands).map((one) => one.set !== null);

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
    const [matter] = MATTERS.tell(person({ movedAt: 11 }), stands);
    expect(matter?.set).toMatchObject({
      tags: [
        'post:communityOfficer@liuhu/chunhe/huaiyinli',
        'post:communityOfficer@liuhu/chunhe',
        'post:communityOfficer@liuhu',
      ],
      link: '/features/people/pages/confirm/index?compoundId=c-huaiyinli&personId=p-clerk000',
    });
    expect(matter?.set?.title).toBe('确认是否本人：林晓');
    expect(matter?.set?.body).toContain('槐荫里的物业收费员换了微信登录，岗位已暂停。');
  });
});

describe('reading more numbers than usual', () => {
  const params = {
    ...{ compoundId: 'c-huaiyinli01', gridPath: 'liuhu/chunhe/huaiyinli' },
    ...{ name: '林岚', numbers: 10, minutes: 10 },
  };
  const read = (more: object = {}) =>
    READING_NOTICES.tell(
      { ...event('unusualReading', { ...params, ...more }), by: 'p-reader0001' as never },
      null,
    )[0];

  it('is told to the manager of the compound and to the community, wherever above it they hold their post', () => {
    expect(read()?.tags).toEqual([
      'post:propertyManager@liuhu/chunhe/huaiyinli',
      'post:propertyManager@liuhu/chunhe',
      'post:propertyManager@liuhu',
      'post:communityOfficer@liuhu/chunhe/huaiyinli',
      'post:communityOfficer@liuhu/chunhe',
      'post:communityOfficer@liuhu',
    ]);
    expect(read()?.except).toBeUndefined();
    expect(read()?.link).toBe(
      '/features/homes/pages/accesses/index?compoundId=c-huaiyinli01&personId=p-reader0001',
    );
  });

  it('says who, how many and in what time', () => {
    expect(read()?.body).toContain('林岚在 10 分钟内查看了至少 10 户的完整电话');
    expect(read({ minutes: 1440 })?.body).toContain('24 小时内');
  });
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
