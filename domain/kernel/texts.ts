import type { Feature, RefusalOfFeature } from './contract';
import type { GeneralRefusal, RefusalParams, TextRefusal } from './refusal';
import { privateText } from './private-digits-texts';
import { sayInstant } from './time';

/** A sentence for a refusal, filled with its params. */
export type Sentence = (params: RefusalParams) => string;

const GENERAL: Record<GeneralRefusal | TextRefusal, Sentence> = {
  NOT_SIGNED_IN: () => '请先用手机号登录，再试一次。',
  NOT_ALLOWED: () => '您的身份不能看或办这件事。如有需要，请打物业服务电话。',
  NOT_FOUND: () => '没有找到这条内容，可能已被撤下。请返回上一页再看。',
  BAD_INPUT: () => '填写的内容不完整或格式不对，请检查后再提交。',
  CHANGED_MEANWHILE: () => '您打开之后，这条内容已被别人改动。请返回上一页，再点进来操作。',
  BUSY_TRY_AGAIN: () => '现在操作的人较多，请过一分钟再试。',
  TOO_OFTEN: ({ until }) =>
    `您做得太频繁了，这次没有保存。请在${typeof until === 'number' ? ` ${sayInstant(until)} ` : '一会儿'}以后再来；有急事请打物业服务电话。`,
  PRIVATE_DIGITS: ({ kind, found }) => privateText(kind, found),
  KEY_USED: ({ number }) =>
    `您上一次的提交其实已经收到${number ? `（编号 ${String(number)}）` : ''}，刚改的内容没有存进去。再点一次，就作为新的一件提交；不想再提，请返回查看上一件。`,
  TEXT_RISKY: () => '文字没有通过内容安全检查。请修改措辞后再提交。',
  TEXT_CHECK_DOWN: () => '内容安全检查暂时不可用，您写的没有保存。请过几分钟再试。',
  INTERNAL: () => '系统出了问题，您的操作没有保存。请稍后再试；仍不行请打物业服务电话。',
};

/** For a code newer than this app: functions are deployed before the phones that use them. */
const UNKNOWN = '这次操作没有成功。请更新小程序后再试，或打物业服务电话。';

/** The sentence for a general refusal, and for every code that nobody else knows. */
export function generalRefusalText(code: string, params: RefusalParams = {}): string {
  return Object.prototype.hasOwnProperty.call(GENERAL, code)
    ? GENERAL[code as keyof typeof GENERAL](params)
    : UNKNOWN;
}

/** A sentence for each code of a feature's contract; those that every feature may answer with have one already. */
export type RefusalTexts<F extends Feature> = Record<
  Exclude<RefusalOfFeature<F>, GeneralRefusal | TextRefusal>,
  Sentence
> &
  Partial<Record<TextRefusal, Sentence>>;

/**
 * Makes a feature's `refusalText`: its own sentences first, then the general ones. The record's type lists every code of
 * the feature's contract, so that a code without a sentence does not compile.
 */
export function refusalTexts<F extends Feature>(sentences: RefusalTexts<F>) {
  const own = sentences as Record<string, Sentence>;
  return (code: string, params: RefusalParams = {}): string =>
    Object.prototype.hasOwnProperty.call(own, code) && own[code]
      ? own[code](params)
      : generalRefusalText(code, params);
}
