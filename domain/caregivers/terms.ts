import type { Filter } from '#domain/kernel/filter';
import type { Care, HomeHeld } from '#domain/kernel/home-terms';
import type { PersonId } from '#domain/kernel/ids';
import { maskName, maskPhone } from '#domain/kernel/masks';
import type { Instant } from '#domain/kernel/time';
import type { CaregiverDocument } from './documents';
import type { CareTermEvents, CareTermParams } from './events';
import { isSuperseded } from './rules';

/** Whose rights it is about, as stored. */
export interface Carer {
  personId: PersonId;
  name: string;
  phone: string | null;
  homes: readonly HomeHeld[];
}

/** Whom a change is told besides the caregiver; who is not named reads it as one who is bound then. */
export type Hearing = Pick<CareTermParams, 'onRoster' | 'heard' | 'members'>;
const WHOEVER_LIVES_THERE: Hearing = { onRoster: null, heard: true };

/** What has to change on the caregiver, as one conditional update, with what it leaves to be told. */
export interface TermChange {
  where: Filter;
  set: Record<string, unknown>;
  event: { kind: keyof CareTermEvents; params: CareTermParams } | null;
}

/** A person's homes, present and former. */
const MOST_HOMES = 200;

/** Who of staff, or of the home, did what it stands at. */
function sayBy({
  state,
  decided,
  dispute,
  consent,
}: CaregiverDocument): Pick<CareTermParams, 'by' | 'byPost'> {
  if (state === 'disputed') return { by: dispute?.by ?? '', byPost: null };
  const act = decided ?? consent;
  return { by: act?.by ?? '', byPost: act?.post ?? null };
}

function paramsOf(one: CaregiverDocument, carer: Carer, hearing: Hearing): CareTermParams {
  const { _id: caregiverId, caregiver, consent, decided, state, homeId, label, elderName } = one;
  const { compoundId, gridPath, rights, endsAt } = one;
  const { personId, name, phone } = carer;
  const isOver = state === 'ended';
  return {
    ...{ caregiverId, personId, homeId, compoundId, gridPath, label },
    who: phone === null ? maskName(name) : maskPhone(phone),
    kin: caregiver?.kin ?? '',
    elder: maskName(elderName),
    rights: rights.join(' '),
    endsAt: endsAt ?? 0,
    how: isOver ? (decided?.end ?? '') : (consent?.how ?? ''),
    ...sayBy(one),
    reason: isOver ? (decided?.reason ?? '') : '',
    ...hearing,
  };
}

const ENDED = {
  revoked: 'unbound',
  left: 'left',
  lapsed: 'lapsed',
  decided: 'objected',
  moved: 'unbound',
} as const;

/**
 * What a caregiver's relation to the home has to become so that it says what was agreed to; null where it does. The
 * function that decides does it at once, and the timer where that was cut off.
 */
export function termChange(
  one: CaregiverDocument,
  carer: Carer,
  now: Instant,
  hearing: Hearing = WHOEVER_LIVES_THERE,
): TermChange | null {
  const { _id, state, homeId, compoundId, building, label, rights, endsAt, elderId, caregiver, consent } =
    one;
  const at = carer.homes.findIndex(({ care }) => care?.caregiverId === _id);
  const term = carer.homes[at];
  const params = paramsOf(one, carer, hearing);
  if (!term) {
    const next = carer.homes.length;
    if (state !== 'inForce' || isSuperseded(one, carer) || next >= MOST_HOMES) return null;
    if (!caregiver || !consent || elderId === null || endsAt === null) return null;
    const care: Care = {
      caregiverId: _id,
      forPersonId: elderId,
      kin: caregiver.kin,
      how: consent.how,
      rights,
      endsAt,
      resting: false,
    };
    const madeBy = { personId: consent.byId, name: consent.by, post: null, roster: false };
    const held: HomeHeld = {
      ...{ homeId, compoundId, building, label, relation: 'caregiver', since: one.since ?? now, until: null },
      ...{ madeBy, care },
    };
    return {
      where: { _id: carer.personId, [`homes.${next}`]: { missing: true } },
      set: { [`homes.${next}`]: held },
      event: { kind: 'homeCareBegun', params },
    };
  }
  if (!term.care || term.until !== null) return null;
  const place = `homes.${at}`;
  const where = {
    _id: carer.personId,
    [`${place}.care.caregiverId`]: _id,
    [`${place}.until`]: { unset: true as const },
  };
  if (state === 'ended') {
    const ended = ENDED[one.decided?.end ?? 'moved'];
    return {
      where,
      set: { [`${place}.until`]: now, [`${place}.ended`]: ended },
      event: { kind: 'homeCareEnded', params },
    };
  }
  const rests = state === 'disputed';
  if (term.care.resting !== rests)
    return {
      where: { ...where, [`${place}.care.resting`]: !rests },
      set: { [`${place}.care.resting`]: rests },
      event: { kind: rests ? 'homeCareRested' : 'homeCareResumed', params },
    };
  // a review moves the day on which it ends, and takes nothing
  if (endsAt === null || term.care.endsAt >= endsAt) return null;
  return {
    where: { ...where, [`${place}.care.endsAt`]: { lt: endsAt } },
    set: { [`${place}.care.endsAt`]: endsAt },
    event: null,
  };
}
