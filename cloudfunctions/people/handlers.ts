import type { people } from '#domain/people/contract';
import { eitherWay } from '#platform/attempt';
import { passedText } from '#platform/content-check';
import { pageOf } from '#platform/paging';
import type { HandlersOf } from '#platform/serve';
import { appoint } from './appoint';
import { endPost, leavePost } from './end-post';
import { handOverCommunity } from './installation';
import { confirmPosts, readRestingPosts } from './resting';
import { changeNumber, notMe, objectSignIn, proveHome, signIn, signOut } from './sign-in';
import { listPosts, whoAnswers } from './staff';
import * as store from './store';
import { today } from './today';
import { whoIs } from './who-is';

export const handlers: HandlersOf<typeof people> = {
  handOverCommunity,
  appoint,
  endPost,
  leavePost,
  listPosts,
  whoAnswers,
  readRestingPosts,
  confirmPosts,
  signIn,
  proveHome,
  notMe,
  objectSignIn,
  signOut,
  changeNumber,

  me: ({ actor, now }) => Promise.resolve(whoIs(actor, now)),
  today,

  async setName(call) {
    const { input, person } = call;
    if (input.name === person.name) return {};
    await passedText(call, input.name, 'name');
    // not changed: another phone of hers has set the same name meanwhile
    await eitherWay(store.setName(person.personId, input.name));
    return {};
  },

  async setPreferences({ input, person }) {
    // not changed: they are so already
    await eitherWay(store.setPreferences(person.personId, input));
    return {};
  },

  async listCompounds({ input }) {
    const found = await store.listedCompounds(input.after);
    return pageOf(found, store.PAGE, store.cursorAfter);
  },
};
