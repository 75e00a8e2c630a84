import { digitOf, joined, lengths, runsIn, widest, type Group } from './digit-runs';

/** What is private in a text: numbers by which somebody is reached, known or paid, and words that let others in. */
export const PRIVATE_KINDS = ['mobile', 'landline', 'idNumber', 'bankCard', 'password', 'doorCode'] as const;
export type PrivateKind = (typeof PRIVATE_KINDS)[number];

export interface PrivateFound {
  kind: PrivateKind;
  /** As it is written. */
  text: string;
  from: number;
  to: number;
}

const isBirthday = (digits: string): boolean => {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(digits) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return y >= 1900 && y <= 2099 && m >= 1 && m <= 12 && d >= 1 && d <= 31;
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const hasCheckDigit = (id: string): boolean => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return '10X98765432'[sum % 11] === id[17];
};

/** An identity number: with a birthday in it, or at least with the right check digit. */
function isIdNumber(digits: string, shape: string, gap: Group['gap']): boolean {
  if (gap !== 'tight' && !/^(6,8,4|6,4,4,4|6,6,3|(1,)+1)$/.test(shape)) return false;
  if (/^[1-9]\d{14}$/.test(digits)) return isBirthday(`19${digits.slice(6, 12)}`);
  return /^[1-9]\d{16}[\dX]$/.test(digits) && (isBirthday(digits.slice(6, 14)) || hasCheckDigit(digits));
}

