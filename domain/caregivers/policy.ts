import type { Policy } from '#domain/kernel/policy';
import type { caregivers } from './contract';

const one = { caregiverId: 'y-000000000001' };
const key = 'limited-key-1';
const rights = ['fees'];
const named = { elderName: '丁小满', kin: 'daughter', name: '丁大满' };

export const POLICY: Policy<keyof typeof caregivers.actions> = {
  access: `
                          caregiver son  gridWorker otherGridWorker community clerk visitor namingOurs withOurIds
propose       new         ok        ok   ok         ok              ok        ok    in      ok         ok
redeem        wrongCode   wrong     wrong wrong     wrong           wrong     wrong in      wrong      wrong
listMine      nothing     ok        ok   ok         ok              ok        ok    in      ok         ok
list          waiting     no        no   ok         ok              ok        no    in      no         ok
read          inForce     ok        gone ok         gone            ok        gone  in      gone       gone
sendPaper     aPhoto      photo     gone gone       gone            gone      gone  in      gone       gone
issueCard     card        no        no   ok         gone            ok        no    in      no         gone
recordConsent yes         no        no   ok         gone            decided   no    in      no         gone
refuse        noOfHers    no        no   ok         gone            ok        no    in      no         gone
review        again       no        no   decided    gone            decided   no    in      no         gone
object        objection   herself   ok   gone       gone            gone      gone  in      no         gone
settle        stays       no        no   no         no              ok        no    in      no         gone
revoke        otherOne    no        no   ok         gone            ok        no    in      no         gone
stop          inForce     ok        gone gone       gone            gone      gone  in      gone       gone
`,
  answers: {
    wrong: 'CODE_WRONG',
    photo: 'PICTURE_MISSING',
    decided: 'NOT_IN_THIS_STATE',
    herself: 'FOR_HERSELF',
  },

  often: {
    propose: {
      limited: {
        ...named,
        key,
        building: '3栋',
        entrance: '',
        room: '101',
        asked: rights,
        words: '',
        pictures: [],
      },
    },
    redeem: { limited: { ...named, code: '00000000' } },
    listMine: 'reads',
    list: 'reads',
    read: 'reads',
    sendPaper: { limited: { ...one, pictures: [`f-${'0'.repeat(24)}.jpg`] } },
    stop: 'once',
    object: { limited: { ...one, homeId: 'h-000000000001', words: '不同意' } },
    issueCard: {
      limited: { key, rights, homeId: 'h-000000000001', forPersonId: 'p-000000000001', elderName: '丁小满' },
    },
    recordConsent: {
      limited: { ...one, forPersonId: 'p-000000000001', how: 'visit', rights, words: '老人同意' },
    },
    refuse: { limited: { ...one, reason: '老人不同意' } },
    revoke: { limited: { ...one, reason: '老人不同意了' } },
    review: { limited: { ...one, how: 'visit', words: '老人还同意' } },
    settle: { limited: { ...one, stays: true, reason: '谈过了' } },
  },

  freeText: {
    'propose.building': 'wechat',
    'propose.entrance': 'wechat',
    'propose.room': 'wechat',
    'propose.elderName': 'wechat',
    'propose.name': 'wechat',
    'propose.words': 'wechat',
    'redeem.elderName': 'unseen',
    'redeem.name': 'wechat',
    'listMine.after': 'unseen',
    'list.after': 'unseen',
    'object.words': 'wechat',
    'issueCard.elderName': 'wechat',
    'recordConsent.words': 'wechat',
    'refuse.reason': 'wechat',
    'revoke.reason': 'wechat',
    'review.words': 'wechat',
    'settle.reason': 'wechat',
  },
};
