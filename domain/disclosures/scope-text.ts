import { buildingName } from '#domain/kernel/building-name';
import type { Scope } from './sheet';

const HOUSE = '栋|幢|号楼|座|#';
const ONE = new RegExp(`^第?(\\d{1,3}|[A-Za-z])(?:${HOUSE})$`);
const RANGE = new RegExp(`^第?(\\d{1,3})(?:${HOUSE})?(?:至|到|-|~|—)第?(\\d{1,3})(?:${HOUSE})$`);
const LIST = new RegExp(`^(?:[^、,;和及]*(?:${HOUSE})[、,;和及])*[^、,;和及]*(?:${HOUSE})$`);

/** The buildings of one part of a list: `1栋`, `3栋至6栋`; null if it says neither. */
function buildingsOf(part: string): string[] | null {
  if (ONE.test(part)) return [buildingName(part)];
  const [, from, until] = RANGE.exec(part) ?? [];
  if (from === undefined || until === undefined || Number(from) > Number(until)) return null;
  return Array.from({ length: Number(until) - Number(from) + 1 }, (_, index) => `${Number(from) + index}栋`);
}

/**
 * Whom a line concerns, from the office's words. Buildings are read, or refused if they cannot be read to the end;
 * what names nobody in particular (外来车辆, 装修户) concerns whoever uses it. Null if it cannot be read.
 */
export function readScope(plain: string): Scope | null {
  if (/^(全部|全体|所有)(住宅|住户|居民|户|业主住宅)/.test(plain)) return { kind: 'allDwellings' };
  if (/^(全部|全体|所有|全小区|整个小区)/.test(plain)) return null;
  if (/^(集中)?(供暖|采暖|供热)(用户|户|住户|住宅)?$/.test(plain)) return { kind: 'heated' };
  if (/^(首次|新)(交房|收房)(户|住户)?$/.test(plain)) return { kind: 'firstHandover' };
  if (!new RegExp(`(\\d|[A-Za-z])(${HOUSE})`).test(plain)) return { kind: 'onDemand' };
  if (!LIST.test(plain)) return null;
  const parts = plain.split(/[、,;和及]/).map(buildingsOf);
  if (parts.some((one) => one === null)) return null;
  return { kind: 'buildings', buildings: [...new Set(parts.flatMap((one) => one ?? []))] };
}
