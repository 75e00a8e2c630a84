import { tagsOf } from '#domain/kernel/tags';
import type { notices } from '#domain/notices/contract';
import { eitherWay } from '#platform/attempt';
import { seenBy } from '#platform/inbox';
import type { HandlersOf } from '#platform/serve';
import { templateId } from '#platform/wechat';
import * as store from './store';

function cursorOf(before: string | null): store.Before | null {
  const [at, id] = before?.split(':') ?? [];
  return at && id && /^\d+$/.test(at) ? { at: Number(at), id } : null;
}

export const handlers: HandlersOf<typeof notices> = {
  async list({ input, person, now }) {
    const found = await store.noticesFor(tagsOf(person, now), cursorOf(input.before));
    const seen = seenBy(person, found);
    const page = found.slice(0, store.PAGE);
    const last = page.length === store.PAGE ? page.at(-1) : undefined;
    const next = last ? `${last.at}:${last._id}` : null;
    const items = seen.filter((one) => page.some(({ _id }) => _id === one._id));
    return { items, next, unread: seen.filter((one) => !one.read).length };
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
