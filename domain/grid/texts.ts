import type { NodeType } from '#domain/kernel/grid';
import { refusalTexts, type RefusalTexts } from '#domain/kernel/texts';
import type { grid } from './contract';
import type { CompoundType } from './documents';

export const NODE_TEXT: Record<NodeType, string> = {
  authority: '主管部门',
  subdistrict: '街道',
  community: '社区',
  grid: '网格',
};

export const COMPOUND_TEXT: Record<CompoundType, string> = {
  company: '物业公司管',
  selfManaged: '居民自管',
  community: '社区代管',
  none: '还没有人管',
};

const REFUSALS: RefusalTexts<typeof grid> = {
  WRONG_SETUP_KEY: () => '安装密钥不对。请向部署系统的人要正确的密钥。',
  WRONG_CODE: () => '没有这个认领码。请对照部署系统的人给您的再填一次，横线可以不填。',
  CODE_USED: () => '这个认领码已经用过，只能用一次。请向部署系统的人要新的。',
  CODE_EXPIRED: () => '这个认领码已过七天有效期。请向部署系统的人要新的。',
  NOT_IN_THIS: () => '这一级下面不能建它：街道下面建社区，社区下面建网格和小区。请返回上一页再选。',
  TOO_DEEP: () => '网格的层数已到上限，不能再往下建。请建在上一级。',
  NAME_TAKEN: ({ name }) =>
    `同一级下面已有“${String(name)}”，没有保存。请换一个分得清的名称，或返回用已有的那个。`,
  NOT_EMPTY: () => '下面还有社区、网格或小区，不能关闭。请先关闭它们。',
  STILL_HELD: () => '这里还有人任岗位，不能关闭。请先到“岗位和人员”结束这些岗位。',
  HAS_PARTIES: () =>
    '这里还登记着单位，或者还有单位在服务，不能关闭。请先到“服务单位”结束服务，到“单位和组织”停用。',
  JUST_BEGUN: () => '两分钟内有人在这里建过、任命过、导入过或登记过，现在还不能关闭。请过两分钟再试。',
  HAS_HOMES: () => '这个小区已经导入房屋名册，不能关闭。',
};

/** The sentence for anything that `grid` refuses: what to do next. */
export const refusalText = refusalTexts<typeof grid>(REFUSALS);
