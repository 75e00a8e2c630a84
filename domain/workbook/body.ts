import { plainOf, textOf } from './cell-text';
import type { Cell } from './grid';
import type { TableKind } from './kinds';

/** What a row below a header is: one of the table's, or why it is none. */
export type RowSort = 'row' | 'blank' | 'header' | 'note' | 'heading' | 'sum' | 'outside';

const NOTE =
  /^([※*＊]|\(?(注|备注|附注|附(?=[:：注件表])|说明|填表|制表|审核|审批|批准|编制|复核|填报|负责人|经办|以上|以下|本表|上述|盖章|打印|单位名称|单位盖章|联系人|联系电话[:：]|公示单位|日期[:：]|第.+页|共.+页))/;
/** One text alone that is longer than any code or place, or says something of something: 投诉电话：12345　一式两份。 */
const REMARK = /[：:。；]|^.{16,}/;
const SECTION = /^([一二三四五六七八九十]+|\(?[一二三四五六七八九十]+\)|[（(]?[0-9]{1,2}[）)])[、.．:：)\s]/;
const SUM = /^(合计|总计|小计|累计|共计|总和|本页(小计|合计)|.{1,10}(小计|合计|总计))[:：]?$/;

const ownTexts = (cells: readonly Cell[]): string[] => cells.map(textOf).filter((text) => text !== '');
const isSum = (text: string): boolean => SUM.test(text.replace(/\s/g, ''));

interface RowFacts<K extends string> {
  kind: TableKind<K>;
  /** The header's cells. */
  header: readonly Cell[];
  /** Where the columns stand. */
  places: ReadonlyMap<K, number>;
  /** How many cells the widest merge of the row covers to the side. */
  width: number;
}

/**
 * Sorts a row. `own` are its cells as they stand, `filled` those with what was merged into them. Only a row that lacks
 * most of what a row needs can be a note or a heading: what is half filled in is a row with faults, never left out.
 */
export function sortRow<K extends string>(
  own: readonly Cell[],
  filled: readonly Cell[],
  { kind, header, places, width }: RowFacts<K>,
): RowSort {
  const texts = ownTexts(own);
  const [first = ''] = texts;
  if (texts.length === 0) return 'blank';
  const same = own.filter((cell, place) => textOf(cell) !== '' && plainOf(cell) === plainOf(header[place]));
  if (same.length >= 2 && same.length * 2 > texts.length) return 'header';
  const needed = kind.columns.filter((one) => (one.required || one.usual) && places.has(one.key));
  const lacking = needed.filter((one) => textOf(filled[places.get(one.key) ?? -1]) === '').length;
  const isPoor = lacking * 2 > needed.length || texts.length === 1;
  if (!kind.ownsSums && texts.slice(0, 2).some(isSum)) return 'sum';
  if (
    isPoor &&
    (NOTE.test(first) ||
      (texts.length === 1 && needed.length > 1 && REMARK.test(first)) ||
      texts.every((text) => NOTE.test(text)))
  )
    return 'note';
  if (
    isPoor &&
    texts.length === 1 &&
    (width > 1 || SECTION.test(`${first} `) || headsRows(first, kind, places))
  )
    return 'heading';
  const inColumns = [...places.values()].some((place) => textOf(own[place]) !== '');
  return inColumns ? 'row' : 'outside';
}

/** Whether words alone in a row say of those below what the table has no column for. */
export const headsRows = <K extends string>(
  text: string,
  { heads }: TableKind<K>,
  places: ReadonlyMap<K, number>,
): boolean => heads !== undefined && !places.has(heads.key) && heads.says(plainOf(text));
