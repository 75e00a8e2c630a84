import { caseNumber } from '#domain/kernel/casework';
import type { ErrandId } from '#domain/kernel/ids';
import { holdsFor } from '#domain/kernel/post-terms';
import { refuse } from '#domain/kernel/refusal';
import { itemOf } from '#domain/errands/catalogue';
import type { errands } from '#domain/errands/contract';
import type { ErrandDocument, ErrandPicture, Named, Wish } from '#domain/errands/documents';
import type { ErrandEvents } from '#domain/errands/events';
import { submitted } from '#domain/errands/machine';
import { familyOf, isTenant } from '#domain/errands/request-rules';
import { caresThere } from '#domain/errands/rules';
import { bornWith, eventsOf } from '#platform/events';
import { digitsOf } from '#platform/identity';
import { inputDigest } from '#platform/same-input';
import type { Call, MemberCall } from '#platform/serve';
import type { RequestFacts } from './facts';
import { ageOf, deskNameOf, residentsOf } from './residents';

const event = eventsOf<ErrandEvents>();

export type Requesting = Call<(typeof errands)['actions']['request']>;

/** Between a try and its retry: pictures are sent anew, and a screen of warnings may lie between. */
export const MAY_DIFFER = ['pictures', 'notAnEmergency', 'again'];

/** The version of the consent screen that was agreed to. */
const TERMS = '2026-11';
/** How the roster marks who lives alone. */
const LIVES_ALONE = '独居老人';

/** What an errand is made of, and in whose name. */
type Wishing = Pick<MemberCall, 'compound' | 'now'> & {
  person: Named;
  input: Omit<Requesting['input'], 'compoundId' | 'homeId' | 'pictures'>;
};

interface Sent {
  facts: RequestFacts;
  held: Wish['held'];
  pictures: ErrandPicture[];
}

/** The errand as it begins: whom it is for and who follows it as the roster has them now, its clock running. */
export function newErrand(
  { input, person, compound, now }: Wishing,
  errandId: ErrandId,
  { facts: { home, people, gridWorkers, marks }, held, pictures }: Sent,
): ErrandDocument {
  const { personId, name } = person;
  const { what, whenHome, special, forPersonId, itemCode, urgent } = input;
  const residents = residentsOf(home._id, people, compound, now);
  const elder = residents.find((one) => one.personId === forPersonId);
  const asker = residents.find((one) => one.personId === personId);
  const item = itemOf(itemCode);
  const rents = isTenant(forPersonId, residents);
  const place = { homeId: home._id, beneficiary: { personId: forPersonId, rents } };
  const caring = gridWorkers.filter(
    (one) => caresThere(place, one, now) && holdsFor(one, 'gridWorker', compound, home.building, now),
  );
  const family = familyOf(residents, { askerId: personId, beneficiaryId: forPersonId });
  const familyIds = [...new Set([...family, ...caring.map((one) => one.personId)])];
  // nobody decides on the errand of her own family
  const others = gridWorkers.filter((one) => !familyIds.includes(one.personId));
  const deskName = deskNameOf(home.building, others, compound, now);
  if (!elder || !asker || !item) throw refuse('NOT_FOUND');
  const noGridWorker = deskName === null;
  const consent = { elder: input.consent, at: now, terms: TERMS };
  return {
    _id: errandId,
    compoundId: compound.compoundId,
    gridPath: compound.gridPath,
    compoundName: compound.name,
    number: caseNumber('DB', now, digitsOf(errandId)),
    inputDigest: inputDigest(input, ...MAY_DIFFER),
    itemCode,
    itemName: item.name,
    route: item.route,
    urgent,
    homeId: home._id,
    homeLabel: home.label,
    building: home.building,
    noGridWorker,
    beneficiary: {
      personId: forPersonId,
      name: elder.name,
      age: ageOf(elder, now),
      livesAlone: marks.includes(LIVES_ALONE),
      rents,
    },
    requestedBy: { personId, name, relation: asker.relation },
    familyIds,
    wish: { what, whenHome, special, held },
    confidential: input.confidential || null,
    doorCode: input.doorCode || null,
    consent,
    pictures,
    desk: null,
    proxy: null,
    declinedBy: [],
    askedAt: now,
    acceptedAt: null,
    pause: null,
    solved: null,
    minutes: 0,
    rating: null,
    reopened: 0,
    rev: 0,
    ...submitted({ personId, name, now }, { consent, urgent, noGridWorker }, pictures),
    ...bornWith(event('errandRequested', now, personId)),
  };
}
