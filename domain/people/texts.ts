import type { RefusalOfFeature } from '#domain/kernel/contract';
import type { GeneralRefusal } from '#domain/kernel/refusal';
import type { Post } from '#domain/kernel/roles';
import { refusalTexts, type Sentence } from '#domain/kernel/texts';
import type { people } from './contract';

type Code = Exclude<RefusalOfFeature<typeof people>, GeneralRefusal>;

const REFUSALS: Record<Code, Sentence> = {
  WRONG_SETUP_KEY: () => '安装密钥不对。请向部署系统的人要正确的密钥。',
  COMPOUND_EXISTS: () => '这个小区已经开通，不用再开。',
  ALREADY_APPOINTED: () => '这个人已经担任这个岗位，负责的楼栋也一样，不用再任命。',
  NOT_APPOINTED: () => '这个人现在不担任这个岗位。请返回上一页，再点进来看。',
  NO_WECHAT_IDENTITY: () => '没有取得微信身份。请在微信里打开小程序再登录。',
  PHONE_CODE_REFUSED: () => '手机号验证已过期。请再点一次“手机号登录”。',
  WECHAT_DOWN: () => '微信暂时连不上，没有登录成功。请过几分钟再试。',
  TEXT_RISKY: () => '这个称呼没有通过内容安全检查。请换一个。',
  TEXT_CHECK_DOWN: () => '内容安全检查暂时不可用，称呼没有保存。请过几分钟再试。',
};

/** The sentence for anything that `people` refuses: what to do next. */
export const refusalText = refusalTexts<Code>(REFUSALS);

export const POST_TEXT: Record<Post, string> = {
  feeClerk: '物业收费员',
  propertyManager: '物业经理',
  communityOfficer: '社区干部',
  gridWorker: '网格员',
  proxy: '代办员',
  leader: '志愿领队',
};
