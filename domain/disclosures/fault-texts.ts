import { faultTexts, type FaultSentence } from '#domain/workbook/texts';
import type { FeeSheetFault } from './faults';

const SENTENCES: Record<FeeSheetFault, FaultSentence> = {
  CODE_MISSING: () => '没有编码。请填写一个不重复的编码，例如 F14。',
  CODE_TWICE: ({ code, first }) => `编码 ${code} 和 ${first} 重复。请给这一行换一个编码。`,
  NAME_MISSING: () => '没有项目名称。请填写这项收费叫什么。',
  CATEGORY_MISSING: () => '没有类别。请填写，例如 物业服务、代收代缴、公共能耗、车位、公共收益。',
  CHARGE_UNKNOWN: ({ text }) =>
    `不认识的计费方式“${text}”。请填 按面积、按户、按位、计时、固定、按面积（一次）、总额按面积分摊 或 总额按户分摊。`,
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
