import type { DomainEvent } from '#domain/kernel/events';
import { atHour } from '#domain/kernel/time';
import { activityDocument, ENDS, place, STARTS } from '#testing/builders/activity-document';
import { hoursDueAt } from './clock';
import type { ActivityDocument, ThemeDocument } from './documents';
import type { ActivityEventKind } from './events';
import { MATTERS } from './matters';
import { NOTICES } from './notices';
import { THEME_MATTERS, THEME_NOTICES } from './theme-notices';

const NOW = atHour('2026-07-08', 10);
const LEADER = 'person:p-leader00';
const OFFICERS = ['s-demo/m-demo/c-huaiyinli', 's-demo/m-demo', 's-demo'].map(
  (node) => `post:communityOfficer@${node}`,
);
const [first, second, third] = ['p-first000', 'p-second00', 'p-third000'] as const;
const two = [place(first), place(second)];

const event = (kind: string, change: Partial<DomainEvent> = {}): DomainEvent => ({
  eventId: 'e-1',
  kind,
  at: NOW,
  by: null,
  params: {},
  ...change,
});
const signUp = (kind: 'signedUp' | 'signUpCancelled', personId: string, at = NOW) =>
  event(kind, { at, by: personId as never, params: { personId, name: `${personId}的名字` } });
const told = (happened: DomainEvent, change: Partial<ActivityDocument> = {}) => {
  const activity = activityDocument({ active: two, ...change });
  return { notices: NOTICES.tell(happened, activity), matters: MATTERS.tell(activity) };
};
const matterOf = (
  happened: DomainEvent,
  whose: 'volunteers' | 'leader',
  change: Partial<ActivityDocument> = {},
) => told(happened, change).matters.find((one) => one.matterId.endsWith(whose))?.set;

