import { Children, type ReactNode } from 'react';

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

const keep = (text: string): string => RULES.reduce((said, [rule, by]) => said.replace(rule, by), text);

const isText = (node: unknown): node is string | number =>
  typeof node === 'string' || typeof node === 'number';

/**
 * Texts among children so that a line never breaks within a date, an amount with its unit, a home's name or a number
 * with hyphens: browsers break between a digit and a Chinese character, and no style tells them otherwise.
 */
export function kept(node: ReactNode): ReactNode {
  if (isText(node)) return keep(String(node));
  if (!Array.isArray(node)) return node;
  if (node.every((one) => isText(one) || one === null || typeof one === 'boolean')) {
    return keep(node.filter(isText).join(''));
  }
  return Children.map(node as ReactNode[], (one) => (isText(one) ? keep(String(one)) : one));
}
