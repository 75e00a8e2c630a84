import { tagsOf } from '#domain/kernel/tags';
import type { notices } from '#domain/notices/contract';
import { eitherWay } from '#platform/attempt';
import { seenBy, unreadAmong } from '#platform/inbox';
import { cursorAt, pageOf } from '#platform/paging';
import type { HandlersOf } from '#platform/serve';
import { templateId } from '#platform/wechat';
import * as store from './store';

export const handlers: HandlersOf<typeof notices> = {
  async list({ input, person, now }) {
    const { page, unread } = await store.noticesFor(person, tagsOf(person, now), input.before);
    const { items, next } = pageOf(page, store.PAGE, ({ at, _id }) => cursorAt(at, _id));
    return { items: seenBy(person, items), next, unread: unreadAmong(person, unread).length };
  },

  async markRead({ input, person }) {
    if (!person.readIds.includes(input.noticeId))
      await eitherWay(store.markRead(person.personId, input.noticeId));
    return {};
  },

  async markAllRead({ input, person, now }) {
    await eitherWay(store.markAllRead(person.personId, Math.min(input.until, now)));
    return {};
  },

  async recordConsent({ input, person, now }) {
    if (templateId(input.template) === undefined) return {};
    if (input.result === 'accept')
      await store.addCredit(person.personId, input.template, tagsOf(person, now));
    if (input.result === 'ban') await eitherWay(store.dropCredits(person.personId, input.template));
    return {};
  },
};
