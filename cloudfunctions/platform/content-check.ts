import { refuse } from '#domain/kernel/refusal';
import { checkText, WechatDown } from './wechat';

/**
 * What somebody wrote, checked before others see it: risky text is refused at its field, doubtful text is kept but
 * `held` until staff have looked. WeChat checks only for somebody who is in the mini-program right now.
 */
export async function checkedText(
  openid: string | null,
  text: string,
  field: string,
): Promise<'passed' | 'held'> {
  if (!openid) throw refuse('TEXT_CHECK_DOWN');
  const suggested = await checkText(openid, text).catch((error: unknown) => {
    throw error instanceof WechatDown ? refuse('TEXT_CHECK_DOWN') : error;
  });
  if (suggested === 'risky') throw refuse('TEXT_RISKY', { field });
  return suggested === 'review' ? 'held' : 'passed';
}

/** The same where nobody can look at doubtful text later: it is refused. */
export async function passedText(openid: string | null, text: string, field: string): Promise<void> {
  if ((await checkedText(openid, text, field)) === 'held') throw refuse('TEXT_RISKY', { field });
}
