import type { Pending } from '#domain/kernel/pending';
import { opening, opensAfter } from '#domain/kernel/opening';
import { NEW_ACTIVITY } from '#domain/activities/opening';
import * as documents from '#domain/receptions/documents';

/** What must not compile. Nothing of it runs: where a line of it does compile, the check of types fails. */
type CheckEvents = { checkFailed: { what: string }; checkPassed: Record<never, never> };
interface Check {
  _id: string;
  place: string;
}
type MendEvents = { mendOpened: { place: string } };
interface Mend extends Pending {
  _id: string;
  place: string;
}

export const NEW_MEND = opening<MendEvents, Mend>()({
  collection: 'mends',
  prefix: 'm',
  construct: ({ place }: { place: string }, { id }) => ({
    document: { _id: id, place, rev: 0 },
    events: [{ kind: 'mendOpened', params: { place } }],
  }),
});
export const WITHOUT_PLACE = opening<MendEvents, Mend>()({
  collection: 'mends',
  prefix: 'm',
  // @ts-expect-error: a document of the noun has a place
  construct: (_draft: object, { id }) => ({ document: { _id: id, rev: 0 }, events: [] }),
});
export const WITH_STRANGE_EVENT = opening<MendEvents, Mend>()({
  collection: 'mends',
  prefix: 'm',
  // @ts-expect-error: nothing of the kind happens to one
  construct: ({ place }: { place: string }, { id }) => ({
    document: { _id: id, place, rev: 0 },
    events: [{ kind: 'mendLost' }],
  }),
});

const opens = opensAfter<CheckEvents, Check>();
export const RIGHT = opens({
  on: ['checkFailed'],
  opens: NEW_MEND,
  key: ({ document }) => document._id,
  draft: ({ document, event }) => (event.params.what === '' ? null : { place: document.place }),
});
export const STRANGE = opens({
  // @ts-expect-error: nothing of the kind happens to a check
  on: ['checkLost'],
  opens: NEW_MEND,
  key: () => '',
  draft: () => null,
});
export const MISSHAPEN = opens({
  on: ['checkFailed'],
  opens: NEW_MEND,
  key: ({ document }) => document._id,
  // @ts-expect-error: a mend needs its place
  draft: ({ event }) => ({ what: event.params.what }),
});
export const ANOTHER_NOUN = opens({
  on: ['checkFailed'],
  opens: NEW_ACTIVITY,
  key: ({ document }) => document._id,
  // @ts-expect-error: what a mend is made of makes no activity
  draft: ({ document }) => ({ place: document.place }),
});
export const WITHOUT_CONSTRUCTOR = opens({
  on: ['checkFailed'],
  // @ts-expect-error: receptions let nobody open one
  opens: documents.NEW_RECEPTION,
  key: () => '',
  draft: () => null,
});
