import { rests } from '#domain/kernel/post-terms';
import { tagsOf } from '#domain/kernel/tags';
import { monthOf } from '#domain/kernel/time';
import type { people } from '#domain/people/contract';
import { holderOf, type Actor } from '#platform/actor';
import { eitherWay } from '#platform/attempt';
import { maskPhone } from '#platform/identity';
import { passedText } from '#platform/content-check';
import type { HandlersOf } from '#platform/serve';
import { templateIds } from '#platform/wechat';
import { appoint } from './appoint';
import { endPost, leavePost } from './end-post';
import { handOverCommunity, openCompound } from './installation';
import { confirmPosts, readRestingPosts } from './resting';
import { changeNumber, notMe, objectSignIn, proveHome, signIn, signOut } from './sign-in';
import * as store from './store';

/** What an account waits for that names a person without being her. */
function standing({ openid, behind }: Actor): 'proveHome' | 'waitForOfficer' | 'movedAway' | null {
  if (!openid || !behind) return null;
  const holder = holderOf(openid);
  if (behind.claimBy === holder) return behind.claimAsks === 'officer' ? 'waitForOfficer' : 'proveHome';
  return behind.formerHolder === holder ? 'movedAway' : null;
}

export const handlers: HandlersOf<typeof people> = {
  openCompound,
  handOverCommunity,
  appoint,
  endPost,
  leavePost,
  readRestingPosts,
  confirmPosts,
  signIn,
  proveHome,
  notMe,
  objectSignIn,
  signOut,
  changeNumber,

  async me({ actor, now }) {
    const templates = templateIds();
    const { person } = actor;
    if (!person) return { person: null, signIn: standing(actor), templates };
    const { personId, name, phone, posts, homes, preferences, claimBy, claimAt } = person;
    const isResting = posts.filter((one) => one.until === null && rests(person, one));
    return {
      person: {
        personId,
        name,
        maskedPhone: phone && maskPhone(phone),
        posts: posts.filter((one) => !isResting.includes(one)),
        resting: isResting,
        askedAt: claimBy ? (claimAt ?? now) : null,
        homes,
        preferences,
      },
      signIn: null,
      templates,
    };
  },

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

  async today({ input, actor, posts, now, refuse }) {
    const tags = actor.person ? tagsOf(actor.person, now) : [];
    const [frontPage, matters] = await Promise.all([
      store.frontPageOf(input.compoundId),
      tags.length > 0 ? store.mattersFor(input.compoundId, tags) : [],
    ]);
    if (!frontPage) throw refuse('NOT_FOUND');
    const theme = frontPage.themes?.find((one) => one.month === monthOf(now)) ?? null;
    const activity = frontPage.activities?.find((one) => one.endsAt > now) ?? null;
    return { frontPage: { ...frontPage, theme, activity }, matters, posts };
  },

  async listCompounds({ input }) {
    const found = await store.listedCompounds(input.after);
    const items = found.slice(0, store.PAGE);
    const last = items.at(-1);
    return { items, next: found.length > store.PAGE && last ? store.cursorAfter(last) : null };
  },
};
