import type { Policy } from '#domain/kernel/policy';
import type { errands } from './contract';

const takenDown = {
  ...{ homeId: 'h-000000000001', forPersonId: 'p-000000000001', consent: 'agreed', channel: 'phone' },
  ...{ itemCode: 'light-bulb', what: '灯不亮了', whenHome: '都在', special: '', urgent: false },
  ...{ key: 'limited-key-1', caller: { kind: 'bound', personId: 'p-000000000001' } },
};
const errand = { errandId: 'e-000000000001', rev: 0 };

export const POLICY: Policy<keyof typeof errands.actions> = {
  access: `
                         daughter son tenant neighbour grid3 grid1 community proxy uninvolved saidNo clerk leader visitor namingOurs withOurIds onceHers
readForm       nothing   ok       ok  ok     ok        ok    ok    ok        ok    ok         ok     ok    ok     in      no         ok         ok
request        wish      ok       ok  whom   home      home  home  home      home  home       home   home  home   in      no         home       home
takeDown       wish      no       no  no     no        ok    gone  ok        no    no         no     ok    no     in      no         gone       no
saidBack       submitted no       no  no     no        gone  gone  gone      no    no         no     gone  no     in      no         gone       no
saidBack       takenDown no       no  no     no        ok    gone  gone      no    no         no     gone  no     in      no         gone       no
list           mine      ok       ok  ok     ok        ok    ok    ok        ok    ok         ok     ok    ok     in      no         ok         ok
list           desk      no       no  no     no        ok    ok    ok        no    no         no     no    no     in      no         ok         no
list           proxy     no       no  no     no        no    no    no        ok    ok         ok     no    no     in      no         no         no
list           claimable no       no  no     no        no    no    no        ok    ok         ok     no    no     in      no         no         no
read           submitted ok       ok  gone   gone      ok    gone  ok        gone  gone       gone   gone  gone   in      no         gone       gone
read           accepted  ok       ok  gone   gone      ok    gone  ok        gone  gone       gone   gone  gone   in      no         gone       gone
read           claimable ok       ok  gone   gone      ok    gone  ok        ok    ok         ok     gone  gone   in      no         gone       gone
read           offered   ok       ok  gone   gone      ok    gone  ok        ok    gone       gone   gone  gone   in      no         gone       gone
read           underway  ok       ok  gone   gone      ok    gone  ok        ok    gone       gone   gone  gone   in      no         gone       gone
read           closed    ok       ok  gone   gone      ok    gone  ok        ok    gone       gone   gone  gone   in      no         gone       gone
accept         submitted no       no  no     no        ok    gone  ok        no    no         no     no    no     in      no         gone       no
turnDown       submitted no       no  no     no        ok    gone  ok        no    no         no     no    no     in      no         gone       no
suggestProxies accepted  no       no  no     no        ok    gone  ok        no    no         no     no    no     in      no         gone       no
assign         accepted  no       no  no     no        ok    gone  ok        no    no         no     no    no     in      no         gone       no
openForClaim   micro     no       no  no     no        ok    gone  ok        no    no         no     no    no     in      no         gone       no
recall         underway  no       no  no     no        ok    gone  ok        no    no         no     no    no     in      no         gone       no
claim          claimable no       no  no     no        no    no    no        ok    ok         ok     no    no     in      no         no         no
claim          offered   no       no  no     no        no    no    no        ok    gone       gone   no    no     in      no         no         no
claim          underway  no       no  no     no        no    no    no        ok    gone       gone   no    no     in      no         no         no
take           offered   no       no  no     no        now   gone  now       ok    gone       gone   no    no     in      no         gone       no
decline        offered   no       no  no     no        now   gone  now       ok    gone       gone   no    no     in      no         gone       no
decline        underway  no       no  no     no        now   gone  now       ok    gone       gone   no    no     in      no         gone       no
note           accepted  ok       ok  gone   gone      ok    gone  ok        gone  gone       gone   gone  gone   in      no         gone       gone
note           offered   ok       ok  gone   gone      ok    gone  ok        now   gone       gone   gone  gone   in      no         gone       gone
note           underway  ok       ok  gone   gone      ok    gone  ok        ok    gone       gone   gone  gone   in      no         gone       gone
note           internal  no       no  gone   gone      ok    gone  ok        ok    gone       gone   gone  gone   in      no         gone       gone
pause          underway  no       no  no     no        now   gone  now       ok    gone       gone   no    no     in      no         gone       no
resume         paused    no       no  no     no        now   gone  now       ok    gone       gone   no    no     in      no         gone       no
finish         underway  no       no  no     no        now   gone  now       ok    gone       gone   no    no     in      no         gone       no
confirm        finished  ok       ok  gone   gone      now   gone  now       now   gone       gone   gone  gone   in      no         gone       gone
withdraw       underway  ok       ok  gone   gone      now   gone  now       now   gone       gone   gone  gone   in      no         gone       gone
revealContact  submitted no       no  no     no        ok    gone  ok        gone  gone       gone   no    no     in      no         gone       no
revealContact  claimable no       no  no     no        ok    gone  ok        now   now        now    no    no     in      no         gone       no
revealContact  offered   no       no  no     no        ok    gone  ok        now   gone       gone   no    no     in      no         gone       no
revealContact  underway  no       no  no     no        ok    gone  ok        ok    gone       gone   no    no     in      no         gone       no
revealContact  closed    no       no  no     no        now   gone  now       now   gone       gone   no    no     in      no         gone       no
revealDoorCode offered   no       no  no     no        now   gone  now       now   gone       gone   no    no     in      no         gone       no
revealDoorCode underway  no       no  no     no        now   gone  now       ok    gone       gone   no    no     in      no         gone       no
revealDoorCode closed    no       no  no     no        now   gone  now       now   gone       gone   no    no     in      no         gone       no
verify         cannotSay no       no  no     no        comm  gone  ok        no    no         no     no    no     in      no         gone       no
verify         asking    no       no  no     no        ok    gone  ok        no    no         no     no    no     in      no         gone       no
sayAgreed      asking    ok       now gone   gone      now   gone  now       gone  gone       gone   gone  gone   in      no         gone       gone
sayAgreed      cannotSay now      now gone   gone      now   gone  now       gone  gone       gone   gone  gone   in      no         gone       gone
assign         cannotSay no       no  no     no        will  gone  will      no    no         no     no    no     in      no         gone       no
openForClaim   asking    no       no  no     no        will  gone  will      no    no         no     no    no     in      no         gone       no
reviewHeld     doubtful  no       no  no     no        ok    gone  ok        no    no         no     no    no     in      no         gone       no
`,
  answers: {
    now: 'NOT_IN_THIS_STATE',
    comm: 'COMMUNITY_VERIFIES',
    will: 'CONSENT_UNVERIFIED',
    home: 'NOT_YOUR_HOME',
    whom: 'NOT_OF_THIS_HOME',
  },

  often: {
    readForm: 'reads',
    request: { limited: null },
    takeDown: { limited: takenDown },
    saidBack: 'once',
    list: 'reads',
    read: 'reads',
    accept: 'once',
    turnDown: 'once',
    verify: 'once',
    sayAgreed: 'once',
    suggestProxies: 'reads',
    assign: 'once',
    openForClaim: 'once',
    recall: { limited: { ...errand, text: '换人' } },
    claim: 'once',
    take: 'once',
    decline: 'once',
    note: { limited: { ...errand, text: '一句', internal: false } },
    pause: { limited: { ...errand, reason: 'other', text: '等', checkDay: '2026-07-09' } },
    resume: { limited: { ...errand, text: '接着办' } },
    finish: 'once',
    confirm: 'once',
    withdraw: 'once',
    revealContact: { limited: { errandId: errand.errandId, why: 'arrange' } },
    revealDoorCode: { limited: { errandId: errand.errandId } },
    reviewHeld: 'once',
  },

  freeText: {
    'request.itemCode': 'unseen',
    'request.what': 'wechat',
    'request.whenHome': 'wechat',
    'request.special': 'wechat',
    'request.confidential': 'wechat',
    'request.doorCode': 'wechat',
    'takeDown.caller.name': 'wechat',
    'takeDown.itemCode': 'unseen',
    'takeDown.what': 'wechat',
    'takeDown.whenHome': 'wechat',
    'takeDown.special': 'wechat',
    'list.after': 'unseen',
    'turnDown.text': 'wechat',
    'verify.text': 'wechat',
    'recall.text': 'wechat',
    'decline.text': 'wechat',
    'note.text': 'wechat',
    'pause.text': 'wechat',
    'resume.text': 'wechat',
    'finish.text': 'wechat',
    'confirm.text': 'wechat',
    'withdraw.text': 'wechat',
  },
};
