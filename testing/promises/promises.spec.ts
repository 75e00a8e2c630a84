import { existsSync, readFileSync } from 'node:fs';
import { CONTRACTS } from '#domain/nouns';
import { NOUN_NAMES } from '../folders';
import { faultsOf } from './check';
import { promises } from './promising';
import { readTable } from './table';
import { testsIn, testsOf } from './tests';
import { sentencesBelow, sentencesOf, type Sentences } from './texts';

const read = new Map<string, string[] | null>();
function known(file: string): string[] | null {
  if (!read.has(file)) read.set(file, existsSync(file) ? testsIn(file) : null);
  return read.get(file) ?? null;
}

const all = sentencesBelow('src', 'domain');
const SHARED = 'docs/promises.md';
/** The file that has the rows for what stands in a file: that of its noun, or the one for what nouns share. */
function tableFor(file: string): string {
  const [, noun = ''] = /^(?:domain|src\/features)\/([\w-]+)\//.exec(file) ?? [];
  return noun in CONTRACTS ? `domain/${noun}/promises.md` : SHARED;
}
/** The sentences that stand where a table is for. */
const sentencesFor = (table: string): Sentences =>
  new Map(
    [...all].flatMap(([sentence, files]) => {
      const here = [...files].filter((one) => tableFor(one) === table);
      return here.length > 0 ? [[sentence, new Set(here)]] : [];
    }),
  );

describe('promises.md', () => {
  it.each([...NOUN_NAMES.map((noun) => `domain/${noun}/promises.md`), SHARED])(
    '%s has a row for every sentence that promises something, and every row has its sentence and its test',
    (path) => {
      const table = readTable(existsSync(path) ? readFileSync(path, 'utf8') : '');
      expect(faultsOf(table, sentencesFor(path), known)).toEqual([]);
    },
  );

  it('is of promises that are found: the words that find them find hundreds', () => {
    expect([...all.keys()].filter(promises).length).toBeGreaterThan(300);
  });
});

describe('the check of promises', () => {
  const SENTENCE = '我们会在今晚替您办好。';
  const sources = new Map([[SENTENCE, new Set(['src/a.tsx'])]]);
  const row = (test = '`a.spec.ts` › is done') => `| ${SENTENCE} | it | ${test} |`;
  const testsOfA = (file: string) => (file === 'a.spec.ts' ? ['a thing › is done'] : null);
  const whys = (markdown: string) =>
    faultsOf(readTable(markdown), sources, testsOfA).map((fault) => fault.why);

  it('is content with a row whose sentence and test are there', () => {
    expect(whys(row())).toEqual([]);
    expect(whys(`| ${SENTENCE} | it is said of nobody |`)).toEqual([]);
  });

  it.each([
    ['a promise without a row', '', /no row says which test keeps it: .*替您办好/],
    ['a row without a test', row('see below'), /names no test/],
    ['a row whose file of tests is gone', row('`b.spec.ts` › is done'), /there is no b.spec.ts/],
    ['a row whose test has another name', row('`a.spec.ts` › was done'), /has no test “was done”/],
    ['a row with a part of a name', row('`a.spec.ts` › done'), /has no test “done”/],
    ['two rows for one sentence', `${row()}\n${row()}`, /two rows/],
    ['a sentence that stands nowhere', `${row()}\n| 我们会来。 | x |`, /stands nowhere/],
  ])('names %s', (_what, markdown, why) => {
    expect(whys(markdown)).toEqual([expect.stringMatching(why)]);
  });

  it.each([
    ["const a = '物业会答复您。';", '物业会答复您。'],
    ['const a = `${who}会在 ${when} 前答复您。`;', '…会在 … 前答复您。'],
    ["const a = who + '会答复您。';", '…会答复您。'],
    ['const a = <p>物业看不到您的\n  姓名。</p>;', '物业看不到您的姓名。'],
    ["const a = <P hint={x ? '家属看不到' : ''} />;", '家属看不到'],
    ["const a = `${x ? '系统会通知他。' : y}好。`;", '系统会通知他。'],
    ['const a = <p>请写明原因，{who}会看到。</p>;', '请写明原因，…会看到。'],
  ])('finds the promise in %s', (source, sentence) => {
    expect(sentencesOf('a.tsx', source).filter(promises)).toEqual([sentence]);
  });

  it.each([
    '您会来吗？',
    '请马上打 120。',
    '例如：我会带梯子来',
    '社会救助暂行办法',
    '居委会的电话',
    '请由社区核实。',
  ])('takes “%s” for no promise', (sentence) => {
    expect(promises(sentence)).toBe(false);
  });

  it('knows tests by their own names behind those of their groups, and none that are skipped', () => {
    const text = `describe('a', () => { it('b', f); it.each([1])('c %s', f); it.skip('d', f); it.todo('e'); });
      describe.skip('f', () => { it('g', f); });`;
    expect(testsOf('a.spec.ts', text)).toEqual(['a › b', 'a › c %s']);
    expect(testsOf('a.e2e.ts', "export const story = { title: 'h', steps: [{ title: 'i', run }] };")).toEqual(
      ['h', 'h › i'],
    );
  });
});
