import { CFB } from '@e965/xlsx/xlsx.js';
import cpexcel from '@e965/xlsx/dist/cpexcel.js';
import { readWorkbook } from './workbook';

const words = (...numbers: number[]): Buffer => Buffer.from(Uint16Array.from(numbers).buffer);
const record = (type: number, ...parts: Buffer[]): Buffer => {
  const data = Buffer.concat(parts);
  return Buffer.concat([words(type, data.length), data]);
};
const [BEGIN, END, CODE_PAGE, SHEET, LABEL] = [0x809, 0x0a, 0x42, 0x85, 0x204];
const [BOOK, CELLS] = [words(0x500, 5, 0x2bb, 0x7cc), words(0x500, 0x10, 0x2bb, 0x7cc)];

/** A workbook of Excel 5, whose texts are bytes of a code page. */
function excel5(page: number, sheet: string, rows: readonly string[][]): Buffer {
  const bytesOf = (text: string) => Buffer.from(cpexcel.utils.encode(page, text) as Uint8Array);
  const name = bytesOf(sheet);
  const head = [record(BEGIN, BOOK), record(CODE_PAGE, words(page))];
  const at = Buffer.alloc(4);
  const titled = () => record(SHEET, at, words(0), Buffer.from([name.length]), name);
  at.writeUInt32LE(Buffer.concat([...head, titled(), record(END)]).length);
  const cell = (text: string, row: number, column: number) =>
    record(LABEL, words(row, column, 0, bytesOf(text).length), bytesOf(text));
  const cells = rows.flatMap((texts, row) => texts.map((text, column) => cell(text, row, column)));
  const stream = [...head, titled(), record(END), record(BEGIN, CELLS), ...cells, record(END)];
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/Book', Buffer.concat(stream));
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Buffer);
}

describe('a workbook of before 1997, as cash programs still write it', () => {
  it.each([
    [936, '名册', ['楼栋', '业主姓名', '建筑面积（㎡）', '镕', '€']],
    [950, '名冊', ['樓棟', '業主姓名', '建築面積']],
    [1252, 'Liste', ['Haus', 'Müller', '½']],
  ])('says in code page %i what was written', async (page, sheet, texts) => {
    const [grid] = await readWorkbook(excel5(page, sheet, [texts, texts]));
    expect([grid?.name, grid?.rows]).toEqual([sheet, [texts, texts]]);
  });

  it('has marks for what is no letter of its code page', async () => {
    const file = excel5(936, '名册', [['楼栋']]);
    const [first, second] = cpexcel.utils.encode(936, '楼') as number[];
    const at = file.indexOf(Buffer.from([first ?? 0, second ?? 0]));
    file[at] = 0xff;
    const [grid] = await readWorkbook(file);
    expect(grid?.rows[0]?.[0]).toContain('\ufffd');
  });
});
