import { answered, keyOf } from './answers';
import { plainOf, textOf } from './cell-text';
import { addressOf, columnLetters, type SheetFault } from './grid';
import { columnHeaded, columnsByHeading, headingOf, headingText } from './heading';
import type { Column, TableKind } from './kinds';
import { spread } from './merges';
import type { Part, Reading } from './part';

/** Where the columns of a table stand, and what must be said about its header. */
export interface ChosenColumns<K extends string> {
  places: Map<K, number>;
  units: Map<K, string>;
  chosen: Record<string, string>;
  faults: SheetFault[];
}

/** Headings that number the rows; nobody misses them. */
const NUMBERING = /^(序号|编号|行号|no\.?|#)$/i;
const LISTED = 20;

/** The columns of a table by its header. Two for one are a fault or, where both can be meant, a choice. */
export function chooseColumns<K extends string>(
  part: Part,
  kind: TableKind<K>,
  { choices = {}, preferred = {} }: Reading,
): ChosenColumns<K> {
  const { grid, header } = part;
  const columns = columnsByHeading(kind);
  const found: ChosenColumns<K> = { places: new Map(), units: new Map(), chosen: {}, faults: [] };
  const at = (column: number, code: string, params: SheetFault['params']): SheetFault => ({
    severity: 'fault',
    sheet: grid.name,
    cell: addressOf(header.bottom, column),
    code,
    params,
  });
  const heads = new Map<K, { column: Column<K>; place: number; text: string }[]>();
  header.cells.forEach((cell, place) => {
    const column = columnHeaded(cell, columns);
    if (column === undefined) return;
    const one = { column, place, text: headingText(cell) };
    heads.set(column.key, [...(heads.get(column.key) ?? []), one]);
  });
  for (const [key, candidates] of heads) {
    const [first] = candidates;
    if (first === undefined) continue;
    const names = candidates.map((one) => one.text);
    let taken = first;
    if (candidates.length > 1 && first.column.choice && new Set(names).size === names.length) {
      const question: SheetFault = {
        ...at(first.place, 'CHOOSE_COLUMN', { column: first.column.title, names: names.join('、') }),
        severity: 'warning',
        choices: names,
      };
      const asked = answered(question, { [keyOf(question)]: preferred[key] ?? '', ...choices });
      taken = candidates.find((one) => one.text === asked.choice) ?? first;
      found.faults.push(asked);
      if (asked.choice !== undefined) found.chosen[key] = asked.choice;
    } else if (candidates.length > 1) {
      candidates
        .slice(1)
        .forEach((one) => found.faults.push(at(one.place, 'COLUMN_TWICE', { column: one.column.title })));
    }
    found.places.set(key, taken.place);
    const { unit } = headingOf(header.cells[taken.place]);
    found.units.set(key, unit);
    if (unit !== '' && taken.column.units && !taken.column.units.test(unit))
      found.faults.push(at(taken.place, 'COLUMN_UNIT', { column: taken.column.title, unit }));
  }
  const place = Math.max(
    0,
    header.cells.findIndex((cell) => textOf(cell) !== ''),
  );
  for (const one of kind.columns) {
    if (one.required && !found.places.has(one.key))
      found.faults.push(at(place, 'COLUMN_MISSING', { column: one.title }));
  }
  found.faults.push(...columnsLeftOut(part, new Set([...heads.values()].flat().map((one) => one.place))));
  return found;
}

/** Columns with a heading and something below it that the table does not know: named, so that nobody thinks they are in. */
function columnsLeftOut({ grid, header, until }: Part, known: ReadonlySet<number>): SheetFault[] {
  const { down } = spread(grid);
  const unknown = header.cells.flatMap((cell, place) => {
    const text = headingText(cell);
    if (known.has(place) || text === '' || NUMBERING.test(plainOf(cell))) return [];
    const isUsed = down.slice(header.bottom + 1, until).some((cells) => textOf(cells[place]) !== '');
    return isUsed ? [{ place, text }] : [];
  });
  const [first] = unknown;
  if (first === undefined) return [];
  const names = unknown.slice(0, LISTED).map(({ place, text }) => `${columnLetters(place)} 列“${text}”`);
  return [
    {
      severity: 'warning',
      sheet: grid.name,
      cell: addressOf(header.bottom, first.place),
      code: 'COLUMNS_LEFT_OUT',
      params: { count: unknown.length, names: names.join('、') },
    },
  ];
}
