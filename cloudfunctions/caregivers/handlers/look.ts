import { accessed } from '#domain/caregivers/access-texts';
import type { CompoundNode } from '#domain/kernel/grid';
import { maskName } from '#domain/kernel/masks';
import { actingFor, buildingsOf } from '#domain/kernel/post-terms';
import { homeTag } from '#domain/kernel/tags';
import { dayOf } from '#domain/kernel/time';
import type { CaregiverDocument } from '#domain/caregivers/documents';
import { viewerOf } from '#domain/caregivers/rules';
import { logDaily } from '#platform/access-log';
import { command } from '#platform/collection';
import { pageOf } from '#platform/paging';
import { decides, seen, type Acting } from '../acting';
import type { Handler } from '../handler';
import { papersFor, withUrls } from '../papers';
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

/** That somebody decides for the community on what is in writing, for whom it is about: once a day, before she sees it. */
async function logPapers(
  { person, now }: Acting,
  compound: CompoundNode,
  one: CaregiverDocument,
): Promise<void> {
  const { _id, caregiver, elderId, elderName, homeId, label, building } = one;
  const about = {
    who: caregiver?.maskedPhone ?? '',
    kin: caregiver?.kin ?? '',
    elder: maskName(elderName),
    label,
  };
  await logDaily(compound, dayOf(now), {
    ...{ at: now, by: person.personId, subject: _id, reason: '' },
    byPost: actingFor(person, 'decideCare', compound, building, now),
    ...accessed('carePapers', about),
    concerns: [
      ...(caregiver ? [`person:${caregiver.personId}`] : []),
      // of what nobody has agreed to the home does not hear
      ...(elderId ? [`person:${elderId}`, homeTag(homeId)] : []),
    ],
  });
}

export const read: Handler<'read'> = async (call) => {
  const { one, viewer, steps } = await seen(call);
  const { compound } = call.actor;
  const isMine = viewer === 'caregiver';
  const { words, caregiver } = one;
  // what is in writing is looked at by the community alone: the grid worker asks
  const mayLook = isMine || (compound !== null && decides(call, compound, one));
  const papers = papersFor(mayLook ? one.pictures : [], isMine, call.now);
  if (compound && !isMine && papers.shown.length > 0) await logPapers(call, compound, one);
  return {
    ...headOf(one),
    ...{ viewer, steps, words, maskedPhone: caregiver?.maskedPhone ?? '' },
    pictures: await withUrls(papers),
  };
};
