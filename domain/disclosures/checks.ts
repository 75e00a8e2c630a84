import type { GroupCheck } from './contract';
import type { FeeSheet } from './sheet';

/** The six groups of 河南省物业管理条例 第三十九条; the sixth is what else there is to say. */
export const GROUP_TITLES = [
  '物业服务企业、项目负责人、联系方式、投诉电话',
  '服务内容、标准、收费项目与标准',
  '电梯、供水、供电、供气、供热等维保单位及电话',
  '业主交费情况、公共水电分摊、公共收益收支',
  '公共车位收支',
  '其他',
] as const;

const OPTIONAL_GROUP = 6;
const SERVICES = ['电梯', '供水', '供电', '供气', '供热'];
const SERVICE_WORDS: Record<string, RegExp> = {
  电梯: /电梯/,
  供水: /供水|自来水/,
  供电: /供电|电力/,
  供气: /供气|燃气|天然气/,
  供热: /供热|供暖|热力/,
};

const PHONE = /(?:\d{3,4}-?\d{7,8}|1\d{10}|\b\d{5,8}\b)/;
const PHONES = new RegExp(PHONE.source, 'g');
/** Words that send the reader elsewhere: on a phone there is no notice board to look at. */
const ELSEWHERE = /见(小区)?(公示栏|公告栏|宣传栏|附件|物业|现场)/;
/** Words that point to a table of the same workbook. */
const IN_TABLE = /见.*表/;

const plain = (text: string | null | undefined): string => (text ?? '').normalize('NFKC').replace(/\s/g, '');

/** Whether the words beside a service name a firm: some words are left without the service, the telephone and pointers. */
function namesFirm(clause: string): boolean {
  const left = clause.replace(PHONES, '').replace(ELSEWHERE, '').replace(/[\d-]/g, '');
  const [, said = left] = /^[^:]*:(.*)$/.exec(left) ?? [];
  return said.replace(/电话|联系人|单位|[、,。:;]/g, '').length >= 3;
}

function missingServices(filled: string): string[] {
  const clauses = filled.split(/[;。\n]/);
  return SERVICES.filter((service) => {
    const said = clauses.filter((clause) => SERVICE_WORDS[service]?.test(clause));
    return !said.some((clause) => PHONE.test(clause) && namesFirm(clause));
  });
}

function missingOfCompany(filled: string): string[] {
  const missing: string[] = [];
  if (!/公司|企业|物业|自管会|居委会|社区/.test(filled.replace(/见物业.*/, ''))) missing.push('物业服务企业');
  if (!/经理|负责人|主任/.test(filled)) missing.push('项目负责人');
  const complaint = /(?:投诉|监督)[^;]{0,6}?(?:\d{3,4}-?\d{7,8}|1\d{10}|\d{5,8})/.test(filled);
  const phones = filled.match(PHONES)?.length ?? 0;
  if (phones - (complaint ? 1 : 0) < 1) missing.push('联系方式');
  if (!complaint) missing.push('投诉电话');
  return missing;
}

/** The parts of group 4: filled by the table that holds them, or by words of the office that are no pointer. */
function missingAccounts(sheet: FeeSheet, filled: string): string[] {
  const inWords = filled !== '' && !IN_TABLE.test(filled);
  if (inWords) return [];
  const hasPools = sheet.lines.some((line) => line.price.kind === 'pool');
  return [
    ...(sheet.collection === null ? ['业主交费情况'] : []),
    ...(hasPools ? [] : ['公共水电分摊']),
    ...(sheet.income === null ? ['公共收益收支'] : []),
  ];
}

function missingParking(sheet: FeeSheet, filled: string): string[] {
  if (filled !== '' && !IN_TABLE.test(filled)) return [];
  const listed = sheet.income?.rows.some((row) => /车位|停车/.test(row.name)) ?? false;
  return listed ? [] : ['公共车位收支'];
}

function missingIn(group: number, sheet: FeeSheet): string[] {
  const row = sheet.contents?.rows.find((one) => one.group === group);
  const words = plain(row?.filled);
  const filled = group !== 3 && ELSEWHERE.test(words) && !IN_TABLE.test(words) ? '' : words;
  switch (group) {
    case 1:
      return missingOfCompany(filled);
    case 2:
      return filled === '' ? ['服务内容与标准'] : [];
    case 3:
      return missingServices(filled);
    case 4:
      return missingAccounts(sheet, filled);
    case 5:
      return missingParking(sheet, filled);
    default:
      return [];
  }
}

/**
 * Which of the six groups a sheet fills, and by name what lacks. "See the notice board" fills nothing: a reader of the
 * sheet must find the firm and its telephone in it. Group 6 is optional and complete when anything is said.
 */
export function checkGroups(sheet: FeeSheet): GroupCheck[] {
  return GROUP_TITLES.map((ownTitle, index) => {
    const group = index + 1;
    const row = sheet.contents?.rows.find((one) => one.group === group);
    const optional = group === OPTIONAL_GROUP;
    const missing = missingIn(group, sheet);
    return {
      group,
      title: row?.title || ownTitle,
      complete: optional ? row?.filled != null : missing.length === 0,
      optional,
      missing,
    };
  });
}
