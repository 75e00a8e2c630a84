import { defineCollection } from '#domain/kernel/collection';
import type { MatterDraft, Placed } from '#domain/kernel/events';
import type { NoticeDocument, SubscriptionDocument } from './documents';

export const COLLECTIONS = [
  defineCollection<NoticeDocument>('notices', {
    inbox: { tags: 'asc', at: 'desc', _id: 'asc' },
    unread: { tags: 'asc', toldAt: 'desc', _id: 'asc' },
  }),
  defineCollection<MatterDraft & Placed & { _id: string }>('matters', {
    today: { tags: 'asc', compoundId: 'asc', dueAt: 'asc', _id: 'asc' },
  }),
  defineCollection<SubscriptionDocument>('subscriptions', {
    audience: { template: 'asc', tags: 'asc', _id: 'asc' },
  }),
];
