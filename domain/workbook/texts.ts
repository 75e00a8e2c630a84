import { sayDay } from '#domain/kernel/time';
import type { SheetFault } from './grid';
import type { WorkbookFault } from './faults';

export type FaultSentence = (params: SheetFault['params']) => string;

const SENTENCES: Record<WorkbookFault, FaultSentence> = {
  NOT_A_WORKBOOK: () => '这个文件不是 Excel 工作簿。请在 Excel 或 WPS 里打开它，“另存为 .xlsx”后再上传。',
  WORKBOOK_IS_TEXT: () =>
    '这个文件名是表格，里面其实是网页或纯文本（收费软件导出的常是这样），照读会读错。请在 Excel 或 WPS 里打开它，核对后“另存为 .xlsx”再上传。',
  WORKBOOK_ENCRYPTED: () =>
    '这个工作簿加了密码，系统打不开。请在 Excel 或 WPS 里去掉打开密码，保存后再上传。',
  WORKBOOK_UNREADABLE: () => '这个工作簿打不开，可能已损坏。请在 Excel 或 WPS 里打开它，重新保存后再上传。',
  WORKBOOK_TOO_LARGE: ({ limitMb }) => `文件超过 ${limitMb ?? 5} MB。请删去图片和不用的工作表后再上传。`,
  WORKBOOK_BOMB: () => '文件解压后异常大，系统没有打开它。请把表格内容复制到新的工作簿里，保存后再上传。',
  TOO_MANY_ROWS: ({ rows, limit }) =>
    `这张工作表有 ${rows ?? '太多'} 行，最多 ${limit ?? 20000} 行。请删去表格下方多余的行后再上传。`,
  TOO_MANY_COLUMNS: ({ columns, limit }) =>
    `这张工作表有 ${columns ?? '太多'} 列，最多 ${limit ?? 256} 列。请删去右边不用的列后再上传。`,
  TOO_MANY_CELLS: ({ limit }) =>
    `这个文件超过 ${Number(limit ?? 400000) / 10000} 万格（多半是拖动格式多出来的空格子）。请只把有内容的行和列复制到新的工作簿里，保存后再上传。`,
  NO_TABLE: ({ what, columns }) =>
    `没有找到${what ?? '要导入的表'}。请检查表头这一行是否写有：${columns ?? ''}，表头要在前 20 行内。`,
  TWO_TABLES: ({ what, first }) =>
    `有两张工作表都像${what ?? '同一种表'}（另一张是“${first ?? ''}”）。请只保留一张。`,
  COLUMN_MISSING: ({ column }) => `表头缺少“${column}”这一列。请在表头补上这一列并逐行填写。`,
  COLUMN_TWICE: ({ column }) => `表头里“${column}”出现了两次。请删去其中一列。`,
  COLUMN_UNIT: ({ column, unit }) =>
    `表头里“${column}”的单位是“${unit}”，照读会差很多。请换算成 ㎡ 或 元，并改好表头。`,
  NO_ROWS: () => '表头下面没有内容。请从表头的下一行开始逐行填写。',
  TEXT_IS_FORMULA: ({ column, text }) =>
    `“${column}”里写的像公式（${text}）。请直接填写文字，不要以 = 或 @ 开头。`,
  TEXT_TOO_LONG: ({ column, max }) => `“${column}”超过 ${max} 个字。请缩短。`,
  CELL_IS_ERROR: ({ column, text }) =>
    `“${column}”里是公式出错的结果（${text}）。请改好公式，或直接填写正确的内容。`,
  FORMULA_WITHOUT_RESULT: ({ column, text }) =>
    `“${column}”里是没有算出结果的公式（${text}）。请用 Excel 或 WPS 打开这个文件，等它算好，保存后再上传；或直接填写结果。`,
  TURNED_INTO_DATE: ({ column, text }) =>
    `“${column}”这一格被表格软件变成了日期或时间（显示为“${text}”）。请把这一格设为“文本”格式，重新填写，例如 3-1。`,
  CELL_IS_PERCENT: ({ column, text }) =>
    `“${column}”这一格是百分比（${text}）。请把格式改成“常规”，填写实际的数。`,
  MERGED_ACROSS: ({ column, text }) =>
    `“${text}”这一格横着合并了几列，不知道属于哪一列（“${column}”读不出）。请取消合并，分别填写。`,
  MERGED_SUM: ({ column, text }) =>
    `“${column}”的“${text}”合并了几行，不知道每行各是多少。请取消合并，逐行填写。`,
  MERGED_ASIDE: ({ column, text }) =>
    `“${column}”这一格和上面不属于表格的行合并成了一格（“${text}”），读不出。请取消合并，填写这一行自己的内容。`,
  CHOOSE_COLUMN: ({ column, names }) => `有几列都可以作“${column}”：${names}。请选用哪一列。`,
  HIDDEN_ROWS: ({ count, rows }) =>
    `第 ${rows} 行（共 ${count} 行）是隐藏的或被筛选掉的。请选：不读入，还是一起读入。`,
  HIDDEN_COLUMN: ({ column, letters }) =>
    `“${column}”（${letters} 列）是隐藏的。请选：不读入，还是一起读入。`,
  HIDDEN_SHEET: ({ what, rows }) =>
    `这张工作表是隐藏的，里面是${what}，有 ${rows} 行。请选：不读入，还是一起读入。`,
  ROW_LEFT_OUT: ({ row, sort, text }) =>
    `第 ${row} 行${ROW_SORTS[String(sort)] ?? '不在表内'}（“${text}”），未读入。请看清后确认；它若是一条内容，请补全后重新上传。`,
  COLUMNS_LEFT_OUT: ({ count, names }) =>
    `有 ${count} 列系统用不到，未读入：${names}。请看清后确认；若要读入，请把表头改成系统认得的名称。`,
  SUM_DIFFERS: ({ row, column, written, computed }) =>
    `第 ${row} 行合计的“${column}”是 ${written}，系统读到的各行相加是 ${computed}。请核对有没有漏行或错数，看清后确认。`,
  MORE_FAULTS: ({ count }) => `还有 ${count ?? '很多'} 处没有列出。请先改正上面这些，再上传一次查看其余的。`,
};

const ROW_SORTS: Record<string, string> = {
  note: '是说明',
  heading: '是小标题',
  sum: '是合计',
  outside: '在表格的列以外',
};

/** What a choice is called. */
export const CHOICE_TEXT: Record<string, string> = {
  leave: '不读入',
  take: '一起读入',
  keep: '保留原来的',
  erase: '清除',
  end: '换了业主，结束原绑定',
  stay: '同一业主换号，绑定不变',
  first: '用前一个号码',
  last: '用后一个号码',
  none: '都不读入',
};

/** A choice in words: one of ours, a day, or the words of the question or the office's own heading as they are. */
export function choiceText(choice: string): string {
  if (Object.prototype.hasOwnProperty.call(CHOICE_TEXT, choice)) return CHOICE_TEXT[choice] ?? choice;
  return /^\d{4}-\d{2}-\d{2}$/.test(choice) ? sayDay(choice) : choice;
}

/** Sentences for a feature's own fault codes together with those of any workbook; exhaustive by type. */
export function faultTexts<C extends string>(sentences: Record<C, FaultSentence>) {
  const all: Record<string, FaultSentence> = { ...SENTENCES, ...sentences };
  return (fault: Pick<SheetFault, 'code' | 'params'>): string =>
    Object.prototype.hasOwnProperty.call(all, fault.code)
      ? (all[fault.code]?.(fault.params) ?? '')
      : '这里有问题。请检查后改正；看不明白请联系社区工作人员。';
}
