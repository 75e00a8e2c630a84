import { withBadge } from '#domain/kernel/badge';
import type { Grid } from '#domain/kernel/hand-over';
import { homesFor } from '#domain/kernel/home-terms';
import type { Person } from '#domain/kernel/person';
import { holdsFor, mayFor } from '#domain/kernel/post-terms';
import type { Post } from '#domain/kernel/posts';
import type { Instant } from '#domain/kernel/time';
import { askedFor } from './doers';
import type { ErrandDocument, Named } from './documents';
import { byClock, givenBack, step, takenFrom, type ErrandMove } from './machine-parts';
import { familyOf } from './request-rules';
import { caresThere, isFamily, isStillProxy, isTied } from './rules';
import type { EntryKind } from './states';
import { isUnverified } from './verification';
import { toVerify } from './verify';

const WITH_PROXY: readonly ErrandDocument['state'][] = ['offered', 'underway', 'paused'];

/**
 * Who is family from now on. Whoever could decide on it, or do it, and has moved in meanwhile is family, and nothing else.
 * So is whoever looks after somebody there, be it that nothing of that counts now: then she is nothing at all.
 * Only where the whole desk is of the family its officers are the desk instead: above them there may be nobody.
 */
function familyNow(
  errand: ErrandDocument,
  { people, compound }: Grid,
  now: Instant,
): ErrandDocument['familyIds'] {
  const { familyIds, requestedBy, beneficiary, building } = errand;
  const residents = people.flatMap((one) =>
    homesFor(one, compound.compoundId, 'errands', now)
      .filter(({ homeId }) => homeId === errand.homeId)
      .map(({ relation, care }) => ({
        ...{ personId: one.personId, relation },
        ...(care ? { caresFor: care.forPersonId } : {}),
      })),
  );
  // of her affairs who rents tells her landlord nothing
  const family =
    beneficiary.rents === true
      ? familyIds
      : familyOf(residents, { askerId: requestedBy.personId, beneficiaryId: beneficiary.personId });
  const isOfTheirs = (one: Person) =>
    isTied({ ...errand, familyIds: [...familyIds, ...family] }, one, now) || caresThere(errand, one, now);
  const isOfficer = (one: Person) => holdsFor(one, 'communityOfficer', compound, building, now);
  const isAnyOther = people.some(
    (one) => mayFor(one, 'assignErrands', compound, building, now) && !isOfTheirs(one),
  );
  const joined = people.filter(
    (one) =>
      isOfTheirs(one) &&
      !familyIds.includes(one.personId) &&
      (isOfficer(one) ? isAnyOther : mayFor(one, 'doErrands', compound, building, now)),
  );
  const left = isAnyOther ? [] : people.filter((one) => isTied(errand, one, now) && isOfficer(one));
  return [
    ...familyIds.filter((id) => !left.some((one) => one.personId === id)),
    ...joined.map((one) => one.personId),
  ];
}

/** Back to the desk, with who it is taken from; the promise to the family stays as it is. */
const back = (errand: ErrandDocument, now: Instant, kind: EntryKind): ErrandMove =>
  step(errand, { now }, givenBack(errand, now), byClock(kind, now, errand.proxy && withBadge(errand.proxy)), {
    kind: 'errandProxyLeft',
    params: takenFrom(errand),
  });

/** From a proxy who may not do it any more, and from all of them where none is left to claim it. */
function fromProxies(errand: ErrandDocument, { people, compound }: Grid, now: Instant): ErrandMove | null {
  const { state, proxy, building } = errand;
  if (WITH_PROXY.includes(state) && proxy !== null) {
    const her = people.find((one) => one.personId === proxy.personId);
    if (her && isTied(errand, her, now)) return back(errand, now, 'proxyJoined');
    return her && isStillProxy(errand, her, compound, now) ? null : back(errand, now, 'proxyLeft');
  }
  if (state !== 'claimable') return null;
  const mayClaim = people.some(
    (one) => mayFor(one, askedFor(errand), compound, building, now) && !isTied(errand, one, now),
  );
  return mayClaim ? null : back(errand, now, 'noProxies');
}

