import type { BindingEvents } from '#domain/homes/events';
import type { AccountEvents, PersonEvents } from '#domain/people/events';
import { bindingParams } from '#domain/homes/binding-events';
import { isHome, isProvable, MOST_WRONG, MOST_WRONG_EVER, wrongAnswersOf } from '#domain/people/home-proof';
import type { Refusing } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import type { people } from '#domain/people/contract';
import type { PersonDocument } from '#domain/people/documents';
import { holderOf } from '#platform/actor';
import { attempt, eitherWay } from '#platform/attempt';
import { eventsOf } from '#platform/events';
import { maskPhone } from '#platform/identity';
import { addPerson, isFirstWith, nameOfNewcomer, newPerson, personWithPhone } from '#platform/persons';
import type { AnyCall, HandlersOf } from '#platform/serve';
import { phoneNumber, WechatDown } from '#platform/wechat';
import * as accounts from './account-store';
import { toldOf } from './end-post';
import * as store from './store';

const event = eventsOf<PersonEvents & BindingEvents>();

type Handlers = HandlersOf<typeof people>;

/** Who had the account before may object for so long. */
const OBJECT_WITHIN = 30 * 24 * 3_600_000;

type Vouched = Pick<AnyCall, 'actor'> &
  Refusing<'NO_WECHAT_IDENTITY' | 'PHONE_CODE_REFUSED' | 'WECHAT_DOWN'> & { input: { phoneCode: string } };

/** The number that WeChat vouches for, and whose account it is. */
async function verified({
  input: { phoneCode },
  actor: { openid },
  refuse,
}: Vouched): Promise<{ openid: string; phone: string }> {
  if (!openid) throw refuse('NO_WECHAT_IDENTITY');
  const phone = await phoneNumber(phoneCode, openid).catch((error: unknown) => {
    throw error instanceof WechatDown ? refuse('WECHAT_DOWN') : error;
  });
  if (!phone) throw refuse('PHONE_CODE_REFUSED');
  return { openid, phone };
}

/**
 * Somebody whom nobody appointed or bound before; what rosters give to her number is hers at once, unless somebody had the
 * number before: they mean that one, and the office binds her.
 */
async function newcomer(phone: string, holder: string, now: Instant): Promise<PersonDocument> {
  const listed = await store.homesOnRosters(phone, now);
  const { person } = await addPerson(phone, (personId) => {
    const homes = isFirstWith(personId, phone) ? listed : [];
    const hearers = { compound: { gridPath: '' }, onRoster: personId, heard: true };
    const events = homes.map((one) =>
      event('homeBound', now, null, bindingParams(one, { personId, name: '', phone }, one.madeBy, hearers)),
    );
    return newPerson(personId, nameOfNewcomer(phone), phone, { homes, events, holder });
  });
  return person;
}

/** What is told of her herself, and of each of her posts: whether it waits for the community's word is looked up there. */
const toldOfAccount = (kind: keyof AccountEvents, person: PersonDocument, now: Instant) => [
  event(kind, now, null, {
    personId: person.personId,
    compoundId: person.posts[0]?.compoundId ?? person.homes[0]?.compoundId ?? '',
  }),
  ...person.posts
    .filter((one) => one.until === null)
    .map((one) => event('postStands', now, null, toldOf(one, person.personId, one.compoundId))),
];

/** Another account is this person: the new one has to prove that it is she, unless nothing of hers could be taken. */
async function meet(
  person: PersonDocument,
  openid: string,
  now: Instant,
): Promise<'PROVE_HOME' | 'WAIT_FOR_OFFICER' | 'done' | 'changed'> {
  const holder = holderOf(openid);
  const places = await accounts.provableHomes(person);
  const hasPosts = person.posts.some((one) => one.until === null);
  if (places.length === 0 && !hasPosts) {
    const told = toldOfAccount('accountMoved', person, now);
    return (await accounts.moveTo(person, holder, now, told)) ? 'done' : 'changed';
  }
  const asks = places.length > 0 ? 'home' : 'officer';
  const isNew = person.claimBy !== holder;
  const told = isNew ? toldOfAccount('signInAsked', person, now) : [];
  if (!(await accounts.claim(person, holder, asks, now, told))) return 'changed';
  await accounts.linkAccount(openid, person.personId);
  return asks === 'home' ? 'PROVE_HOME' : 'WAIT_FOR_OFFICER';
}

export const signIn: Handlers['signIn'] = async (call) => {
  const { actor, now, refuse } = call;
  if (!actor.openid) throw refuse('NO_WECHAT_IDENTITY');
  if (actor.person) return { personId: actor.person.personId, name: actor.person.name };
  const { openid, phone } = await verified(call);
  const holder = holderOf(openid);
  return attempt(async () => {
    const person = (await personWithPhone(phone)) ?? (await newcomer(phone, holder, now));
    const { personId, name } = person;
    if (!person.holder) {
      if (!(await accounts.hold(personId, holder))) return null;
    } else if (person.holder !== holder) {
      const met = await meet(person, openid, now);
      if (met === 'changed') return null;
      if (met !== 'done') throw refuse(met);
    }
    await accounts.linkAccount(openid, personId);
    return { personId, name };
  });
};

