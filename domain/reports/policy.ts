import type { Policy } from '#domain/kernel/policy';
import type { reports } from './contract';

const report = { reportId: 'r-000000000001', rev: 0 };
const filed = {
  ...{ homeId: 'h-000000000001', kind: 'repair', about: null, topic: 'lift', key: 'limited-key-1' },
  ...{ place: { part: 'lift', detail: '' }, text: '电梯停了', pictures: [] },
};

export const POLICY: Policy<keyof typeof reports.actions> = {
  access: `
                    asker neighbour clerk manager technician other community gridWorker visitor namingOurs withOurIds
file      lift      ok    home      home  home    home       home  home      home       in      no         home
similar   near      ok    ok        ok    ok    ok         ok    ok        ok         in      no         ok
join      toJoin    ok    ok        now   now   gone       gone  gone      gone       in      no         gone
join      complaint ok    gone      gone  gone  gone       gone  now       gone       in      no         gone
list      mine      ok    ok        ok    ok      ok         ok    ok        ok         in      no         ok
list      desk      no    no        ok    ok      no         no    ok        no         in      no         ok
list      doing     no    no        no    no      ok         ok    no        no         in      no         no
read      submitted ok    gone      ok    ok      gone       gone  gone      gone       in      no         gone
read      underway  ok    gone      ok    ok      ok         gone  gone      gone       in      no         gone
read      late      ok    gone      ok    ok      gone       gone  ok        gone       in      no         gone
read      complaint ok    gone      gone  gone    gone       gone  ok        gone       in      no         gone
accept    submitted now   gone      ok    ok      gone       gone  gone      gone       in      no         gone
accept    late      now   gone      ok    now     gone       gone  now       gone       in      no         gone
accept    complaint now   gone      gone  gone    gone       gone  ok        gone       in      no         gone
readDoers underway  no    gone      ok    ok      no         gone  gone      gone       in      no         gone
assign    underway  now   gone      ok    ok      now        gone  gone      gone       in      no         gone
note      underway  ok    gone      ok    ok      ok         gone  gone      gone       in      no         gone
note      late      ok    gone      ok    ok      gone       gone  ok        gone       in      no         gone
pause     underway  now   gone      ok    ok      ok         gone  gone      gone       in      no         gone
resume    paused    now   gone      ok    ok      ok         gone  gone      gone       in      no         gone
finish    underway  now   gone      ok    ok      ok         gone  gone      gone       in      no         gone
finish    complaint now   gone      gone  gone    gone       gone  ok        gone       in      no         gone
respond   finished  ok    gone      now   now     now        gone  gone      gone       in      no         gone
withdraw  submitted ok    gone      now   now     gone       gone  gone      gone       in      no         gone
`,
  answers: { now: 'NOT_IN_THIS_STATE', home: 'NOT_YOUR_HOME' },

  often: {
    file: { limited: filed },
    similar: 'reads',
    join: { limited: { reportId: report.reportId } },
    list: 'reads',
    read: 'reads',
    accept: 'once',
    readDoers: 'reads',
    assign: { limited: { ...report, doerId: 'p-000000000001' } },
    note: { limited: { ...report, text: '一句' } },
    pause: { limited: { ...report, reason: 'parts', text: '等配件', checkDay: '2026-07-09' } },
    resume: { limited: { ...report, text: '接着办' } },
    finish: 'once',
    respond: { limited: { ...report, fixed: true, another: false } },
    withdraw: 'once',
  },

  freeText: {
    'file.topic': 'unseen',
    'file.place.part': 'unseen',
    'file.place.detail': 'wechat',
    'file.text': 'wechat',
    'similar.topic': 'unseen',
    'similar.part': 'unseen',
    'list.after': 'unseen',
    'accept.dueDay': 'unseen',
    'note.text': 'wechat',
    'pause.text': 'wechat',
    'pause.checkDay': 'unseen',
    'resume.text': 'wechat',
    'finish.text': 'wechat',
  },
};
