import type { FeeLine } from '#domain/disclosures/sheet';
import { CHARGE_TEXT, PERIOD_TEXT, scopeSentence } from '#domain/disclosures/texts';
import { sayDay } from '#domain/kernel/time';
import { Card } from '../../../../ui/card';
import { Divider, Fact, Words } from '../../../../ui/words';
import { priceText } from '../../components/line-words';

/** 依据和规定: everything the office wrote about a line; what it left out is said. */
export function LineFacts({ line }: { line: FeeLine }) {
  return (
    <>
      <Card title="凭什么收">
        <Words tone={line.basis === null ? 'warn' : 'plain'}>
          {line.basis ?? '物业没有写明依据。您可以就这一项提出疑问，请物业说明。'}
        </Words>
        {line.objection && (
          <Words size="s" tone="quiet">
            方案公示期：{sayDay(line.objection.from)}至{sayDay(line.objection.until)}
          </Words>
        )}
        <Divider />
        <Fact label="定价形式">{line.pricing}</Fact>
        <Fact label="开始执行">{sayDay(line.since)}</Fact>
        {line.serviceLevel && <Fact label="服务标准">{line.serviceLevel}</Fact>}
      </Card>
      <Card title="谁交、怎么收">
        <Words>{scopeSentence(line.scope, line.scopeText)}</Words>
        <Divider />
        <Fact label="标准">{priceText(line)}</Fact>
        <Fact label="计费方式">{CHARGE_TEXT[line.charge]}</Fact>
        <Fact label="周期">{PERIOD_TEXT[line.period]}</Fact>
        {line.note && <Fact label="备注">{line.note}</Fact>}
        <Words size="s" tone="quiet">
          公示表原文：{line.standard}
        </Words>
      </Card>
    </>
  );
}
