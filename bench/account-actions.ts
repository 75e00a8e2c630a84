import { SETUP_KEY } from '../emulator/own-variables';
import type { Caller } from '../emulator/world/caller';
import { manager, officer, owner } from '../emulator/world/settle';
import type { ActHere } from './every-action';

/** Everything about accounts and posts that move; comes last, for afterwards the community is somebody else's. */
export async function everyAccountAction(act: ActHere, { emulator }: Caller): Promise<void> {
  const people = <T>(openid: string | null, action: string, input: object = {}) =>
    act<T>(openid, 'people', action, input);
  const codeFor = async (openid: string, phone: string) =>
    (await emulator<{ code: string }>('phone-code', { openid, phone })).code;
  const signIn = async (openid: string, phone: string) =>
    people(openid, 'signIn', { phoneCode: await codeFor(openid, phone), key: `bench-${openid}` });
  /** Signs in with a number that is somebody's already, and is told to wait for `what`. */
  const comesWith = async (openid: string, phone: string, what: 'PROVE_HOME' | 'WAIT_FOR_OFFICER') => {
    const said = await signIn(openid, phone).then(
      () => 'OK',
      (error: Error) => error.message,
    );
    if (!said.includes(what)) throw new Error(`${openid} is told ${said}, not ${what}`);
  };

  const post = { name: '陆明', phone: '12000000301', post: 'proxy' };
  const { personId } = await people<{ personId: string }>(officer.openid, 'appoint', post);
  await people(officer.openid, 'listPosts');
  await people(owner.openid, 'whoAnswers');
  await signIn('o-bench-proxy', post.phone);
  await comesWith('o-bench-proxy-again', post.phone, 'WAIT_FOR_OFFICER');
  const { at } = await people<{ at: number }>(officer.openid, 'readRestingPosts', { personId });
  await people(officer.openid, 'confirmPosts', { personId, at });
  await people('o-bench-proxy-again', 'leavePost', { post: post.post });
  await people('o-bench-proxy-again', 'signOut');

  await comesWith('o-bench-owner', owner.phone, 'PROVE_HOME');
  await people('o-bench-owner', 'proveHome', { building: '3栋', room: '1-101' });
  await people(owner.openid, 'objectSignIn');

  await comesWith('o-bench-manager', manager.phone, 'WAIT_FOR_OFFICER');
  await people('o-bench-manager', 'notMe');
  const phoneCode = await codeFor('o-bench-manager', '12000000302');
  await people('o-bench-manager', 'changeNumber', { phoneCode });

  const next = { name: '何秀英', phone: '12000000303' };
  await people(null, 'handOverCommunity', { setupKey: SETUP_KEY, officer: next });
}
