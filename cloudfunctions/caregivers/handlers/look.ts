import { buildingsOf } from '#domain/kernel/post-terms';
import type { CaregiverDocument } from '#domain/caregivers/documents';
import { viewerOf } from '#domain/caregivers/rules';
import { command } from '#platform/collection';
import { pageOf } from '#platform/paging';
import { seen } from '../acting';
import type { Handler } from '../handler';
import { shownPapers } from '../papers';
import * as store from '../store';

const headOf = ({ _id, caregiver, lateAt, ...one }: CaregiverDocument) => ({
  ...one,
  ...{ caregiverId: _id, caregiverName: caregiver?.name ?? '', kin: caregiver?.kin ?? null },
  late: lateAt !== null && one.dueAt !== null,
});

function headsOf(found: CaregiverDocument[], shows: (one: CaregiverDocument) => boolean) {
  const { items, next } = pageOf(found, store.PAGE, store.cursorAfter);
  return { items: items.filter(shows).map(headOf), next };
}

export const listMine: Handler<'listMine'> = async ({ input, person }) =>
  headsOf(
    await store.newest({ compoundId: input.compoundId, 'caregiver.personId': person.personId }, input.after),
    () => true,
  );

export const list: Handler<'list'> = async ({ input, person, compound, now }) => {
  const { compoundId, stage, after } = input;
  const buildings = buildingsOf(person, 'keepCare', compound, now);
  const ofHers = buildings ? { building: command().in(buildings) } : {};
  const found = await store.newest({ compoundId, stage, ...ofHers }, after);
  return headsOf(found, (one) => viewerOf(one, person, compound, now) === 'staff');
};

export const read: Handler<'read'> = async (call) => {
  const { one, viewer, steps } = await seen(call);
  const isMine = viewer === 'caregiver';
  const { words, caregiver } = one;
  return {
    ...headOf(one),
    ...{ viewer, steps, words, maskedPhone: caregiver?.maskedPhone ?? '' },
    pictures: await shownPapers(one.pictures, isMine, call.now),
  };
};
