/** One row of a promises.md: one or more sentences that the same test keeps true. */
export interface Promised {
  sentences: string[];
  test: { file: string; name: string } | null;
}

export interface Table {
  promised: Promised[];
  /** Sentences that only look like promises. */
  none: string[];
}

const cellsOf = (line: string): string[] =>
  line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim());

const partsOf = (cell: string): string[] => cell.split('<br>').map((part) => part.trim());

function testOf(cell: string): Promised['test'] {
  const [, file, name] = /^`([^`]+)` › (.+)$/.exec(cell) ?? [];
  return file !== undefined && name !== undefined ? { file, name } : null;
}

/** Rows of three cells are promises, rows of two are none. */
export function readTable(markdown: string): Table {
  const table: Table = { promised: [], none: [] };
  for (const line of markdown.split('\n').filter((one) => one.startsWith('|'))) {
    const cells = cellsOf(line);
    const [first = '', , test = ''] = cells;
    if (/^(?:-+|sentences?)$/.test(first)) continue;
    if (cells.length === 3)
      table.promised.push({
        sentences: partsOf(first),
        test: testOf(test),
      });
    else table.none.push(...partsOf(first));
  }
  return table;
}
