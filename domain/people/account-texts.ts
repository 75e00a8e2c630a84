import type { Feature } from '#domain/kernel/contract';
import { refusalTexts, type RefusalTexts } from '#domain/kernel/texts';
import type { people } from './contract';

type Actions = (typeof people)['actions'];
/** What somebody does about her own account; these lie on a page of the tab bar, and those about posts do not. */
type Account = Feature<
  Pick<Actions, 'signIn' | 'proveHome' | 'notMe' | 'objectSignIn' | 'signOut' | 'changeNumber' | 'setName'>
>;

export const ACCOUNT_REFUSALS: RefusalTexts<Account> = {
  PROVE_HOME: () =>
    '这个手机号已有另一个微信登录过。请填写登记在这个手机号名下的楼栋和房号，核对一致就能登录。不是您，请点“这不是我”。',
  WAIT_FOR_OFFICER: () =>
    '这个手机号已有另一个微信登录过。请联系社区，由社区干部确认是您本人，确认后就能使用。不是您，请点“这不是我”。',
  NOTHING_TO_PROVE: () => '核对的时间已过。请重新点“手机号登录”。',
  WRONG_HOME: ({ left }) =>
    `楼栋或房号和登记的不一致。请按房产证或物业缴费单上的写法再填，今天还能试 ${String(left)} 次。`,
  TOO_MANY_TRIES: ({ ever }) =>
    ever
      ? '填错的次数太多，这里不能再核对。是您本人的，请带证件到物业或社区办理；不是您的登记，请点“这不是我”。'
      : '今天填错的次数太多，明天再试。着急请带证件到物业或社区办理。',
  NOBODY_ELSE: () => '这里没有别人的登记。请重新点“手机号登录”。',
  NOTHING_TO_OBJECT: () => '没有等待核对的登录，不用处理。请返回上一页再看。',
  NUMBER_TAKEN: () =>
    '这个手机号已经登记在另一个人名下，没有更换。如果是您本人的旧登记，请先退出登录，再用这个手机号登录。',
  NUMBER_UNCHANGED: () => '这就是您现在登记的手机号，不用更换。',
  NO_WECHAT_IDENTITY: () => '没有取得微信身份。请在微信里打开小程序再登录。',
  PHONE_CODE_REFUSED: () => '手机号验证已过期。请再点一次“手机号登录”。',
  WECHAT_DOWN: () => '微信暂时连不上，没有登录成功。请过几分钟再试。',
  TEXT_RISKY: () => '这个姓名没有通过内容安全检查。请按证件上的姓名填写。',
};

/** The sentence for anything that is refused of one's own account: what to do next. */
export const accountRefusal = refusalTexts<Account>(ACCOUNT_REFUSALS);
