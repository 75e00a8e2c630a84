import type { SheetFault } from './grid';
import type { WorkbookFault } from './faults';

export type FaultSentence = (params: SheetFault['params']) => string;

const SENTENCES: Record<WorkbookFault, FaultSentence> = {
  NOT_A_WORKBOOK: () => '这个文件不是 Excel 工作簿（.xlsx）。请在 Excel 或 WPS 里“另存为 .xlsx”后再上传。',
  WORKBOOK_UNREADABLE: () => '这个工作簿打不开，可能已损坏。请在 Excel 或 WPS 里打开它，重新保存后再上传。',
  WORKBOOK_TOO_LARGE: ({ limitMb }) => `文件超过 ${limitMb ?? 5} MB。请删去图片和不用的工作表后再上传。`,
  WORKBOOK_BOMB: () => '文件解压后异常大，系统没有打开它。请把表格内容复制到新的工作簿里，保存后再上传。',
  TOO_MANY_ROWS: ({ rows, limit }) =>
    `这张工作表有 ${rows ?? '太多'} 行，最多 ${limit ?? 20000} 行。请删去表格下方多余的行后再上传。`,
  NO_TABLE: ({ what, columns }) =>
    `没有找到${what ?? '要导入的表'}。请检查表头这一行是否写有：${columns ?? ''}，表头要在前 20 行内。`,
  TWO_TABLES: ({ what, first }) =>
    `有两张工作表都像${what ?? '同一种表'}（另一张是“${first ?? ''}”）。请只保留一张。`,
  COLUMN_MISSING: ({ column }) => `表头缺少“${column}”这一列。请在表头补上这一列并逐行填写。`,
  COLUMN_TWICE: ({ column }) => `表头里“${column}”出现了两次。请删去其中一列。`,
  NO_ROWS: () => '表头下面没有内容。请从表头的下一行开始逐行填写。',
  TEXT_IS_FORMULA: ({ column, text }) =>
    `“${column}”里写的像公式（${text}）。请直接填写文字，不要以 = 或 @ 开头。`,
  TEXT_TOO_LONG: ({ column, max }) => `“${column}”超过 ${max} 个字。请缩短。`,
  MORE_FAULTS: ({ count }) => `还有 ${count ?? '很多'} 处没有列出。请先改正上面这些，再上传一次查看其余的。`,
};

/** Sentences for a feature's own fault codes together with those of any workbook; exhaustive by type. */
export function faultTexts<C extends string>(sentences: Record<C, FaultSentence>) {
  const all: Record<string, FaultSentence> = { ...SENTENCES, ...sentences };
  return (fault: Pick<SheetFault, 'code' | 'params'>): string =>
    Object.prototype.hasOwnProperty.call(all, fault.code)
      ? (all[fault.code]?.(fault.params) ?? '')
      : '这里有问题。请检查后改正；看不明白请联系社区工作人员。';
}
