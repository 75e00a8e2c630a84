import { View } from '@tarojs/components';
import { amountFor } from '#domain/disclosures/amounts';
import type { LineChange } from '#domain/disclosures/contract';
import { lineLink } from '#domain/disclosures/links';
import type { FeeLine } from '#domain/disclosures/sheet';
import type { Home } from '#domain/homes/documents';
import type { CompoundId } from '#domain/kernel/ids';
import { minus, yuan, type Fen } from '#domain/kernel/money';
import { sayDay, type Month } from '#domain/kernel/time';
import { open } from '../../../../platform/routes';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Tag } from '../../../../ui/tag';
import { Fact, Words } from '../../../../ui/words';
import type { SheetPage } from '../../api';
import { changeSentence, changeTag, PER_PERIOD, priceChange } from '../../components/line-words';
import '../../components/block.scss';

interface BeforeProps {
  compoundId: CompoundId;
  line: FeeLine;
  change: LineChange | null;
  previous: SheetPage['previous'];
  home: Home | null;
  month: Month;
}

/** 和上一版比: what the line was before, in the standard and for the reader's home. */
export function Before({ compoundId, line, change, previous, home, month }: BeforeProps) {
  if (previous === null) {
    return (
      <Card title="和上一版比">
        <Words tone="quiet">这是第一版公示，没有更早的版本可以比。</Words>
      </Card>
    );
  }
  const old = previous.lines.find((one) => one.code === line.code);
  return (
    <Card
      title={`和第 ${previous.version} 版比`}
      extra={change ? <Tag tone="warn">{changeTag(change)}</Tag> : undefined}
    >
      {change === null && <Words>没有变化。</Words>}
      {change && change.kind !== 'price' && <Words>{changeSentence(change)}</Words>}
      {change?.kind === 'price' && old && (
        <>
          <Fact label="标准">{priceChange(old, line)}</Fact>
          {change.percent !== null && <Fact label="涨跌">{change.percent}%</Fact>}
          <Fact label="新标准起算">{sayDay(line.since)}</Fact>
          {home && <Yours old={old} line={line} home={home} month={month} />}
        </>
      )}
      {old && (
        <View className="fee-block">
          <Button kind="quiet" narrow onTap={() => open(lineLink(compoundId, previous.version, line.code))}>
            看第 {previous.version} 版的这一项
          </Button>
        </View>
      )}
    </Card>
  );
}

/** What the home paid and pays. A pool's share of before is not known here: it depended on all homes of that time. */
function Yours({ old, line, home, month }: { old: FeeLine; line: FeeLine; home: Home; month: Month }) {
  if (old.price.kind === 'pool' || line.price.kind === 'pool' || old.period !== line.period) return null;
  const before = amountFor(old, home, month, []).amount;
  const after = amountFor(line, home, month, []).amount;
  if (before === null || after === null) return null;
  return (
    <>
      <Fact label="您家" strong>
        {yuan(before)} → {yuan(after)} 元{PER_PERIOD[line.period]}
      </Fact>
      <Fact label="相差">{difference(before, after)}</Fact>
    </>
  );
}

function difference(before: Fen, after: Fen): string {
  if (before === after) return '金额一样';
  return after > before ? `多 ${yuan(minus(after, before))} 元` : `少 ${yuan(minus(before, after))} 元`;
}
