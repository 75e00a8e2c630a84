import type { Policy } from '#domain/kernel/policy';
import type { parties } from './contract';

const partyId = 'u-000000000001';

export const POLICY: Policy<keyof typeof parties.actions> = {
  access: `
                               above  besideIt community elsewhere clerk owner visitor
list            ourCompound    ok     no       ok        no        no    no    in
list            ourCommunity   ok     no       ok        no        no    no    in
list            ourSubdistrict ok     no       no        no        no    no    in
read            ofCommunity    ok     no       ok        no        no    no    in
read            ofSubdistrict  ok     no       ok        no        no    no    in
read            ofElsewhere    gone   no       gone      no        no    no    in
record          newOne         ok     no       ok        no        no    no    in
record          newAbove       ok     no       no        no        no    no    in
correct         corrected      ok     no       ok        no        no    no    in
correct         keptAbove      gone   no       gone      no        no    no    in
confirmContacts confirmed      ok     no       LATE       no        no    no    in
serve           serving        ok     no       ok        no        no    no    in
serve           ofElsewhere    gone   no       gone      no        no    no    in
listServices    ourCompound    ok     no       ok        no        no    no    in
readReplacing   ofService      ok     no       ok        no        no    no    in
readReplacing   there          gone   no       gone      no        no    no    in
replace         replaced       ok     no       ok        no        no    no    in
callOffReplacement calledOff   ok     no       ok        no        no    no    in
endService      ended          ok     no       ok        no        no    no    in
end             endedParty     ok     no       ok        no        no    no    in
`,
  answers: { LATE: 'CHANGED_MEANWHILE' },

  often: {
    list: 'reads',
    read: 'reads',
    record: { limited: null },
    correct: { limited: null },
    confirmContacts: { limited: null },
    end: 'once',
    serve: { limited: { partyId, since: '2026-07-01' } },
    endService: 'once',
    listServices: 'reads',
    readReplacing: 'reads',
    replace: { limited: { serviceId: 'w-000000000001', rev: 0, partyId, at: Date.UTC(2026, 6, 9, 1) } },
    callOffReplacement: 'once',
  },

  freeText: {
    'list.after': 'unseen',
    'read.after': 'unseen',
    'record.name': 'wechat',
    'record.duty': 'wechat',
    'record.contacts[].label': 'wechat',
    'correct.name': 'wechat',
    'correct.duty': 'wechat',
    'correct.contacts[].label': 'wechat',
    'listServices.after': 'unseen',
    'readReplacing.after': 'unseen',
  },
};