export const proveHome: Handlers['proveHome'] = async ({ input, actor, now, refuse, insist }) => {
  const { openid, behind } = actor;
  const holder = openid && holderOf(openid);
  if (!holder || behind?.claimBy !== holder || behind.claimAsks !== 'home' || !isProvable(behind, now))
    throw refuse('NOTHING_TO_PROVE');
  const wrong = wrongAnswersOf(behind, now);
  const ever = behind.wrongEver ?? 0;
  insist(ever >= MOST_WRONG_EVER ? 'TOO_MANY_TRIES' : null, { ever: true });
  insist(wrong >= MOST_WRONG ? 'TOO_MANY_TRIES' : null);
  const counted = {
    wrongAnswers: wrong + 1,
    wrongEver: ever + 1,
    wrongSince: wrong === 0 ? now : (behind.wrongSince ?? now),
  };
  if (!(await accounts.countAnswer(behind, counted))) throw refuse('BUSY_TRY_AGAIN');
  const places = await accounts.provableHomes(behind);
  if (!places.some((one) => isHome(one, input)))
    throw wrong + 1 >= MOST_WRONG
      ? refuse('TOO_MANY_TRIES')
      : refuse('WRONG_HOME', { left: MOST_WRONG - wrong - 1 });
  const moved = await accounts.moveTo(behind, holder, now, toldOfAccount('accountMoved', behind, now));
  if (!moved) throw refuse('BUSY_TRY_AGAIN');
  return { personId: behind.personId, name: behind.name };
};

/** A person of her own, with nothing of what rosters say of the number: they mean who had it before. */
export const notMe: Handlers['notMe'] = async ({ actor: { openid, person, behind }, now, refuse }) => {
  const holder = openid && holderOf(openid);
  const other = person ?? (holder && behind?.claimBy === holder ? behind : null);
  if (!holder || !other?.phone) throw refuse('NOBODY_ELSE');
  const { phone } = other;
  // who was it before has it back, and her posts wait for the community's word
  const back = person ? (other.formerHolder ?? null) : (other.holder ?? null);
  const told = toldOfAccount('numberTakenOff', other, now);
  if (!(await accounts.loseNumber(other, back, person ? now : null, told))) throw refuse('BUSY_TRY_AGAIN');
  const made = await addPerson(phone, (id) => newPerson(id, nameOfNewcomer(phone), phone, { holder }));
  if (made.person.holder !== holder) throw refuse('BUSY_TRY_AGAIN');
  const { personId, name } = made.person;
  await accounts.linkAccount(openid, personId);
  return { personId, name };
};

/** The number is in somebody else's hands: it is taken off, whoever waits is sent away, whoever came is put out. */
export const objectSignIn: Handlers['objectSignIn'] = async ({ actor, now, refuse }) => {
  const { openid, person, behind } = actor;
  const holder = openid && holderOf(openid);
  if (!holder) throw refuse('NOTHING_TO_OBJECT');
  if (person?.claimBy) {
    const told = toldOfAccount('signInObjected', person, now);
    if (!(await accounts.loseNumber(person, holder, null, told))) throw refuse('BUSY_TRY_AGAIN');
    return { personId: person.personId };
  }
  const wasHers = behind?.formerHolder === holder && now - (behind.movedAt ?? 0) < OBJECT_WITHIN;
  if (!behind || !wasHers) throw refuse('NOTHING_TO_OBJECT');
  const told = toldOfAccount('signInObjected', behind, now);
  if (!(await accounts.loseNumber(behind, holder, now, told))) throw refuse('BUSY_TRY_AGAIN');
  return { personId: behind.personId };
};

export const signOut: Handlers['signOut'] = async ({ actor: { openid } }) => {
  // not there: another tap was first
  if (openid) await eitherWay(accounts.unlinkAccount(openid));
  return {};
};

/** Two who take one number at the same moment both see it, and the one who came later gives it back. */
export const changeNumber: Handlers['changeNumber'] = async (call) => {
  const { person, now, refuse, insist } = call;
  const { phone } = await verified(call);
  insist(phone === person.phone ? 'NUMBER_UNCHANGED' : null);
  insist((await personWithPhone(phone)) ? 'NUMBER_TAKEN' : null);
  const { personId } = person;
  const told = [event('numberChanged', now, personId, { personId })];
  if (!(await accounts.setNumber(personId, person.phone, phone, told))) throw refuse('BUSY_TRY_AGAIN');
  const others = (await accounts.personsWithPhone(phone)).filter((one) => one.personId !== personId);
  if (others.length > 0) {
    await eitherWay(accounts.setNumber(personId, phone, person.phone, []));
    throw refuse('NUMBER_TAKEN');
  }
  return { maskedPhone: maskPhone(phone) };
};
