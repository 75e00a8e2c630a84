/** Forbids a line break where it stands, has no width, and is not spoken. */
const JOIN = '\u2060';
/** A blank at which no line breaks. */
const BLANK = '\u00a0';

const UNITS = '年月日元㎡户条项版张天度个份栋次号楼期分人%';

const RULES: readonly (readonly [RegExp, string])[] = [
  [/第 (?=\d)/g, `第${BLANK}`],
  [new RegExp(`(\\d) (?=[${UNITS}]|小时|分钟)`, 'g'), `$1${BLANK}`],
  [/(\d:\d\d) (?=[前到起见])/g, `$1${BLANK}`],
  [/(\d)–(?=\d)/g, `$1${JOIN}–${JOIN}`],
  [new RegExp(`(\\d)(?=[${UNITS}]|单元|小时|分钟)`, 'g'), `$1${JOIN}`],
  [/(\d\u2060(?:[月栋]|单元))(?=\d)/g, `$1${JOIN}`],
  [/(\d[\u00a0\u2060])(单(?=元)|小(?=时)|分(?=钟))/g, `$1$2${JOIN}`],
  [/周(?=[日一二三四五六]）)/g, `周${JOIN}`],
  [/(元)\/(?=\S)/g, `$1${JOIN}/${JOIN}`],
  [/([^\s\u2060])·(?=\S)/g, `$1${JOIN}·${JOIN}`],
  [/(\w)-(?=\w)/g, `$1${JOIN}-${JOIN}`],
];

/** The number of a case or a version. Somebody copies it, so nothing invisible is in it: it is kept whole by a style. */
const NUMBER = /([A-Z]{2}(?:-\d+)+)/;

const join = (text: string): string => RULES.reduce((said, [rule, by]) => said.replace(rule, by), text);

/** A text in parts that no line breaks, of which every second one is a number for itself. */
export const partsOf = (text: string): string[] =>
  text.split(NUMBER).map((part, index) => (index % 2 === 1 ? part : join(part)));
