import { Cell, CellGroup } from '../../../../ui/cell';
import { Card } from '../../../../ui/card';
import { Fact, SectionTitle, Words } from '../../../../ui/words';
import { Tag } from '../../../../ui/tag';
import type { FeeLine, FeeSheet } from '#domain/disclosures/sheet';
import { CHARGE_TEXT, PERIOD_TEXT } from '#domain/disclosures/texts';
import { sayDay } from '#domain/kernel/time';
import { Accounts } from '../../components/accounts';

/** Everything the sheet will say, read-only, in the office's own words. */
export function SheetPreview({ sheet }: { sheet: FeeSheet }) {
  return (
    <>
      <SectionTitle>{`收费项目（${sheet.lines.length} 项）`}</SectionTitle>
      {sheet.lines.map((line) => (
        <LineCard key={line.code} line={line} />
      ))}
      <Accounts sheet={sheet} />
      {sheet.contents && (
        <CellGroup title={sheet.contents.title}>
          {sheet.contents.rows.map((row) => (
            <Cell key={row.group} title={`${row.group}. ${row.title}`} note={row.filled ?? '没有填'} />
          ))}
        </CellGroup>
      )}
    </>
  );
}

function LineCard({ line }: { line: FeeLine }) {
  return (
    <Card title={`${line.code} ${line.name}`} extra={<Tag>{line.category}</Tag>}>
      <Words strong>{line.standard}</Words>
      <Fact label="计费">{`${CHARGE_TEXT[line.charge]}，${PERIOD_TEXT[line.period]}`}</Fact>
      <Fact label="谁要交">{line.scopeText}</Fact>
      <Fact label="定价形式">{line.pricing}</Fact>
      <Fact label="依据">{line.basis ?? '没有写'}</Fact>
      {line.objection && (
        <Fact label="方案公示">{`${sayDay(line.objection.from)}至${sayDay(line.objection.until)}`}</Fact>
      )}
      {line.serviceLevel && <Fact label="服务标准">{line.serviceLevel}</Fact>}
      <Fact label="生效">{sayDay(line.since)}</Fact>
      {line.note && <Fact label="备注">{line.note}</Fact>}
    </Card>
  );
}
