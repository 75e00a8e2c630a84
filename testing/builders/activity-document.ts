import type { ActivityDocument, SignUp } from '#domain/activities/documents';
import { atHour } from '#domain/kernel/time';

/** Saturday 2026-07-11, 9:00 to 11:30. */
export const [STARTS, ENDS] = [atHour('2026-07-11', 9), atHour('2026-07-11', 11, 30)];

/** Somebody with a place, who signed up the day it was published. */
export const place = (personId: string, change: Partial<SignUp> = {}): SignUp => ({
  personId: personId as SignUp['personId'],
  name: `${personId}的名字`,
  at: atHour('2026-07-06', 12),
  came: null,
  minutes: null,
  ...change,
});

/** An open activity for 12 as it is stored, led by `p-leader00`; `active` takes its places. */
export function activityDocument(change: Partial<ActivityDocument> = {}): ActivityDocument {
  const { active = [], capacity = 12 } = change;
  return {
    _id: 'v-00000001' as ActivityDocument['_id'],
    compoundId: 'c-huaiyinli',
    gridPath: 's-demo/m-demo/c-huaiyinli',
    compoundName: '槐荫里',
    state: 'open',
    title: '上门擦玻璃',
    tasks: '两人一组，帮楼里的老人擦玻璃。',
    place: '3栋北门',
    bring: '',
    weather: '',
    month: '2026-07',
    startsAt: STARTS,
    endsAt: ENDS,
    closesAt: STARTS,
    capacity,
    seatsLeft: capacity - active.length,
    active,
    leader: { personId: 'p-leader00' as never, name: '陆明' },
    publishedBy: { personId: 'p-officer0' as never, name: '许文静' },
    cancelled: null,
    remindedAt: null,
    endedAt: null,
    lateAt: null,
    settledAt: null,
    clockAt: atHour('2026-07-10', 9),
    rev: 1,
    pending: [],
    hasPending: false,
    ...change,
  };
}
