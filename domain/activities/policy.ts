import type { Policy } from '#domain/kernel/policy';
import type { activities } from './contract';

const plan = {
  ...{ title: '上门擦玻璃', tasks: '两人一组。', place: '3栋楼下', bring: '', weather: '' },
  ...{ day: '2026-07-11', from: '09:00', until: '11:30', capacity: 2 },
};

export const POLICY: Policy<keyof typeof activities.actions> = {
  access: `
                      withPlace without leader    otherLeader community proxy clerk visitor namingOurs withOurIds
listUpcoming nothing  ok        ok      ok        ok          ok        ok    ok    ok      ok         ok
read         open     ok        ok      ok        ok          ok        ok    ok    ok      ok         gone
read         draft    gone      gone    ok        ok          ok        gone  gone  gone    gone       gone
readPlan     month    no        no      ok        ok          ok        no    no    in      no         ok
saveTheme    theme    no        no      ok        ok          ok        no    no    in      no         ok
draft        newDraft no        no      ok        ok          ok        no    no    in      no         ok
changeDraft  change   no        no      ok        hers        ok        no    no    in      no         gone
publishTheme noTheme  no        no      no        no          NO_THEME  no    no    in      no         no
publish      publish  no        no      no        no          ok        no    no    in      no         no
signUp       full     ok        full    full      full        full      full  full  in      no         gone
cancelSignUp draft    gone      gone    gone      gone        gone      gone  gone  in      no         gone
tick         tick     no        no      TOO_EARLY hers        TOO_EARLY no    no    in      no         gone
approveHours hours    no        no      NOT_OVER  hers        NOT_OVER  no    no    in      no         gone
cancel       callOff  no        no      ok        hers        ok        no    no    in      no         gone
mine         nothing  ok        ok      ok        ok          ok        ok    ok    in      no         ok
readHistory  open     no        no      ok        hers        ok        no    no    in      no         gone
`,
  answers: {
    hers: 'NOT_YOUR_ACTIVITY',
    full: 'ACTIVITY_FULL',
  },

  often: {
    listUpcoming: 'reads',
    read: 'reads',
    readPlan: 'reads',
    saveTheme: { limited: { month: '2026-07', title: '主题', note: '' } },
    publishTheme: 'once',
    draft: { limited: { plan, key: 'limited-key-1' } },
    changeDraft: { limited: { activityId: 'v-000000000001', rev: 0, plan } },
    publish: 'once',
    signUp: { limited: { activityId: 'v-000000000001' } },
    cancelSignUp: 'once',
    cancel: 'once',
    // sets who came; nobody is told
    tick: 'own',
    approveHours: 'once',
    mine: 'reads',
    readHistory: 'reads',
  },

  freeText: {
    'listUpcoming.after': 'unseen',
    'saveTheme.title': 'wechat',
    'saveTheme.note': 'wechat',
    'draft.plan.title': 'wechat',
    'draft.plan.tasks': 'wechat',
    'draft.plan.place': 'wechat',
    'draft.plan.bring': 'wechat',
    'draft.plan.weather': 'wechat',
    'changeDraft.plan.title': 'wechat',
    'changeDraft.plan.tasks': 'wechat',
    'changeDraft.plan.place': 'wechat',
    'changeDraft.plan.bring': 'wechat',
    'changeDraft.plan.weather': 'wechat',
    'cancel.text': 'wechat',
    'readHistory.after': 'unseen',
  },
};
