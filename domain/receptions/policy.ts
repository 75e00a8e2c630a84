import type { Policy } from '#domain/kernel/policy';
import type { receptions } from './contract';

/** Thursday of the week that opens on 2026-07-06, 9:00 to 11:00. */
const times = { startsAt: Date.UTC(2026, 6, 9, 1), endsAt: Date.UTC(2026, 6, 9, 3) };
const announced = {
  title: '听大家说说物业收费',
  host: '社区书记',
  place: '3栋楼下',
  ...times,
  buildings: ['3栋'],
};
const receptionId = 'r-000000000001';

export const POLICY: Policy<keyof typeof receptions.actions> = {
  access: `
                    inBuilding elsewhere community clerk visitor namingOurs withOurIds
list     nothing    ok         ok        ok        ok    ok      ok         ok
read     announced  ok         ok        ok        ok    ok      ok         gone
announce new        no         no        ok        no    in      no         ok
move     moved      no         no        ok        no    in      no         gone
callOff  calledOff  no         no        ok        no    in      no         gone
`,

  often: {
    list: 'reads',
    read: 'reads',
    announce: { limited: { ...announced, key: 'limited-key-1' } },
    move: { limited: { ...times, receptionId, rev: 0, place: '2栋楼下', reason: '下雨' } },
    callOff: 'once',
  },

  freeText: {
    'list.after': 'unseen',
    'announce.title': 'wechat',
    'announce.host': 'wechat',
    'announce.place': 'wechat',
    'announce.buildings[]': 'wechat',
    'move.place': 'wechat',
    'move.reason': 'wechat',
    'callOff.reason': 'wechat',
  },
};
