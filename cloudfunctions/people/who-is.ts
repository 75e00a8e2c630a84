import type { OutputOf } from '#domain/kernel/contract';
import { rests } from '#domain/kernel/post-terms';
import type { Instant } from '#domain/kernel/time';
import type { people } from '#domain/people/contract';
import { holderOf, type Actor } from '#platform/actor';
import { maskPhone } from '#platform/identity';
import { templateIds } from '#platform/wechat';

/** What an account waits for that names a person without being her. */
function standing({ openid, behind }: Actor): 'proveHome' | 'waitForOfficer' | 'movedAway' | null {
  if (!openid || !behind) return null;
  const holder = holderOf(openid);
  if (behind.claimBy === holder) return behind.claimAsks === 'officer' ? 'waitForOfficer' : 'proveHome';
  return behind.formerHolder === holder ? 'movedAway' : null;
}

/** The caller as she may read it of herself. */
export function whoIs(actor: Actor, now: Instant): OutputOf<typeof people.actions.me> {
  const templates = templateIds();
  const { person } = actor;
  if (!person) return { person: null, signIn: standing(actor), templates };
  const { personId, name, phone, posts, homes, preferences, claimBy, claimAt } = person;
  const resting = posts.filter((one) => one.until === null && rests(person, one));
  return {
    person: {
      personId,
      name,
      maskedPhone: phone && maskPhone(phone),
      posts: posts.filter((one) => !resting.includes(one)),
      resting,
      askedAt: claimBy ? (claimAt ?? now) : null,
      homes,
      preferences,
    },
    signIn: null,
    templates,
  };
}
