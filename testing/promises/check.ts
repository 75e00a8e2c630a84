import { promises } from './promising';
import type { Promised, Table } from './table';
import type { Sentences } from './texts';

/** The names of the tests of a file, or null where there is no such file. */
export type TestsIn = (file: string) => string[] | null;

export interface Fault {
  sentence: string;
  why: string;
}

const rowFor = (sentence: string): string => `| ${sentence} | what keeps it | \`a.spec.ts\` › its test |`;

function whatIsWrong(row: Promised, testsIn: TestsIn): string | null {
  if (!row.test) return 'names no test as `file` › name';
  const tests = testsIn(row.test.file);
  if (!tests) return `there is no ${row.test.file}`;
  const { name } = row.test;
  return tests.some((one) => one === name || one.endsWith(` › ${name}`))
    ? null
    : `${row.test.file} has no test “${name}”`;
}

/** What is wrong with a table for the sentences of its folders: a promise without a row, a row without its test, a row whose sentence is gone. */
export function faultsOf(table: Table, sources: Sentences, testsIn: TestsIn): Fault[] {
  const faults: Fault[] = [];
  const listed = [...table.promised.flatMap((row) => row.sentences), ...table.none];
  for (const [sentence, files] of sources)
    if (promises(sentence) && !listed.includes(sentence))
      faults.push({
        sentence,
        why: `promises something in ${[...files].join(', ')}, and no row says which test keeps it: ${rowFor(sentence)}`,
      });
  for (const sentence of new Set(listed)) {
    if (!sources.has(sentence)) faults.push({ sentence, why: 'stands nowhere any more' });
    if (listed.filter((one) => one === sentence).length > 1) faults.push({ sentence, why: 'has two rows' });
  }
  for (const row of table.promised) {
    const why = whatIsWrong(row, testsIn);
    if (why) faults.push({ sentence: row.sentences.join(' '), why });
  }
  return faults;
}
