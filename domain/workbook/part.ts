import type { Choices } from './answers';
import type { Grid } from './grid';
import type { Header } from './header';
import type { TableKind } from './kinds';

/** How a workbook is read: what was answered, and the columns chosen the last time. */
export interface Reading {
  choices?: Choices;
  preferred?: Readonly<Record<string, string>>;
}

/** A part of a sheet that holds one table: from above its header down to the next header. */
export interface Part {
  grid: Grid;
  kind: TableKind<string>;
  header: Header;
  /** The first row that belongs to it (its title), and the first that does not. */
  from: number;
  until: number;
}
