import { withDigits } from '#domain/kernel/chinese-number';
import { isDay, type Day } from '#domain/kernel/time';

const two = (text: string): string => text.padStart(2, '0');

/**
 * A day as offices write it (`2026年7月1日`, `2026-07-01`, `2026.7.1`, `20260701`, `二〇二六年七月一日`, `自2026年7月1日起`),
 * or null if there is no such day or its year or day is left to guess.
 */
export function readDay(plain: string): Day | null {
  const said = withDigits(plain)
    .replace(/^[自从]/, '')
    .replace(/(起(执行|施行|实施)?|(执行|施行|实施))$/, '')
    .replace(/0{1,2}:00(:00)?$/, '');
  const [, year, month, day] =
    /^(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})[日号]?$/.exec(said) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(said) ??
    [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const found = `${year}-${two(month)}-${two(day)}`;
  return isDay(found) ? found : null;
}

const OBJECTION =
  /公示[^\d]{0,8}(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})[日号]?(?:至|到|-|~|—)+(?:(\d{4})[年\-/.])?(\d{1,2})[月\-/.](\d{1,2})[日号]?/;

/**
 * The objection period that a basis names: `方案公示2026年5月20日至6月19日`. Without a year of its own the end is the
 * next such day after the beginning. Null if none is named, `'invalid'` if the days do not exist or are in the wrong order.
 */
export function readObjection(plain: string): { from: Day; until: Day } | 'invalid' | null {
  const match = OBJECTION.exec(plain);
  if (match === null) return null;
  const [, year = '', month = '', day = '', endYear, endMonth = '', endDay = ''] = match;
  const from = readDay(`${year}-${month}-${day}`);
  const sameYear = readDay(`${endYear ?? year}-${endMonth}-${endDay}`);
  if (from === null || sameYear === null) return 'invalid';
  if (from <= sameYear) return { from, until: sameYear };
  const next = endYear === undefined ? readDay(`${Number(year) + 1}-${endMonth}-${endDay}`) : null;
  return next === null ? 'invalid' : { from, until: next };
}
