import type { FeeSheet } from '#domain/disclosures/sheet';
import { proportion } from '#domain/kernel/decimals';
import { sayYuan, yuan, type Fen } from '#domain/kernel/money';
import { Money } from '../../../ui/money';
import { Tag } from '../../../ui/tag';
import { RecordTable, type RecordRow } from './record-table';

type IncomeRow = NonNullable<FeeSheet['income']>['rows'][number];
type FundRow = NonNullable<FeeSheet['fund']>['rows'][number];
type CollectionRow = NonNullable<FeeSheet['collection']>['rows'][number];

const KIND_TEXT: Record<IncomeRow['kind'], string> = {
  income: '收入',
  cost: '合理成本',
  expense: '支出',
  balance: '合计',
};

const incomeRow = (row: IncomeRow, index: number): RecordRow => ({
  key: String(index),
  name: (
    <>
      {row.name}
      <Tag tone={row.kind === 'income' ? 'ok' : 'plain'}>{KIND_TEXT[row.kind]}</Tag>
    </>
  ),
  main: <Money amount={row.amount} />,
  cells: [
    { label: '凭证号', value: row.voucher },
    { label: '对方', value: row.counterparty },
    { label: '说明', value: row.note },
  ],
});

const fundRow = (row: FundRow): RecordRow => ({
  key: row.building,
  name: row.building,
  main: `期末余额 ${sayYuan(row.closing)} 元`,
  cells: [
    { label: '期初余额', value: `${sayYuan(row.opening)} 元` },
    { label: '本期使用', value: `${sayYuan(row.used)} 元` },
    { label: '用途及表决', value: row.purpose },
  ],
});

/** How much of what was due has been paid, in percent with two places; null where nothing was due. */
const rateText = (received: Fen, due: Fen): string | null =>
  due === 0 ? null : `${yuan(proportion('100', received, due))}%`;

const collectionRow = (row: CollectionRow): RecordRow => ({
  key: row.building,
  name: row.building,
  main: `收缴率 ${rateText(row.received, row.due) ?? '无应收'}`,
  cells: [
    { label: '应收', value: `${sayYuan(row.due)} 元` },
    { label: '实收', value: `${sayYuan(row.received)} 元` },
  ],
});

/** The compound's money beside the fees: common income, maintenance fund, what was collected. */
export function Accounts({ sheet }: { sheet: FeeSheet }) {
  const { income, fund, collection } = sheet;
  return (
    <>
      <RecordTable
        title={income?.title ?? '公共收益'}
        rows={(income?.rows ?? []).map(incomeRow)}
        missing="这一版没有公示公共收益。您可以打物业服务电话询问。"
      />
      <RecordTable
        title={fund?.title ?? '专项维修资金'}
        rows={(fund?.rows ?? []).map(fundRow)}
        missing="这一版没有公示专项维修资金。您可以打物业服务电话询问。"
      />
      <RecordTable
        title={collection?.title ?? '应收实收'}
        rows={(collection?.rows ?? []).map(collectionRow)}
        missing="这一版没有公示应收实收。您可以打物业服务电话询问。"
      />
    </>
  );
}
