const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** `十二` → 12, `二十` → 20; null for what is no number below a hundred in Chinese numerals. */
export function chineseNumber(text: string): number | null {
  const [, tens, ten, ones] = /^([一二两三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (tens === undefined || text === '') return null;
  if (ten === '') return text.length === 1 ? (DIGITS[text] ?? null) : null;
  return (tens === '' ? 1 : (DIGITS[tens] ?? 0)) * 10 + (ones ? (DIGITS[ones] ?? 0) : 0);
}

/** Chinese numerals one by one, as rooms and years are written: `一零一` → `101`; null for anything else. */
export const digitByDigit = (text: string): string | null =>
  /^[零〇一二三四五六七八九]{2,}$/.test(text) ? [...text].map((one) => DIGITS[one] ?? '').join('') : null;

/** The text with each year, month and day in Chinese numerals written in digits: `二〇二六年七月一日` → `2026年7月1日`. */
export const withDigits = (text: string): string =>
  text
    .replace(/[零〇一二三四五六七八九]{4}(?=年)/g, (year) => digitByDigit(year) ?? year)
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (number) => String(chineseNumber(number) ?? number));
