import { chineseNumber } from './chinese-number';

const HOUSE = '栋|幢|号楼|座|#|楼';
const NUMBER = '\\d{1,3}|[一二两三四五六七八九十]{1,3}|[A-Za-z]';
const BUILDING = new RegExp(`^第?(${NUMBER})(?:${HOUSE})?$`);
/** `东区3号楼`, `A-12#`: words before the number, which they are kept apart from. */
const IN_AREA = new RegExp(`^(.{1,10}?[^\\d])?0*(\\d{1,3}|[A-Za-z])(?:${HOUSE})$`);

/**
 * A building's name as every document has it, so that a fee line and a roster mean the same one: `3号楼`, `3幢`, `03栋`,
 * `三栋` and `3` are `3栋`. Other names stay as they are. Takes the plain form (narrow, without blanks).
 */
export function buildingName(plain: string): string {
  const [, number] = BUILDING.exec(plain) ?? [];
  if (number !== undefined) {
    const chinese = chineseNumber(number);
    if (/[一二两三四五六七八九十]/.test(number)) return chinese === null ? plain : `${chinese}栋`;
    return `${/\d/.test(number) ? Number(number) : number.toUpperCase()}栋`;
  }
  const [, before = '', last] = IN_AREA.exec(plain) ?? [];
  return last === undefined ? plain.toUpperCase() : `${before}${last}栋`.toUpperCase();
}

/** Whether words are the name of a building and of nothing else, as sheets and headings are named: `3号楼`, `A座`, `甲栋`. */
export const isBuildingName = (plain: string): boolean =>
  /^(第?(\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z])楼|[^各每全总]{0,8}([\dA-Za-z一二三四五六七八九十甲乙丙丁戊己庚辛])(栋|幢|号楼|座|#))$/.test(
    plain,
  );
