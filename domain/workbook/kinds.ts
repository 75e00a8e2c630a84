/** A column as offices head it: `title` is what we call it, `aliases` what else it is called (compared without blanks). */
export interface Column<K extends string> {
  key: K;
  title: string;
  aliases?: readonly string[];
  required?: boolean;
  /** Where the table has it, most rows fill it in: one that does not is rather a note. */
  usual?: boolean;
  /** Longest text the column may hold. */
  max?: number;
  /** The column's own reader reports text that looks like a formula. */
  readsFormulas?: boolean;
  /** Holds days; elsewhere a day is what a spreadsheet made of `3-1`. */
  days?: boolean;
  /** Holds words that nobody computes with, so that a day in it is as good as any text. */
  words?: boolean;
  /** Holds rates: a percentage is what it says. */
  rates?: boolean;
  /** Its values are summed up: one that is merged over several rows belongs to none of them alone. */
  additive?: boolean;
  /** Units that may stand in the header (`金额（元）`); another one is a fault. Without it what stands there does not matter. */
  units?: RegExp;
  /** Two columns of this kind are a choice for the clerk, not a fault. */
  choice?: boolean;
}

/** A kind of table, recognised by its header row: at least `enough` of its columns, in any order, `needs` among them. */
export interface TableKind<K extends string> {
  what: string;
  columns: readonly Column<K>[];
  enough: number;
  needs?: readonly K[];
  /** Columns that are enough where they stand together, however few they are. */
  sure?: readonly K[];
  /** Words that stand alone in a row above those they are about, in tables without the column `key`. */
  heads?: { key: K; says: (plain: string) => boolean };
  /** A row that says 合计 is one of the table's own. */
  ownsSums?: boolean;
}
