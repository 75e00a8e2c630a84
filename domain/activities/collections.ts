import { CLOCK, defineCollection, PENDING } from '#domain/kernel/collection';
import type { ActivityDocument, KeptEvent, ThemeDocument, VolunteerHoursDocument } from './documents';

export const COLLECTIONS = [
  defineCollection<ActivityDocument>('activities', {
    upcoming: { compoundId: 'asc', state: 'asc', startsAt: 'asc', _id: 'asc' },
    month: { compoundId: 'asc', month: 'asc', startsAt: 'asc', _id: 'asc' },
    volunteer: {
      ...{ 'active.personId': 'asc', compoundId: 'asc', state: 'asc' },
      ...{ startsAt: 'asc', _id: 'asc' },
    },
    clock: CLOCK,
    pending: PENDING,
  }),
  defineCollection<ThemeDocument>('activity_themes', {
    month: { compoundId: 'asc', month: 'asc' },
    pending: PENDING,
    clock: CLOCK,
  }),
  defineCollection<KeptEvent>('activity_events', {
    history: { of: 'asc', compoundId: 'asc', at: 'desc', _id: 'asc' },
  }),
  // found by their id alone
  defineCollection<VolunteerHoursDocument>('volunteer_hours'),
];
