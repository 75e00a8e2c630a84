/** Shown as nothing: format characters, fillers, variation selectors, tags. They make two equal texts differ unseen. */
const INVISIBLE =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb';
/** Control characters but for line breaks, and the halves of a broken character. */
const CONTROL = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f';
/** The same beyond the first plane: tags and variation selectors, musical and shorthand format characters. */
const INVISIBLE_PAIRS = '\\udb40[\\udc00-\\udfff]|\\ud82f[\\udca0-\\udca3]|\\ud834[\\udd73-\\udd7a]';
const LONE_HALF = '[\\ud800-\\udbff](?![\\udc00-\\udfff])';
/** A pair, or a symbol; what joins and dresses emoji stays behind it. */
const PICTURE = '(?:[\\ud800-\\udbff][\\udc00-\\udfff]|[\\u2190-\\u2bff\\u3030\\u303d\\u3297\\u3299])';

const UNSEEN = new RegExp(`${INVISIBLE_PAIRS}|[${INVISIBLE}${CONTROL}]`, 'g');
const UNSEEN_BUT_EMOJI = new RegExp(
  `${INVISIBLE_PAIRS}|(${PICTURE}\\ufe0f?(?:\\u200d(?=${PICTURE}))?)|${LONE_HALF}|[\\udc00-\\udfff]|[${INVISIBLE}${CONTROL}]`,
  'g',
);
const BLANKS = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]/g;

const withPlainBlanks = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(BLANKS, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/**
 * What somebody wrote, as everybody sees it: without characters that show nothing, every kind of blank as a plain one,
 * runs of blanks as one, at most one empty line in a row. What is blank after it was blank. Emoji stay whole.
 */
export const cleanText = (text: string): string =>
  withPlainBlanks(text.replace(UNSEEN_BUT_EMOJI, (_found, picture?: string) => picture ?? ''));

/**
 * A code or a number as it is compared: full width made narrow (NFKC), nothing invisible, no blanks, every kind of dash
 * as `-`.
 */
export const codeText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-');

/** What dresses a sign without being one: colour of skin, form of writing, keycap, accents, the letters of a flag's tag. */
const DRESS =
  '(?:[\\u0300-\\u036f\\u20e3\\ufe0e\\ufe0f]|\\ud83c[\\udffb-\\udfff]|\\udb40[\\udc20-\\udc7f]){0,8}';
const FLAG = '(?:\\ud83c[\\udde6-\\uddff]){2}';
/** One sign as a person sees it. Phones of old know no `Intl.Segmenter`; however many joined ones are no way past a limit. */
const SIGN = new RegExp(`${FLAG}|${PICTURE}${DRESS}(?:\\u200d${PICTURE}${DRESS}){0,6}|[\\s\\S]${DRESS}`, 'g');
const signsOf = (text: string): string[] => text.match(SIGN) ?? [];

/** How many characters a person sees in a text: an emoji is one, also a family, a flag or a hand with a colour. */
export const lettersIn = (text: string): number => signsOf(text).length;
/** Its first `max` characters; none is cut in two. */
export const firstLetters = (text: string, max: number): string => signsOf(text).slice(0, max).join('');
