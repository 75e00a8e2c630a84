import { refuse } from '#domain/kernel/refusal';
import { privateIn, type PrivateKind } from '#domain/kernel/private-digits';
import type { Actor } from './actor';
import { checkText, WechatDown } from './wechat';

/** Who writes, and about which compound: its own telephone numbers are everybody's. */
type Writer = Pick<Actor, 'openid' | 'compound'>;

/**
 * Refuses what is private in a text that others read, with what it is and its field; `keeps` may stay. Without a call.
 */
export function insistNothingPrivate(
  text: string,
  field: string,
  { published, keeps = [] }: { published?: readonly string[]; keeps?: readonly PrivateKind[] } = {},
): void {
  const found = privateIn(text, published).find((one) => !keeps.includes(one.kind));
  if (found) throw refuse('PRIVATE_DIGITS', { field, kind: found.kind, found: found.text });
}

/**
 * What somebody wrote, checked before others see it: what is private and risky text are refused at the field, doubtful text is kept but
 * `held` until staff have looked. WeChat checks only for somebody who is in the mini-program right now.
 */
export async function checkedText(
  { openid, compound }: Writer,
  text: string,
  field: string,
  keeps: readonly PrivateKind[] = [],
): Promise<'passed' | 'held'> {
  insistNothingPrivate(text, field, { published: compound?.phones, keeps });
  if (!openid) throw refuse('TEXT_CHECK_DOWN');
  const suggested = await checkText(openid, text).catch((error: unknown) => {
    throw error instanceof WechatDown ? refuse('TEXT_CHECK_DOWN') : error;
  });
  if (suggested === 'risky') throw refuse('TEXT_RISKY', { field });
  return suggested === 'review' ? 'held' : 'passed';
}

/** The same where nobody can look at doubtful text later: it is refused. */
export async function passedText(
  writer: Writer,
  text: string,
  field: string,
  keeps: readonly PrivateKind[] = [],
): Promise<void> {
  if ((await checkedText(writer, text, field, keeps)) === 'held') throw refuse('TEXT_RISKY', { field });
}
