import { accessed } from '#domain/caregivers/access-texts';
import type { CompoundNode } from '#domain/kernel/grid';
import { maskName } from '#domain/kernel/masks';
import { actingFor, buildingsOf } from '#domain/kernel/post-terms';
import { homeTag } from '#domain/kernel/tags';
import { dayOf } from '#domain/kernel/time';
import type { CaregiverDocument } from '#domain/caregivers/documents';
import { isIssuerGone, viewerOf } from '#domain/caregivers/rules';
import { logDaily } from '#platform/access-log';
import { pageOf } from '#platform/paging';
import { decides, seen, type Acting } from '../acting';
import type { Handler } from '../handler';
import { papersFor, withUrls } from '../papers';
import * as store from '../store';

const headOf = ({ _id, caregiver, lateAt, ...one }: CaregiverDocument, issuerGone = false) => ({
  ...one,
  ...{ caregiverId: _id, caregiverName: caregiver?.name ?? '', kin: caregiver?.kin ?? null },
  late: lateAt !== null && one.dueAt !== null,
  issuerGone,
});

export const listMine: Handler<'listMine'> = async ({ input, person }) => {
  const mine = { compoundId: input.compoundId, 'caregiver.personId': person.personId };
  const found = await store.newest(mine, input.after);
  const { items, next } = pageOf(found, store.PAGE, store.cursorAfter);
  return { items: items.map((one) => headOf(one)), next };
};

export const list: Handler<'list'> = async ({ input, person, compound, now }) => {
  const { compoundId, stage, after } = input;
  const buildings = buildingsOf(person, 'keepCare', compound, now);
  const found = await store.newestKept({ compoundId, stage }, buildings, after);
  const { items, next } = pageOf(found, store.PAGE, store.cursorAfter);
  const kept = items.filter((one) => viewerOf(one, person, compound, now) === 'staff');
  return {
    items: kept.map(({ issuer, ...one }) => headOf(one, isIssuerGone(one, issuer, compound, now))),
    next,
  };
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
  const { one: found, viewer, steps } = await seen(call, store.caregiverWithIssuer);
  const { issuer, ...one } = found;
  const { compound } = call.actor;
  const isMine = viewer === 'caregiver';
  const { words, caregiver } = one;
  // what is in writing is looked at by the community alone: the grid worker asks
  const mayLook = isMine || (compound !== null && decides(call, compound, one));
  const papers = papersFor(mayLook ? one.pictures : [], isMine, call.now);
  if (compound && !isMine && papers.shown.length > 0) await logPapers(call, compound, one);
  return {
    ...headOf(one, compound !== null && isIssuerGone(one, issuer, compound, call.now)),
    ...{ viewer, steps, words, maskedPhone: caregiver?.maskedPhone ?? '' },
    pictures: await withUrls(papers),
  };
};
