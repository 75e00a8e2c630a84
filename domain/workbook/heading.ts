import { plainOf, textOf } from './cell-text';
import type { Cell } from './grid';
import type { Column, TableKind } from './kinds';

/** A header's words (`建筑面积`) and what stands in brackets or behind a stroke (`㎡`). */
export interface Heading {
  name: string;
  unit: string;
}

const UNIT_BEHIND = /[/·]?(㎡|平方|万元|亩|元)$/;

/** `建筑面积（㎡）*`, `建筑面积/㎡` and `建筑面积` head the same column. */
export function headingOf(cell: Cell | undefined): Heading {
  const plain = plainOf(cell).replace(/[*※:]/g, '');
  const inside = [...plain.matchAll(/[([【](.*?)[)\]】]/g)].map((one) => one[1] ?? '').join('');
  const outside = plain.replace(/[([【].*?[)\]】]/g, '');
  const [, behind = ''] = UNIT_BEHIND.exec(outside) ?? [];
  const name = behind === '' ? outside : outside.replace(UNIT_BEHIND, '');
  return { name: name.toLowerCase(), unit: inside || behind };
}

/** The columns of a kind of table by every name they go by. */
export type KnownColumns<K extends string> = ReadonlyMap<string, Column<K>>;

const known = new WeakMap<object, KnownColumns<string>>();

export function columnsByHeading<K extends string>(kind: TableKind<K>): KnownColumns<K> {
  const found = known.get(kind);
  if (found !== undefined) return found as KnownColumns<K>;
  const columns = new Map(
    kind.columns.flatMap((one) =>
      [one.title, ...(one.aliases ?? [])].map((name) => [headingOf(name).name, one]),
    ),
  );
  known.set(kind, columns as KnownColumns<string>);
  return columns;
}

const LONGEST_HEADING = 40;

/** The column that a cell heads, if it is one of the kind's. */
export const columnHeaded = <K extends string>(
  cell: Cell | undefined,
  columns: KnownColumns<K>,
): Column<K> | undefined =>
  typeof cell === 'string' && cell.length <= LONGEST_HEADING ? columns.get(headingOf(cell).name) : undefined;

/** How many different columns of a kind a row of cells heads. */
export const scoreOf = <K extends string>(cells: readonly Cell[], columns: KnownColumns<K>): number =>
  new Set(cells.map((cell) => columnHeaded(cell, columns)?.key).filter((key) => key !== undefined)).size;

/** A header's words as the office wrote them, for a choice. */
export const headingText = (cell: Cell | undefined): string => textOf(cell).slice(0, 40);
