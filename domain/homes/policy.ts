import type { Policy } from '#domain/kernel/policy';
import type { homes } from './contract';

const home = { homeId: 'h-000000000001' };
const person = { personId: 'p-000000000001' };
const file = { upload: `f-${'0'.repeat(24)}.xlsx`, fileName: '表.xlsx' };
const named = { name: '丁小满', phone: '12020000931' };
const key = 'limited-key-1';

export const POLICY: Policy<keyof typeof homes.actions> = {
  access: `
                              owner              tenant    visitor elsewhereHere elsewhereThere
checkRoster     clerksFile    no                 no        in      no            FILE_MISSING
importRoster    clerksFile    no                 no        in      no            FILE_MISSING
importProgress  nothing       no                 no        in      no            ok
list            building      no                 no        in      no            ok
listBuildings   nothing       no                 no        in      no            ok
read            ownersHome    no                 no        in      no            gone
readAskers      ownersHome    no                 no        in      no            gone
revealContact   ownersContact no                 no        in      no            gone
bind            binding       no                 no        in      no            gone
apply           application   ok                 ok        in      ok            ok
listMyApplications nothing    ok                 ok        in      ok            ok
listApplications openOnes     no                 no        in      no            ok
readApplication anApplication gone               gone      in      gone          gone
approveApplication anApplication no              no        in      no            gone
refuseApplication aRefusal    no                 no        in      no            gone
withdrawApplication anApplication gone           gone      in      gone          gone
recordResident  recording     no                 no        in      no            gone
unbind          unbinding     no                 no        in      no            gone
readPeople      ownersHome    ok                 gone      in      no            gone
objectToBinding objection     OBJECT_TO_YOURSELF gone      in      no            gone
leaveHome       othersHome    NOT_BOUND          NOT_BOUND in      NOT_BOUND     NOT_BOUND
readLooks       somebody      no                 no        in      no            no
accessLog       nothing       ok                 ok        in      ok            ok
correctArea     area          no                 no        in      no            gone
`,

  often: {
    checkRoster: { limited: file },
    importRoster: { limited: file },
    importProgress: 'reads',
    list: 'reads',
    listBuildings: 'reads',
    // a look at a file is one entry a day
    read: 'reads',
    readAskers: 'reads',
    revealContact: { limited: { ...home, reason: '联系维修' } },
    bind: { limited: { ...home, phone: named.phone, relation: 'family' } },
    apply: {
      limited: {
        building: '3栋',
        entrance: '',
        room: '101',
        relation: 'family',
        name: '丁小满',
        words: '',
      },
    },
    listMyApplications: 'reads',
    listApplications: 'reads',
    readApplication: 'reads',
    approveApplication: { limited: { applicationId: 'b-000000000001' } },
    refuseApplication: { limited: { applicationId: 'b-000000000001', reason: '名册上没有您' } },
    withdrawApplication: 'once',
    recordResident: { limited: { ...home, name: named.name, relation: 'family', key } },
    unbind: { limited: { ...home, ...person } },
    readPeople: 'reads',
    objectToBinding: { limited: { ...home, ...person } },
    leaveHome: 'once',
    accessLog: 'reads',
    readLooks: 'reads',
    correctArea: { limited: { ...home, rev: 0, area: '10.00', document: '证' } },
  },

  freeText: {
    'checkRoster.fileName': 'unseen',
    'checkRoster.answers.digest': 'unseen',
    'checkRoster.answers.choices[][]': 'unseen',
    'checkRoster.answers.confirmed': 'unseen',
    'importRoster.fileName': 'wechat',
    'importRoster.answers.digest': 'unseen',
    'importRoster.answers.choices[][]': 'unseen',
    'importRoster.answers.confirmed': 'unseen',
    'list.building': 'unseen',
    'list.after': 'unseen',
    'revealContact.reason': 'wechat',
    'apply.building': 'wechat',
    'apply.entrance': 'wechat',
    'apply.room': 'wechat',
    'apply.name': 'wechat',
    'apply.words': 'wechat',
    'listMyApplications.after': 'unseen',
    'listApplications.after': 'unseen',
    'refuseApplication.reason': 'wechat',
    'recordResident.name': 'wechat',
    'accessLog.before': 'unseen',
    'readLooks.before': 'unseen',
    'correctArea.document': 'wechat',
  },
};
