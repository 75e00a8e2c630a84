import { nextLook } from '#domain/caregivers/clock';
import type { CaregiverDocument } from '#domain/caregivers/documents';
import type { CaregiverEvents } from '#domain/caregivers/events';
import { cardExpiresAt, yearEndsAt } from '#domain/caregivers/limits';
import {
  cardOpenUntil,
  isCardFor,
  isIssuerGone,
  livesAt,
  standing,
  whyCannotCare,
  wholeRights,
} from '#domain/caregivers/rules';
import type { CaregiverId } from '#domain/kernel/ids';
import { whyCannotTakeDown } from '#domain/kernel/intake';
import { maskName, maskPhone } from '#domain/kernel/masks';
import { mayFor } from '#domain/kernel/post-terms';
import { attempt } from '#platform/attempt';
import { passedWords } from '#platform/content-check';
import { bornWith, eventsOf } from '#platform/events';
import { derivedId, keyedId } from '#platform/identity';
import { inputDigest, insistSameInput } from '#platform/same-input';
import { actOf, carryOut } from '../acting';
import { careFacts } from '../facts';
import type { Handler } from '../handler';
import { NOTHING_YET } from '../new-caregiver';
import * as store from '../store';

const event = eventsOf<CaregiverEvents>();

const DIGITS = 8;
/** Eight digits that follow from who asks under which key, so that a retry prints the same card. */
const codeOf = (...parts: string[]): string =>
  String(parseInt(keyedId('careCard', ...parts).slice(-12), 16) % 10 ** DIGITS).padStart(DIGITS, '0');

export const issueCard: Handler<'issueCard'> = async (call) => {
  const { input, person, compound, now, refuse, insist } = call;
  const { compoundId, key, homeId, forPersonId, elderName, rights } = input;
  const { personId } = person;
  const facts = await careFacts(compoundId, homeId, { carerId: null }, now);
  if (!facts) throw refuse('NOT_FOUND');
  const { building, label } = facts.home;
  if (!mayFor(person, 'keepCare', compound, building, now)) throw refuse('NOT_FOUND');
  insist(whyCannotTakeDown(person, { homeId, building }, compound, now));
  const elder = facts.people.find((one) => one.personId === forPersonId);
  if (!elder || !livesAt(elder, homeId)) throw refuse('NOT_OF_THIS_HOME');
  await passedWords(call, { elderName });
  const caregiverId = derivedId<CaregiverId>('y', personId, compoundId, 'card', key);
  const code = codeOf(personId, compoundId, key);
  const sent = inputDigest(input);
  const act = actOf(person, compound, building, now);
  const dueAt = cardExpiresAt(now);
  const told = { label, elder: maskName(elderName), elderId: forPersonId, homeId, byPost: act.post };
  const added = await store.addCaregiver({
    ...NOTHING_YET,
    ...{ _id: caregiverId, inputDigest: sent, compoundId, gridPath: compound.gridPath },
    ...standing('cardIssued'),
    ...{ homeId, label, building, elderName, elderId: forPersonId, rights: wholeRights(rights) },
    codeHash: store.codeHashOf(compoundId, code),
    consent: { ...act, how: 'card', words: '' },
    ...{ at: now, dueAt, clockAt: dueAt },
    ...bornWith(event('careCardIssued', now, personId, told)),
  });
  if (added) return { caregiverId, code, dueAt };
  const first = await store.caregiver(compoundId, caregiverId);
  if (!first) throw refuse('BUSY_TRY_AGAIN');
  insistSameInput(first, sent);
  const openUntil = cardOpenUntil(first, now);
  // used or over: whoever wants another card asks anew
  if (openUntil === null) throw refuse('KEY_USED');
  return { caregiverId, code, dueAt: openUntil };
};

/** A card that counts, for the name on it; else one answer, whatever is wrong. Counted by `serve` before it is looked at. */
export const redeem: Handler<'redeem'> = (call) =>
  attempt(async () => {
    const { input, actor, person, now, refuse, insist } = call;
    const { compoundId, code, elderName, kin, name } = input;
    const { personId, phone } = person;
    const { compound } = actor;
    const card = compound && (await store.withCode(compoundId, code));
    if (!card) throw refuse('CODE_WRONG');
    const { caregiver, _id: caregiverId, homeId, elderId, consent } = card;
    if (caregiver?.personId === personId && card.state === 'inForce') {
      insist((await carryOut(card, call)) ? null : 'CODE_WRONG');
      return { caregiverId };
    }
    if (!isCardFor(card, elderName, now)) throw refuse('CODE_WRONG');
    // a guardian's right comes from her document alone
    insist(kin === 'guardian' ? 'DOCUMENT_NEEDED' : null);
    insist(consent?.byId === personId ? 'NOT_YOURSELF' : null);
    const facts = await careFacts(compoundId, homeId, { carerId: personId, issuerId: consent?.byId }, now);
    if (!facts || isIssuerGone(card, facts.issuer, compound, now)) throw refuse('CODE_WRONG');
    const elder = facts.people.find((one) => one.personId === elderId);
    const why = whyCannotCare(person, elder, homeId);
    if (why !== null && why !== 'ALREADY_BOUND') throw refuse('CODE_WRONG');
    insist(why);
    await passedWords(call, { name });
    const endsAt = yearEndsAt(now);
    const begun = {
      ...standing('inForce'),
      caregiver: { personId, name, maskedPhone: maskPhone(phone ?? ''), kin },
      ...{ since: now, endsAt, dueAt: null, clockAt: nextLook({ endsAt, remindedAt: null }) },
    };
    if (!(await store.changeCaregiver(card, begun, event('careAgreed', now, personId)))) return null;
    const stands = await carryOut({ ...card, ...begun } satisfies CaregiverDocument, call, facts);
    insist(stands ? null : 'ALREADY_BOUND');
    return { caregiverId };
  });