describe('who is told', () => {
  it('of a new activity the whole compound and who works in it, but not who published it', () => {
    const [notice, ...others] = told(event('activityPublished', { by: 'p-officer0' as never })).notices;
    expect(others).toEqual([]);
    expect(notice?.tags).toContain('compound:c-huaiyinli');
    expect(notice?.tags).toContain('post:leader@s-demo/m-demo/c-huaiyinli');
    expect(notice?.except).toEqual(['p-officer0']);
  });

  it('of a new activity also the proxies, who may live elsewhere', () => {
    const [notice] = told(event('activityPublished')).notices;
    expect(notice?.tags).toContain('post:proxy@s-demo/m-demo/c-huaiyinli');
  });

  it('of a new activity also grid workers who have some buildings only', () => {
    const [notice] = told(event('activityPublished')).notices;
    expect(notice?.tags).toContain('post:gridWorker@s-demo/m-demo/c-huaiyinli');
    expect(notice?.tags).toContain('post:gridWorker@s-demo/m-demo/c-huaiyinli#*');
  });

  it('of the end nobody, where nobody had a place', () => {
    expect(told(event('activityEnded'), { state: 'settled', active: [] }).notices).toEqual([]);
  });

  it.each(['signedUp', 'signUpCancelled'] as const)(
    'of %s nobody but who did it, while there is time',
    (kind) => {
      const { notices } = told(signUp(kind, first));
      expect(notices.map((one) => one.tags)).toEqual([[`person:${first}`]]);
    },
  );

  it('of a place given back less than a day before also the leader, without a name', () => {
    const late = STARTS - 24 * 3_600_000;
    const kinds = (at: number) => told(signUp('signUpCancelled', third, at)).notices.map((one) => one.kind);
    expect(kinds(late)).toEqual(['signUpCancelled']);
    expect(kinds(late + 1)).toEqual(['signUpCancelled', 'placeGivenBack']);
    const [, notice] = told(signUp('signUpCancelled', third, late + 1)).notices;
    expect(notice?.tags).toEqual([LEADER]);
    expect(`${notice?.title}${notice?.body}`).not.toContain(third);
  });

  it('of the reminder everybody with a place, in WeChat too, with place and time', () => {
    const [notice] = told(event('activityReminded')).notices;
    expect(notice?.tags).toEqual([`person:${first}`, `person:${second}`]);
    expect(notice?.wechat).toEqual({
      template: 'activityReminder',
      fields: { thing1: '上门擦玻璃', thing2: '3栋北门', time3: '2026年07月11日 09:00' },
    });
    expect(told(event('activityReminded'), { active: [] }).notices).toEqual([]);
  });

  it('of a cancellation everybody with a place and the leader, in WeChat too, with the reason', () => {
    const cancelled = {
      reason: 'rain',
      text: '',
      by: { personId: 'p-leader00' as never, name: '陆明' },
      at: NOW,
    } as const;
    const off = event('activityCancelled', { by: 'p-leader00' as never });
    const [notice] = told(off, { state: 'cancelled', cancelled }).notices;
    expect(notice?.tags).toEqual([`person:${first}`, `person:${second}`, LEADER]);
    expect(notice?.except).toEqual(['p-leader00']);
    expect(notice?.wechat?.template).toBe('activityCancelled');
    expect(notice?.wechat?.fields).toMatchObject({ thing2: '下雨', time3: '2026年07月11日 09:00' });
    const [written] = told(off, {
      state: 'cancelled',
      cancelled: { ...cancelled, text: '场地停电' },
    }).notices;
    expect(written?.wechat?.fields.thing2).toBe('场地停电');
    expect(notice?.body).toContain('原因：下雨。');
    expect(written?.body).toContain('原因：场地停电。您不用再去。');
  });

  it('of the end the leader, with the day by which the hours are wanted', () => {
    const [notice] = told(event('activityEnded'), { endedAt: ENDS }).notices;
    expect(notice?.tags).toEqual([LEADER]);
    expect(notice?.body).toContain('7月14日 18:00 前');
  });

  it('of late hours the leader and the community above', () => {
    expect(told(event('hoursLate'), { endedAt: ENDS }).notices[0]?.tags).toEqual([LEADER, ...OFFICERS]);
  });

  it('of approved hours each who came of her own, and nobody else', () => {
    const active = [
      place(first, { came: true, minutes: 150 }),
      place(second, { came: true, minutes: 60 }),
      place(third, { came: false, minutes: 0 }),
    ];
    const { notices } = told(event('hoursApproved'), { active, state: 'settled' });
    expect(notices.map((one) => [one.key, one.tags, /[\d.]+ 小时/.exec(one.body)?.[0]])).toEqual([
      [`hoursApproved-${first}`, [`person:${first}`], '2.5 小时'],
      [`hoursApproved-${second}`, [`person:${second}`], '1 小时'],
    ]);
  });

  it.each(['attendanceTicked'] as const)('of %s nobody', (kind) => {
    expect(told(event(kind)).notices).toEqual([]);
  });
});

describe('what waits', () => {
  it('for all with a place is one matter until it ends, with its time', () => {
    const matter = matterOf(signUp('signedUp', second), 'volunteers');
    expect(matter).toMatchObject({ kind: 'activityAhead', dueAt: ENDS });
    expect(matter?.tags).toEqual([`person:${first}`, `person:${second}`]);
    expect(matter?.body).toBe('7月11日 09:00 到3栋北门。');
  });

  it('is gone for who gave her place back, and for all when nobody has one', () => {
    expect(
      matterOf(signUp('signUpCancelled', first), 'volunteers', { active: [place(second)] })?.tags,
    ).toEqual([`person:${second}`]);
    expect(matterOf(signUp('signUpCancelled', first), 'volunteers', { active: [] })).toBeNull();
  });

  it.each([
    ['called off', { state: 'cancelled' }],
    ['settled', { state: 'settled', endedAt: ENDS }],
  ] as const)('is nothing once it is %s, also where an earlier event is told late', (_, change) => {
    for (const happened of [signUp('signedUp', first), event('activityReminded')]) {
      expect(told(happened, change).matters.map((one) => one.set)).toEqual([null, null, null]);
    }
  });

  it('for the leader are the hours after the end, and for the community too once they are late', () => {
    const ended = matterOf(event('activityEnded'), 'leader', { endedAt: ENDS });
    expect(ended).toMatchObject({ kind: 'hoursToApprove', tags: [LEADER], dueAt: hoursDueAt(ENDS) });
    expect(matterOf(event('activityEnded'), 'volunteers', { endedAt: ENDS })).toBeNull();
    const late = matterOf(event('hoursLate'), 'leader', { endedAt: ENDS, lateAt: hoursDueAt(ENDS) });
    expect(late?.tags).toEqual([LEADER, ...OFFICERS]);
  });
});

