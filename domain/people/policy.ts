import type { Policy } from '#domain/kernel/policy';
import type { people } from './contract';

const named = { name: '丁小满', phone: '12020000931' };
const setupKey = 'x'.repeat(20);

export const POLICY: Policy<keyof typeof people.actions> = {
  access: `
                               owner              tenant             visitor            elsewhereHere      elsewhereThere
appoint           appointment  no                 no                 in                 no                 no
handOverCommunity handOver     key                key                key                key                key
endPost           clerkPost    no                 no                 in                 no                 no
leavePost         ownPost      none               none               in                 none               none
listPosts         nothing      no                 no                 in                 no                 no
whoAnswers        nothing      ok                 ok                 in                 no                 ok
readRestingPosts  somebody     no                 no                 in                 no                 no
confirmPosts      restingPosts no                 no                 in                 no                 no
proveHome         proof        NOTHING_TO_PROVE   NOTHING_TO_PROVE   NOTHING_TO_PROVE   NOTHING_TO_PROVE   NOTHING_TO_PROVE
objectSignIn      nothing      NOTHING_TO_OBJECT  NOTHING_TO_OBJECT  NOTHING_TO_OBJECT  NOTHING_TO_OBJECT  NOTHING_TO_OBJECT
changeNumber      badCode      PHONE_CODE_REFUSED PHONE_CODE_REFUSED in                 PHONE_CODE_REFUSED PHONE_CODE_REFUSED
signIn            badCode      ok                 ok                 NO_WECHAT_IDENTITY ok                 ok
me                nothing      ok                 ok                 ok                 ok                 ok
setName           ownName      ok                 ok                 in                 ok                 ok
setPreferences    preferences  ok                 ok                 in                 ok                 ok
today             nothing      ok                 ok                 ok                 ok                 ok
listCompounds     nothing      ok                 ok                 ok                 ok                 ok
notMe             nothing      last               last               NOBODY_ELSE        last               last
signOut           nothing      last               last               in                 last               last
`,
  answers: {
    key: 'WRONG_SETUP_KEY',
    none: 'NOT_APPOINTED',
  },

  often: {
    handOverCommunity: { limited: { setupKey, officer: named } },
    appoint: { limited: { ...named, post: 'leader' } },
    endPost: 'once',
    leavePost: 'once',
    listPosts: 'reads',
    whoAnswers: 'reads',
    readRestingPosts: 'reads',
    confirmPosts: 'once',
    // who is signed in is not asked for a code again
    signIn: { limited: null },
    // counted on the person, five a day and 15 in all
    proveHome: 'once',
    notMe: { limited: {} },
    objectSignIn: { limited: {} },
    signOut: 'own',
    changeNumber: { limited: { phoneCode: 'code' } },
    me: 'reads',
    setName: { limited: { name: named.name } },
    setPreferences: 'own',
    today: 'reads',
    listCompounds: 'reads',
  },

  freeText: {
    'handOverCommunity.setupKey': 'unseen',
    'handOverCommunity.officer.name': 'operator',
    'appoint.name': 'wechat',
    'appoint.buildings[]': 'wechat',
    'listPosts.after': 'unseen',
    'signIn.phoneCode': 'unseen',
    'proveHome.building': 'unseen',
    'proveHome.room': 'unseen',
    'changeNumber.phoneCode': 'unseen',
    'setName.name': 'wechat',
    'today.templates': 'unseen',
    'listCompounds.after': 'unseen',
  },
};
