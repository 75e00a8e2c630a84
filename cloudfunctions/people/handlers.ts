import type { CompoundId } from '#domain/kernel/ids';
import { insist, refuse } from '#domain/kernel/refusal';
import { tagsOf, type PostHeld } from '#domain/kernel/roles';
import { monthOf, type Instant } from '#domain/kernel/time';
import type { people } from '#domain/people/contract';
import type { PersonDocument } from '#platform/actor';
import { eitherWay } from '#platform/attempt';
import { event } from '#platform/events';
import { derivedId, maskPhone } from '#platform/identity';
import { passedText } from '#platform/content-check';
import { nameOfNewcomer } from '#platform/persons';
import type { HandlersOf } from '#platform/serve';
import { insistSetupKey } from '#platform/setup-key';
import { phoneNumber, templateIds, WechatDown } from '#platform/wechat';
import { appoint } from './appoint';
import * as store from './store';

/** Somebody whom nobody appointed or bound before; what rosters give to her number is hers at once. */
async function newcomer(phone: string, now: Instant): Promise<PersonDocument> {
  const homes = await store.homesOnRosters(phone, now);
  const { person } = await store.addPerson(phone, (personId) => {
    const events = homes.map(({ homeId, compoundId, label, relation }) =>
      event('homeBound', now, null, { personId, homeId, compoundId, label, relation }),
    );
    return store.newPerson(personId, nameOfNewcomer(phone), phone, { homes, events });
  });
  return person;
}

export const handlers: HandlersOf<typeof people> = {
  async openCompound({ input, actor, now }) {
    await insistSetupKey(input.setupKey, actor, now);
    const compoundId = derivedId<CompoundId>('c', input.gridPath);
    insist((await store.hasCompound(compoundId)) ? 'COMPOUND_EXISTS' : null);
    const place = { compoundId, gridPath: input.gridPath };
    const node = input.gridPath.split('/').slice(0, -1).join('/') || input.gridPath;
    const held: PostHeld = {
      post: 'communityOfficer',
      compoundId,
      node,
      nodeName: input.communityName,
      since: now,
      until: null,
    };
    const { name: officerName, phone } = input.officer;
    const officer =
      (await store.personWithPhone(phone)) ??
      (await store.addPerson(phone, (id) => store.newPerson(id, officerName, phone))).person;
    const told = event('postGiven', now, null, { post: held.post, nodeName: held.nodeName, compoundId });
    await eitherWay(store.givePost(officer.personId, held, told));
    const { name, servicePhone, complaintPhone, officePhone } = input;
    const page = store.addFrontPage({
      _id: compoundId,
      ...place,
      name,
      servicePhone,
      complaintPhone,
      officePhone,
      fee: null,
    });
    await eitherWay(page);
    insist(
      (await store.addCompound({ _id: compoundId, ...place, name, type: input.type, listed: true }))
        ? null
        : 'COMPOUND_EXISTS',
    );
    return { compoundId };
  },

  appoint,

  async endPost({ input, compound, person, now }) {
    const params = { post: input.post, nodeName: compound.name, compoundId: compound.compoundId };
    const told = event('postEnded', now, person.personId, params);
    const ended = await store.takePost(input.personId, input.post, compound.gridPath, now, told);
    insist(ended ? null : 'NOT_APPOINTED');
    return {};
  },

  async signIn({ input, actor, now }) {
    if (!actor.openid) throw refuse('NO_WECHAT_IDENTITY');
    if (actor.person) return { personId: actor.person.personId, name: actor.person.name };
    const phone = await phoneNumber(input.phoneCode, actor.openid).catch((error: unknown) => {
      throw error instanceof WechatDown ? refuse('WECHAT_DOWN') : error;
    });
    if (!phone) throw refuse('PHONE_CODE_REFUSED');
    const known = await store.personWithPhone(phone);
    const person = known ?? (await newcomer(phone, now));
    await store.linkAccount(actor.openid, person.personId);
    return { personId: person.personId, name: person.name };
  },

  async me({ actor: { person } }) {
    const templates = templateIds();
    if (!person) return { person: null, templates };
    const { personId, name, phone, posts, homes, preferences } = person;
    return {
      person: { personId, name, maskedPhone: phone && maskPhone(phone), posts, homes, preferences },
      templates,
    };
  },

  async setName({ input, person, actor }) {
    if (input.name === person.name) return {};
    await passedText(actor.openid, input.name, 'name');
    // not changed: another phone of hers has set the same name meanwhile
    await eitherWay(store.setName(person.personId, input.name));
    return {};
  },

  async setPreferences({ input, person }) {
    // not changed: they are so already
    await eitherWay(store.setPreferences(person.personId, input));
    return {};
  },

  async today({ input, actor, posts, now }) {
    const tags = actor.person ? tagsOf(actor.person, now) : [];
    const [frontPage, matters] = await Promise.all([
      store.frontPageOf(input.compoundId),
      tags.length > 0 ? store.mattersFor(input.compoundId, tags) : [],
    ]);
    if (!frontPage) throw refuse('NOT_FOUND');
    const theme = frontPage.themes?.find((one) => one.month === monthOf(now)) ?? null;
    const activity = frontPage.activities?.find((one) => one.endsAt > now) ?? null;
    return { frontPage: { ...frontPage, theme, activity }, matters, posts };
  },

  async listCompounds({ input }) {
    const items = await store.listedCompounds(input.after);
    return { items, next: items.length === 20 ? (items.at(-1)?.name ?? null) : null };
  },
};
