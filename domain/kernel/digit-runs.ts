/** Digits that stand together, however they are written, and what stands between them and those before. */
export interface Group {
  digits: string;
  from: number;
  to: number;
  /**
   * `tight`: blanks, dashes, points and brackets, as within one number; `loose`: any other sign; `list`: commas, which
   * also stand between numbers of their own.
   */
  gap: 'tight' | 'loose' | 'list';
}

const NUMERALS: Record<string, string> = {
  ...{ 〇: '0', 零: '0', 洞: '0', 一: '1', 幺: '1', 壹: '1', 二: '2', 贰: '2', 貳: '2', 两: '2', 兩: '2' },
  ...{ 三: '3', 叁: '3', 參: '3', 叄: '3', 四: '4', 肆: '4', 五: '5', 伍: '5', 六: '6', 陆: '6', 陸: '6' },
  ...{ 七: '7', 柒: '7', 拐: '7', 八: '8', 捌: '8', 九: '9', 玖: '9' },
};
/** Digits in circles that no normal form knows: where each row has its one. */
const CIRCLED_ONES = [0x2776, 0x2780, 0x278a, 0x24f5];
const CIRCLED_ZERO = 0x24ff;
const DECIMAL = /^\p{Nd}$/u;

/** A digit of another script by how far it is from its zero. */
function foreignDigit(letter: string): string | null {
  const code = letter.codePointAt(0) ?? 0;
  if (code === CIRCLED_ZERO) return '0';
  const one = CIRCLED_ONES.find((start) => code >= start && code < start + 9);
  if (one !== undefined) return String(code - one + 1);
  if (!DECIMAL.test(letter)) return null;
  let zero = code;
  while (code - zero < 9 && DECIMAL.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** One digit, however it is written: １ 一 ① ⑴ 𝟏 ١; null for anything else. */
export function digitOf(letter: string): string | null {
  if (/^[0-9]$/.test(letter)) return letter;
  if (/^[\x20-\x7f]$/.test(letter)) return null;
  const narrow = letter.normalize('NFKC').replace(/[().,]/g, '');
  const numeral = NUMERALS[narrow];
  if (numeral) return numeral;
  return /^[0-9]$/.test(narrow) ? narrow : foreignDigit(letter);
}

/** Letters that stand for a digit among digits: 138OO138OOO. */
const LOOKS_LIKE: Record<string, string> = { O: '0', o: '0', l: '1', I: '1' };
const isLetter = (letter: string | undefined): boolean =>
  letter !== undefined && /[A-Za-z]/.test(letter) && !LOOKS_LIKE[letter];

/** What sits on a digit and is none of its own: accents, the frame of a key. */
const ON_TOP = /[\u0300-\u036f\u20d0-\u20f0\ufe0f]/;
const TIGHT = /[\s\-‐-―−﹣－.．·•_*~～()（）]/;
const LISTING = /[，,、。；;]/;
const LETTERS = /[\p{L}\p{N}]/u;
/** Signs between two digits of one number; more are two numbers. */
const MOST_BETWEEN = 8;

const WIDER = ['tight', 'loose', 'list'] as const;
const wider = (one: Group['gap'], other: Group['gap']): Group['gap'] =>
  WIDER.indexOf(one) > WIDER.indexOf(other) ? one : other;
const gapOf = (sign: string): Group['gap'] =>
  TIGHT.test(sign) ? 'tight' : LISTING.test(sign) ? 'list' : 'loose';

/** Runs of digits that may be one number, each as its groups: `138 0013 8000` is three. An X may end one. */
export function runsIn(text: string): Group[][] {
  const letters = [...text];
  const runs: Group[][] = [];
  let run: Group[] = [];
  let apart = 0;
  let gap: Group['gap'] = 'tight';
  let at = 0;
  letters.forEach((letter, index) => {
    const from = at;
    at += letter.length;
    const last = run.at(-1);
    const alone = !isLetter(letters[index - 1]) && !isLetter(letters[index + 1]);
    const digit = digitOf(letter) ?? (alone ? (LOOKS_LIKE[letter] ?? null) : null);
    if (digit !== null) {
      if (last && apart === 0) Object.assign(last, { digits: last.digits + digit, to: at });
      else run.push({ digits: digit, from, to: at, gap });
      [apart, gap] = [0, 'tight'];
    } else if (last && apart === 0 && /[xXｘＸ]/.test(letter) && joined(run).length >= 15) {
      Object.assign(last, { digits: `${last.digits}X`, to: at });
    } else if (last && ON_TOP.test(letter)) {
      if (apart === 0) last.to = at;
    } else if (last && apart < MOST_BETWEEN && !LETTERS.test(letter)) {
      apart += 1;
      gap = wider(gap, gapOf(letter));
    } else {
      if (run.length > 0) runs.push(run);
      [run, apart, gap] = [[], 0, 'tight'];
    }
  });
  return run.length > 0 ? [...runs, run] : runs;
}

export const joined = (groups: readonly Group[]): string => groups.map((one) => one.digits).join('');
export const lengths = (groups: readonly Group[]): string => groups.map((one) => one.digits.length).join();
/** The widest gap between groups of one number. */
export const widest = (groups: readonly Group[]): Group['gap'] =>
  groups.slice(1).reduce<Group['gap']>((gap, one) => wider(gap, one.gap), 'tight');