/** The check that bank cards carry (Luhn). */
function isBankCard(digits: string, shape: string): boolean {
  if (!/^[1-9]\d{15,18}$/.test(digits) || !/^(\d+|4,4,4,4(,[1-3])?|6,\d+|4,6,\d+)$/.test(shape)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const twice = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}

function isMobile(digits: string, shape: string, gap: Group['gap']): boolean {
  const own = digits.replace(/^(0{0,2}86)(?=1\d{10}$)/, '');
  if (!/^1\d{10}$/.test(own)) return false;
  // between commas or bars only as a telephone number is split: anything else is a list, a date or a sum
  if (gap !== 'tight') return /^1[3-9]/.test(own) && /^(([24],)?3,4,4|3,8|7,4|(1,)+1)$/.test(shape);
  // a number of the mobile range however it is split; of others only as telephone numbers are written
  return /^1[3-9]/.test(own) || /^(\d+|([24],)?3,4,4|([24],)?3,8|([24],)?7,4|([24],)?11|(1,)+1)$/.test(shape);
}

const isLandline = (digits: string, shape: string): boolean =>
  /^0(10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/.test(digits) && /^(\d+|[34],[78]|[34],[34],4)$/.test(shape);

function kindOf(groups: readonly Group[]): PrivateKind | null {
  const digits = joined(groups);
  const shape = lengths(groups);
  const gap = widest(groups);
  if (isIdNumber(digits, shape, gap)) return 'idNumber';
  if (isMobile(digits, shape, gap)) return 'mobile';
  if (gap === 'list') return isBankCard(digits, shape) ? 'bankCard' : null;
  if (isLandline(digits, shape)) return 'landline';
  return isBankCard(digits, shape) ? 'bankCard' : null;
}

/** `12,345,678.90`: what follows the point is no group of a number. */
const isAmount = (text: string, { to }: Group, next: Group | undefined): boolean =>
  next !== undefined && /^[.．]$/.test(text.slice(to, next.from)) && next.digits.length <= 2;

/** Groups of the longest number, written digit by digit. */
const LONGEST = 20;
/** What a list of amounts ends with: `150、2000、3000 元`. */
const UNIT = /^ ?[元块斤个户人栋楼室号米月年日次份张笔㎡共合等一二三四五六七八九十两几]/;

function numbersIn(text: string): PrivateFound[] {
  const found: PrivateFound[] = [];
  for (const run of runsIn(text)) {
    for (let first = 0; first < run.length; first += 1) {
      for (let last = Math.min(run.length - 1, first + LONGEST); last >= first; last -= 1) {
        const groups = run.slice(first, last + 1);
        const [begin, end] = [groups[0] as Group, groups.at(-1) as Group];
        const before = groups.at(-2);
        const isSum =
          (before && isAmount(text, before, end)) ||
          (widest(groups) === 'list' && UNIT.test(text.slice(end.to, end.to + 2)));
        const kind = isSum ? null : kindOf(groups);
        if (kind === null) continue;
        found.push({ kind, text: text.slice(begin.from, end.to), from: begin.from, to: end.to });
        first = last;
        break;
      }
    }
  }
  return found;
}

/** Two mobile numbers written without a gap. */
function glued(text: string): PrivateFound[] {
  return runsIn(text).flatMap((run) =>
    run
      .filter(
        ({ digits }) => digits.length > 11 && digits.length % 11 === 0 && /^(1[3-9]\d{9})+$/.test(digits),
      )
      .map(({ from, to }): PrivateFound => ({ kind: 'mobile', text: text.slice(from, to), from, to })),
  );
}

/** What follows an announcement: up to the end of the phrase, and no further than a code is long. */
const VALUE = '[^，。,;；！!？?\\n]{0,20}';
const CODE = '[A-Za-z0-9０-９Ａ-Ｚａ-ｚ〇零一二三四五六七八九幺#＃*＊]';
const SAID = `(?:[（(]?\\s*(?:是|为|就是|is|[:：=＝])\\s*|\\s*(?=${CODE}{3}))`;
/** What is pressed at a door; no room, hour or price. */
const PRESSED = '[#＃*＊]?[0-9０-９]{3,8}[#＃*＊]?(?! ?[0-9０-９室号房元年:：])';
const DOOR = '(?:门禁|门锁|密码锁|电子锁|智能锁|指纹锁|开门|进门)';
const WORDS: [PrivateKind, RegExp][] = [
  [
    'doorCode',
    new RegExp(
      `(?:门禁|大门|单元门|房门|入户门|开门|进门|门锁|开锁|电子锁|智能锁|指纹锁|密码锁|楼道门|电梯)的?(?:密 ?码|口 ?令|码)(?:${SAID}${VALUE})?`,
      'g',
    ),
  ],
  [
    'doorCode',
    new RegExp(`(?:门禁卡|电梯卡|备用钥匙|钥匙)(?:就)?(?:号|放在|藏在|在|压在|挂在)${VALUE}`, 'g'),
  ],
  ['doorCode', new RegExp(`${DOOR}(?:请|要|先)?(?:按|输入?|打|拨|用)?\\s*[:：]?\\s*${PRESSED}`, 'g')],
  ['doorCode', new RegExp(`(?:按|输入?|打|拨)\\s*${PRESSED}\\s*(?:就|可以?|能)*(?:开门|进门|开锁)`, 'g')],
  [
    'password',
    new RegExp(
      `(?:密 ?码|口 ?令|验证码|[Pp][Ii][Nn]码?|取款码|支付码|[Mm]i ?ma|[Pp]ass ?(?:word|code))${SAID}${VALUE}`,
      'g',
    ),
  ],
];

const TRADITIONAL: Record<string, string> = {
  ...{ 碼: '码', 門: '门', 開: '开', 電: '电', 樓: '楼', 單: '单', 進: '进', 鎖: '锁', 鑰: '钥', 驗: '验' },
  ...{ 證: '证', 號: '号', 備: '备', 裡: '里', 輸: '输', 請: '请', 為: '为' },
};
/** Each letter in its place, so that what is found there is found in the text. */
const simplified = (text: string): string =>
  text.replace(/[\u4e00-\u9fff]/g, (one) => TRADITIONAL[one] ?? one);

/** Words that announce a password or a door code, with what they announce. */
const wordsIn = (text: string): PrivateFound[] =>
  WORDS.flatMap(([kind, pattern]) =>
    [...simplified(text).matchAll(pattern)].map(({ index, 0: { length } }) => ({
      kind,
      text: text.slice(index, index + length),
      from: index,
      to: index + length,
    })),
  );

const digitsOnly = (text: string): string => [...text].map((one) => digitOf(one) ?? '').join('');

/**
 * Everything private in a text, in its order and without overlaps. `published` are telephone numbers that everybody may
 * know: the compound's own.
 */
export function privateIn(text: string, published: readonly string[] = []): PrivateFound[] {
  const known = published.map(digitsOnly);
  const all = [...wordsIn(text), ...glued(text), ...numbersIn(text)]
    .filter((one) => !known.includes(digitsOnly(one.text)))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return all.filter((one, index) => all.slice(0, index).every((before) => before.to <= one.from));
}

/** The text without what is private in it. */
export function withoutPrivate(text: string, published: readonly string[] = []): string {
  const found = privateIn(text, published);
  const kept = found.map(({ from }, index) => text.slice(found[index - 1]?.to ?? 0, from));
  return [...kept, text.slice(found.at(-1)?.to ?? 0)]
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/([，,；;、])(?:\s*[，,；;、])+/g, '$1')
    .replace(/^[\s，,；;、：:]+|[\s，,；;、：:+＋]+$/g, '')
    .trim();
}
