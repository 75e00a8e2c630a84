import { faultTexts, type FaultSentence } from '#domain/workbook/texts';
import type { FeeSheetFault } from './faults';

const SENTENCES: Record<FeeSheetFault, FaultSentence> = {
  CODE_MISSING: () => '没有编码。请填写一个不重复的编码，例如 F14。',
  CODE_TWICE: ({ code, first }) => `编码 ${code} 和 ${first} 重复。请给这一行换一个编码。`,
  NAME_MISSING: () => '没有项目名称。请填写这项收费叫什么。',
  NAME_TWICE: ({ name, first }) =>
    `“${name}”和 ${first} 是同一项，由同样的人交，分不清按哪一行。请只写现在执行的一行；确是两项的，请把名称写得不同，或加一列“编码”。`,
  CATEGORY_MISSING: () => '没有类别。请填写，例如 物业服务、代收代缴、公共能耗、车位、公共收益。',
  CHARGE_UNKNOWN: ({ text }) =>
    `不认识的计费方式“${text}”。请填 按面积、按户、按位、计时、按用量、固定、按面积（一次）、总额按面积分摊 或 总额按户分摊。`,
  PRICE_MISSING: ({ example }) => `没有写明价格。请直接写出金额和单位，例如 ${example}。`,
  PRICE_NEGATIVE: ({ text }) => `价格不能是负数（${text}）。请填写大于 0 的价格；要退费请在公告里另行说明。`,
  PRICE_ZERO: () => '价格是 0。请填写大于 0 的价格；不收费的项目请删去这一行。',
  PRICE_IS_FORMULA: ({ text, example }) =>
    `写的是公式（${text}），读不出价格。请直接写出结果和单位，例如 ${example}。`,
  PRICE_UNREADABLE: ({ text, example }) => `读不懂“${text}”。请按这个样子填写：${example}。`,
  UNIT_MISSING: ({ text, example }) => `“${text}”没有单位。请补上单位，例如 ${example}。`,
  UNIT_MISMATCH: ({ text, charge, example }) =>
    `“${text}”的单位和计费方式“${charge}”不一致。请改成这样：${example}。`,
  PERIOD_MISMATCH: ({ text, period }) => `“${text}”的时间单位和周期“${period}”不一致。请改成一致。`,
  UNIT_CONTRADICTS: ({ text, unit }) => `标准“${text}”和旁边的单位“${unit}”不一致。请改成一致。`,
  CHARGE_NOT_SAID: ({ text }) =>
    `从标准“${text}”看不出按什么收。请写成 1.50元/㎡·月 这样，或加一列“计费方式”，填 按面积、按户、按位、按用量、总额按面积分摊 等。`,
  TABLE_LIES_ACROSS: () =>
    '这张表是横着排的：第一列是名目，一项收费占一列。请改成一项收费一行（复制后“选择性粘贴—转置”），再上传。',
  BUILDINGS_ACROSS: ({ names }) =>
    `这张表一栋楼占一列（${names}…）。请改成一项收费一行，另加“标准”和“适用范围”两列写明哪几栋收多少，再上传。`,
  PRODUCT_WRONG: ({ written, computed }) =>
    `数量×单价应是 ${computed} 元，表里写的是 ${written} 元。请核对后改正。`,
  PERIOD_UNKNOWN: ({ text }) => `不认识的周期“${text}”。请填 月、季、半年、年、采暖季、次 或 一次。`,
  PRICING_MISSING: () => '没有定价形式。请填写，例如 合同约定、政府定价、据实、业主大会决定。',
  SCOPE_MISSING: () => '没有适用范围。请填写谁要交，例如 全部住宅、1栋、2栋、3栋至6栋。',
  SCOPE_UNREADABLE: ({ text, words }) =>
    `读不懂适用范围“${text}”${words && words !== text ? `里的“${words}”` : ''}。请写 全部住宅、全部业主、商铺、集中供暖户、首次交房、车位使用人，或楼栋：1栋、2栋、3栋至6栋。`,
  SCOPE_EXCLUDES: ({ text }) =>
    `适用范围“${text}”里有除外的。请直接写明谁要交，例如 1栋、3栋至6栋；各栋标准不同的，请分成几行。`,
  BUILDING_UNKNOWN: ({ words }) =>
    `房屋名册里没有 ${words}。请核对楼栋写得对不对；确有这些楼栋，请先导入它们的房屋名册。`,
  DATE_MISSING: () => '没有生效日期。请填写，例如 2026年7月1日。',
  DATE_INVALID: ({ text }) => `没有“${text}”这一天。请填写真实的日期，例如 2026年7月1日 或 2026-07-01。`,
  OBJECTION_INVALID: ({ text }) =>
    `方案公示的起止日期不对（${text}）。请写成：方案公示2026年5月20日至6月19日。`,
  TOO_MANY_LINES: ({ limit }) => `这张表超过 ${limit} 行。请删去多余的行或分开公示。`,
  KIND_UNKNOWN: ({ text }) => `不认识的类别“${text}”。请填 收入、合理成本、支出 或 合计。`,
  AMOUNT_MISSING: ({ column }) => `没有填“${column}”。请填写金额；没有发生就填 0。`,
  AMOUNT_UNREADABLE: ({ text }) => `读不懂金额“${text}”。请只写数字，最多两位小数，例如 36000.00。`,
  AMOUNT_NEGATIVE: ({ text }) => `金额不能是负数（${text}）。请填写正数，并用“类别”区分收入和支出。`,
  RATE_UNREADABLE: ({ text }) => `读不懂收缴率“${text}”。请写成 80.2% 这样，或留空，由系统计算。`,
  BALANCE_WRONG: ({ written, computed }) =>
    `收入减成本减支出应是 ${computed} 元，表里写的是 ${written} 元。请核对后改正。`,
  CLOSING_WRONG: ({ written, computed }) =>
    `期初减使用应是 ${computed} 元，表里写的是 ${written} 元。请核对后改正。`,
  BUILDING_MISSING: () => '没有楼栋。请填写，例如 1栋。',
  BUILDING_TWICE: ({ building, first }) => `${building} 和 ${first} 重复。请合并成一行。`,
  GROUP_UNKNOWN: ({ text }) => `序号“${text}”不对。请填 1 到 6。`,
  GROUP_TWICE: ({ group, first }) => `序号 ${group} 和 ${first} 重复。请合并成一行。`,
  BASIS_MISSING: ({ name }) => `“${name}”没有写依据。请补上合同条款或文件名称；确实没有，请看清后确认。`,
  CHARGED_TWICE: ({ name, other, otherName, subject }) =>
    `“${name}”可能重复收费：${other}“${otherName}”已写明包含${subject}。请核对是否取消这一项；确实不重复，请看清后确认。`,
  LINES_DERIVED: ({ said }) =>
    `表里没有写的，系统按您写的内容取定——${said}。请逐项看清后确认；不对的，请在表里加上这一列写明，再上传。`,
  BASIS_COLUMN_MISSING: () =>
    '表里没有“依据”这一列，各项会公示为“没有写明依据”。请加上这一列，写合同条款或文件名称；确实没有，请看清后确认。',
  UNIT_NOT_AS_HEADED: ({ name, text, unit }) =>
    `“${name}”写的是“${text}”，表头的单位是“${unit}”。系统按这一格读，请看清后确认。`,
  PERIOD_OF_PAYING: ({ name, text, time, period }) =>
    `“${name}”的标准（${text}）和周期（${period}）不是同一个时间。系统算作${time}的价格，“${period}”作为缴费周期写进备注，请看清后确认；不是这样的，请改成一致后再上传。`,
  PERIOD_ASKED: ({ name }) => `从标准看不出“${name}”多久收一次，表里也没有“周期”这一列。请选一个。`,
  SCOPE_ASKED: ({ name }) =>
    `表里没有“适用范围”这一列。请选“${name}”由谁交；只由几栋楼交的，请在表里加上这一列写明，再上传。`,
  PRICING_ASKED: ({ name }) => `表里没有“定价形式”这一列。请选“${name}”的定价形式。`,
  SINCE_ASKED: () =>
    '表里没有“生效日期”这一列。请选这些标准从哪一天起执行；各项不同或都不是的，请在表里加上这一列写明，再上传。',
  RATE_IMPLAUSIBLE: ({ building, computed }) =>
    `${building}的收缴率是 ${computed}%，超过 100%。请核对应收和实收（应有金额，例如 1000.00），看清后确认。`,
  PRICE_IMPLAUSIBLE: ({ name, text }) =>
    `“${name}”的标准“${text}”高得少见。请核对小数点和单位（例如 1.50元/㎡·月），确实无误，请看清后确认。`,
  DAY_IMPLAUSIBLE: ({ name, day }) =>
    `“${name}”的生效日期是 ${day}，年份少见。请核对（例如 2026-07-01），确实无误，请看清后确认。`,
  RATE_WRONG: ({ written, computed }) =>
    `收缴率按应收实收计算是 ${computed}%，表里写的是 ${written}%。公示会用计算出的数，请看清后确认。`,
};

/** What is wrong at a cell of a fee sheet and what to do about it. */
export const faultText = faultTexts<FeeSheetFault>(SENTENCES);