/** To the next grid worker of the building, and to the community where none is left; back again where one has come. */
function toDesk(errand: ErrandDocument, { people, compound }: Grid, now: Instant): ErrandMove | null {
  const { desk, building, noGridWorker = false } = errand;
  const may = people.filter((one) => !isTied(errand, one, now));
  const holding = (post: Post) => may.filter((one) => holdsFor(one, post, compound, building, now));
  const gridWorker = holding('gridWorker')[0] ?? null;
  const without = gridWorker === null;
  const isThere =
    desk === null ||
    [...holding('gridWorker'), ...holding('communityOfficer')].some((one) => one.personId === desk.personId);
  if (isThere && without === noGridWorker) return null;
  const next = gridWorker ?? holding('communityOfficer')[0] ?? null;
  const named: Named | null = next && { personId: next.personId, name: next.name };
  const post = without ? 'communityOfficer' : 'gridWorker';
  return {
    // before anybody has accepted it, it is in nobody's name
    set: { noGridWorker: without, ...(desk === null ? {} : { desk: named }) },
    entries: [{ ...byClock('deskChanged', now, named && withBadge(named)), post }],
    events: [{ kind: 'errandDeskChanged' }],
  };
}

/** What the community has to find out goes to the grid worker where every officer is of the family, and back again. */
function toVerifier(errand: ErrandDocument, { people, compound }: Grid, now: Instant): ErrandMove | null {
  const { consent, building, clock, noOfficer: was = false } = errand;
  if (consent.elder !== 'cannotSay' || !isUnverified(errand)) return null;
  const noOfficer = !people.some(
    (one) => mayFor(one, 'verifyWill', compound, building, now) && !isTied(errand, one, now),
  );
  if (noOfficer === was) return null;
  return {
    set: { noOfficer },
    entries: [toVerify({ ...errand, noOfficer }, now, clock?.dueAt ?? now)],
    events: [{ kind: 'errandDeskChanged' }],
  };
}

/** Nobody is left who follows it and can answer: the desk closes it in their place, until somebody is back. */
function fromFamily(errand: ErrandDocument, { people }: Grid, now: Instant): ErrandMove | null {
  const left = !people.some((one) => one.phone !== null && isFamily(errand, one, now));
  if (left === (errand.familyLeft ?? false)) return null;
  return {
    set: { familyLeft: left },
    entries: left ? [byClock('familyLeft', now)] : [],
    events: [{ kind: left ? 'errandFamilyLeft' : 'errandReviewed' }],
  };
}

/**
 * What becomes of an errand when rights have changed, whoever's and however: told from who may act now, not from what
 * ended, so that no way of ending can be forgotten and doing it twice is doing it once. Null where nothing is amiss.
 */
export function handOver(errand: ErrandDocument, grid: Grid, now: Instant): ErrandMove | null {
  if (!errand.open) return null;
  const familyIds = familyNow(errand, grid, now);
  const isSame =
    familyIds.length === errand.familyIds.length && familyIds.every((id) => errand.familyIds.includes(id));
  let one: ErrandDocument = { ...errand, familyIds };
  let all: ErrandMove | null = isSame
    ? null
    : { set: { familyIds }, entries: [], events: [{ kind: 'errandReviewed' }] };
  for (const rule of [fromProxies, toDesk, toVerifier, fromFamily]) {
    const move = rule(one, grid, now);
    if (move === null) continue;
    one = { ...one, ...move.set };
    all = {
      set: { ...all?.set, ...move.set },
      entries: [...(all?.entries ?? []), ...move.entries],
      events: [...(all?.events ?? []), ...move.events],
    };
  }
  return all;
}
