import type { PersonId } from '#domain/kernel/ids';
import type { Post } from '#domain/kernel/posts';
import type { World } from '../world';
import { dataOf, type As } from './as';

/** Signs somebody in with the number that WeChat vouches for. */
export async function signIn(world: World, openid: string, phone: string): Promise<PersonId> {
  const { code } = await world.caller.emulator<{ code: string }>('phone-code', { openid, phone });
  const signedIn = await world.as(openid)('people', 'signIn', { phoneCode: code, key: `sign-in-${openid}` });
  return dataOf(signedIn).personId;
}

/** The openid that persons made by tests have. */
export const openidOf = (phone: string): string => `o-${phone}`;

/** One more person with a post in 槐荫里, signed in. */
export async function appointed(world: World, post: Post, name: string, phone: string): Promise<As> {
  const openid = openidOf(phone);
  dataOf(await world.asOfficer('people', 'appoint', { name, phone, post }));
  await signIn(world, openid, phone);
  return world.as(openid);
}
