import { refusalTexts, type RefusalTexts } from '#domain/kernel/texts';
import { ACCOUNT_REFUSALS } from './account-texts';
import type { people } from './contract';

const REFUSALS: RefusalTexts<typeof people> = {
  ...ACCOUNT_REFUSALS,
  WRONG_SETUP_KEY: () => '安装密钥不对。请向部署系统的人要正确的密钥。',
  ALREADY_APPOINTED: () => '这个人已经担任这个岗位，负责的楼栋也一样，不用再任命。',
  NOT_YOURSELF: () =>
    '街道干部不能任命自己担任社区的岗位，没有任命。需要您担任的，请由社区干部或另一位街道干部任命。',
  WRONG_PARTY: ({ name }) =>
    typeof name === 'string'
      ? `这个小区的物业公司现在是${name}。请在“为哪家任职”里选它，再任命。`
      : '这个小区现在没有登记物业公司。请返回上一页，再点进来任命。',
  POST_REACHES_FURTHER: ({ nodeName }) =>
    `这个岗位管着整个${String(nodeName)}，不只这个小区。请由${String(nodeName)}的社区干部结束。`,
  LAST_OFFICER: ({ post }) =>
    `这里只剩这一位${String(post)}，结束后就没有人能任命别人。请先任命另一位${String(post)}，等那一位登录过；找不到人接手时，请部署系统的人交接。`,
  NOTHING_TO_CONFIRM: () => '这里没有要确认的岗位，可能别的社区干部已经确认。请返回上一页再看。',
  NOT_APPOINTED: () => '这个人现在不担任这个岗位。请返回上一页，再点进来看。',
  TEXT_RISKY: ({ field }) =>
    field === 'buildings'
      ? '楼栋名称没有通过内容安全检查。请按名册上的写法填写，例如 3栋。'
      : '这个姓名没有通过内容安全检查。请按证件上的姓名填写。',
};

/** The sentence for anything that `people` refuses: what to do next. */
export const refusalText = refusalTexts<typeof people>(REFUSALS);
