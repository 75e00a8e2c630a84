import { PICTURE_TEXTS } from '#domain/kernel/picture/refusals';
import { refusalTexts, type RefusalTexts } from '#domain/kernel/texts';
import { sayDay, sayInstant } from '#domain/kernel/time';
import type { CONCLUSIONS, DisclosureState, disclosures, LineChange, QUESTION_REASONS } from './contract';
import type { Charge, Period } from './sheet';

export { faultText } from './fault-texts';
export {
  formulaText,
  lineAmountText,
  poolText,
  priceText,
  roundingText,
  scopeSentence,
} from './formula-texts';

const instant = (value: unknown): string => (typeof value === 'number' ? sayInstant(value) : '');
const line = (name: unknown): string => (name ? `“${String(name)}”` : '有收费项目');

const REFUSALS: RefusalTexts<typeof disclosures> = {
  DRAFT_TAKEN: ({ by, until }) =>
    `${by ?? '另一位收费员'}正在处理这份草稿${until ? `，到 ${instant(until)} 为止` : ''}。请和对方商量，或到时再来。`,
  DRAFT_IN_REVIEW: () => '上一份草稿正等物业经理审核，还不能换。请等审核结果，或请经理退回。',
  FILE_MISSING: () => '没有收到文件，可能上传中断了。请重新选择文件上传。',
  FILE_TOO_LARGE: ({ limitMb }) => `文件超过 ${limitMb ?? 5} MB。请删去图片和不用的工作表后再上传。`,
  ...PICTURE_TEXTS,
  ROSTER_MISSING: () => '还没有导入房屋名册，算不出每户金额。请先导入名册，再导入收费公示表。',
  NOT_A_DRAFT: () => '这份公示已经提交或发布，不能再改。请返回上一页，再点进来看。',
  WARNINGS_OPEN: ({ count }) => `还有${count ? ` ${count} 条` : ''}提醒没有确认。请逐条看过并勾选后再提交。`,
  RISE_WITHOUT_BASIS: ({ name }) =>
    `${line(name)}涨价或新增收费，依据不够。请在“依据”栏写明业主大会决议或政府文件，以及已结束的方案公示起止日期（生效日期要在公示结束之后），再重新导入。`,
  OBJECTION_RUNNING: ({ name, until }) =>
    `${line(name)}的方案公示期还没有结束${typeof until === 'string' ? `（到 ${sayDay(until)}）` : ''}。公示结束后的第二天起才能提交和发布。`,
  NOT_IN_REVIEW: () => '这份公示现在不在审核中，可能已被退回或发布。请返回上一页，再点进来看。',
  AUTHOR_MAY_NOT_APPROVE: () =>
    '自己编写或提交的公示不能自己批准。请另一位有审核权的人（物业经理或社区干部）批准。',
  NOT_YOUR_HOME: () =>
    '这套房子现在不在您名下，不能替它提问、确认或追问。请换成自己的房子，或请物业收费员核对绑定。',
  OWN_HOME: () => '您自己登记在这套房里，请从收费公示里自己提问，或请另一位工作人员登记。',
  NOT_OF_THIS_HOME: () => '这个人现在没有登记在这套房里。请返回上一步，重新选是谁问的。',
  SAME_AS_OPEN: ({ number }) =>
    `已有一个问得一样的疑问${number ? `（编号 ${String(number)}）` : ''}还没结束。请先看那一个；仍要再提，请再点一次提交。`,
  NO_SUCH_LINE: () => '这一版公示里没有这个收费项目。请返回公示表重新选择。',
  TEXT_RISKY: ({ field, found }) =>
    field === 'upload'
      ? `表格里的“${String(found)}”没有通过内容安全检查，没有存成草稿。请改正这一处，保存后重新上传。`
      : field === 'fileName'
        ? '文件的名称没有通过内容安全检查。请改名后再上传。'
        : '文字没有通过内容安全检查。请修改措辞后再提交。',
  ALREADY_ANSWERED: () => '这个问题已有同事答复。请返回上一页，再点进来看。',
  NOT_YOUR_QUESTION: () => '只有提问人自己可以确认或追问。',
  NOT_ANSWERED_YET: () => '物业还没有答复，答复后您才能确认或追问。',
  TEXT_MISSING: () => '请写明还有什么不清楚，再提交追问。',
};

/** The sentence for anything that `disclosures` refuses: what to do next. */
export const refusalText = refusalTexts<typeof disclosures>(REFUSALS);

export const PERIOD_TEXT: Record<Period, string> = {
  month: '每月',
  quarter: '每季',
  halfYear: '每半年',
  year: '每年',
  heatingSeason: '每个采暖季',
  once: '一次',
  perUse: '每次',
};

export const CHARGE_TEXT: Record<Charge, string> = {
  byArea: '按建筑面积',
  byHome: '按户',
  poolByArea: '总额按面积分摊',
  poolByHome: '总额按户分摊',
  bySpace: '按车位',
  byTime: '计时',
  byUse: '按实际用量',
  byAreaOnce: '按建筑面积，只收一次',
  fixed: '固定金额',
};

export const REASON_TEXT: Record<(typeof QUESTION_REASONS)[number], string> = {
  area: '面积不对',
  standard: '标准不对',
  duplicate: '重复收费',
  sharing: '分摊不清楚',
  paid: '已经交过',
  other: '其他',
};

export const CONCLUSION_TEXT: Record<(typeof CONCLUSIONS)[number], string> = {
  explain: '解释说明',
  correct: '更正',
  refund: '退还',
  discuss: '上会讨论',
};

export const DISCLOSURE_STATE_TEXT: Record<DisclosureState, string> = {
  draft: '草稿',
  inReview: '审核中',
  published: '已公示',
};

export const CHANGE_TEXT: Record<LineChange['kind'], string> = {
  added: '新增',
  removed: '取消',
  price: '价格变化',
  other: '内容变化',
};

/** How a field of a line is called, for the list of what changed. */
export const FIELD_TEXT: Record<string, string> = {
  name: '项目',
  category: '类别',
  charge: '计费方式',
  price: '标准',
  period: '周期',
  pricing: '定价形式',
  basis: '依据',
  objection: '方案公示期',
  serviceLevel: '服务标准',
  scope: '适用范围',
  since: '生效日期',
  note: '备注',
};
