import writeExcelFile from 'write-excel-file/node';
import { isSpecial, type Grid } from '#domain/workbook/grid';

/** An xlsx file with these sheets. */
export async function workbookOf(grids: readonly Grid[]): Promise<Buffer> {
  const sheets = grids.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((cells) =>
      cells.map((value) => (value === null ? null : { value: isSpecial(value) ? value.text : value })),
    ),
  }));
  return writeExcelFile(sheets).toBuffer();
}

/** A home of a roster: building, entrance, room, area, owner's telephone number, note, marks (人员类别). */
export type RosterHome = readonly [
  building: string,
  entrance: string,
  room: string,
  area: number,
  phone?: string | null,
  note?: string | null,
  marks?: string | null,
];

const HEADER = [
  '楼栋',
  '单元',
  '房号',
  '建筑面积（㎡）',
  '用途',
  '业主称呼',
  '手机号',
  '集中供暖',
  '首次交房',
  '人员类别',
  '备注',
];

/** A roster with few homes. */
export const rosterOf = (homes: readonly RosterHome[]): Promise<Buffer> =>
  workbookOf([
    {
      name: '名册',
      rows: [
        HEADER,
        ...homes.map(([building, entrance, room, area, phone = null, note = null, marks = null]) => [
          building,
          entrance,
          room,
          area,
          '住宅',
          phone ? '业主' : null,
          phone,
          '是',
          '否',
          marks,
          note,
        ]),
      ],
    },
  ]);