describe('what is told of an activity', () => {
  const kinds = ['activityPublished', 'activityReminded', 'activityCancelled', 'hoursApproved'] as const;
  const active = [place(first, { came: true, minutes: 30 }), place(second, { came: true, minutes: 60 })];

  it.each([...kinds, 'signedUp'] as const)('names nobody to a volunteer: %s', (kind) => {
    const happened = kind === 'signedUp' ? signUp(kind, first) : event(kind);
    const { notices, matters } = told(happened, { active });
    const said = JSON.stringify([...notices, matters[0]?.set].map((one) => [one?.title, one?.body]));
    for (const { personId, name } of active) expect(said).not.toMatch(new RegExp(`${personId}|${name}`));
  });

  it('is the same when it is told again', () => {
    const happened = signUp('signUpCancelled', third, STARTS - 1);
    expect(told(happened)).toEqual(told(happened));
  });
});

describe('a published theme', () => {
  const theme: ThemeDocument = {
    _id: 't-1',
    compoundId: 'c-huaiyinli',
    gridPath: 's-demo/m-demo/c-huaiyinli',
    month: '2026-07',
    title: '老党员讲故事',
    note: '',
    state: 'published',
    by: { personId: 'p-leader00' as never, name: '陆明' },
    publishedAt: NOW,
    clockAt: null,
    rev: 1,
    pending: [],
    hasPending: false,
  };

  it('is told to the compound once, with month and title', () => {
    const notices = THEME_NOTICES.tell(event('themePublished', { by: 'p-officer0' as never }), theme);
    expect(THEME_MATTERS.tell(theme)).toEqual([{ matterId: 'm-t-1-community', set: null }]);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({
      body: '社区发布了2026年7月的主题“老党员讲故事”。点开看这个月有哪些活动。',
      except: ['p-officer0'],
    });
    expect(notices[0]?.tags).toContain('compound:c-huaiyinli');
    expect(notices[0]?.tags).toContain('post:proxy@s-demo/m-demo/c-huaiyinli');
  });
});

describe('the words', () => {
  const kinds: ActivityEventKind[] = [
    ...(['activityDrafted', 'activityPublished', 'activityReminded', 'activityEnded', 'hoursLate'] as const),
    ...(['activityHandedOver', 'draftExpired', 'activityCancelled'] as const),
  ];
  const spoken = (kind: string, state: ActivityDocument['state'] = 'open') =>
    told(
      kind.startsWith('sign') || kind === 'placeReleased' ? signUp(kind as 'signedUp', first) : event(kind),
      { state },
    );

  it.each([...kinds, 'signedUp', 'signUpCancelled', 'placeReleased'])(
    'after %s are a title and sentences',
    (kind) => {
      const { notices, matters } = spoken(kind, kind === 'activityDrafted' ? 'draft' : 'open');
      expect(notices.length).toBeGreaterThan(0);
      for (const one of [...notices, ...matters.flatMap(({ set }) => set ?? [])]) {
        expect(one.body).toMatch(/。$/);
        expect(one.title + one.body).not.toMatch(/undefined|null|NaN|Invalid/);
      }
      for (const { title } of notices) expect(title.length).toBeLessThanOrEqual(20);
    },
  );

  it('of a reminder do not name a day that a late timer would make wrong', () => {
    const [notice] = spoken('activityReminded').notices;
    expect(`${notice?.title}${notice?.body}`).not.toMatch(/明天|今天/);
  });

  it('nobody knows what follows from an event of another noun', () => {
    expect(() => NOTICES.tell(event('errandLate'), activityDocument({}))).toThrow('errandLate');
  });
});
