import type { OutputOf } from '#domain/kernel/contract';
import { Refused } from '../../../../platform/failure';
import { useHere } from '../../../../platform/here';
import { open, TAB } from '../../../../platform/routes';
import { serverNow } from '../../../../platform/server-clock';
import { sayArea } from '../../../../ui/area';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { EmptyState, Load } from '../../../../ui/load';
import { Money } from '../../../../ui/money';
import { Page } from '../../../../ui/page';
import { Divider, Fact, Words } from '../../../../ui/words';
import type { disclosures } from '#domain/disclosures/contract';
import { draftLink } from '#domain/disclosures/links';
import type { CompoundId } from '#domain/kernel/ids';
import { sayInstant } from '#domain/kernel/time';
import { compoundPage } from '../../../../platform/compound-screen';
import { useRead } from '../../api';
import { monthlySum } from '../../components/period-sum';
import { TotalList } from '../../components/total-list';

definePageConfig({ navigationBarTitleText: '应收总额' });

export default compoundPage(TotalsOf);

/** What the published charges bring in from the whole compound, for the staff. */
function TotalsOf({ compoundId }: { compoundId: CompoundId }) {
  const shown = useRead('readTotals', { compoundId });
  const isNone =
    shown.state === 'failed' && shown.error instanceof Refused && shown.error.code === 'NOT_FOUND';
  return (
    <Page>
      <Load of={shown} refused={isNone && <NothingPublished compoundId={compoundId} />}>
        {(found) => <Totals {...found} />}
      </Load>
    </Page>
  );
}

function NothingPublished({ compoundId }: { compoundId: CompoundId }) {
  const office = useHere(compoundId).may('readOffice');
  return (
    <EmptyState
      title="还没有公示"
      action={
        office ? (
          <Button kind="plain" onTap={() => open(draftLink(compoundId))}>
            去准备公示
          </Button>
        ) : (
          <Button kind="plain" onTap={() => open(TAB.home)}>
            去首页
          </Button>
        )
      }
    >
      收费员导入收费表、物业经理批准后，这里按每个项目算出全小区应收多少。
    </EmptyState>
  );
}

type Found = OutputOf<typeof disclosures.actions.readTotals>;

function Totals({ version, number, lines, totals, homes, area, computedAt }: Found) {
  return (
    <>
      <Card title="每月应收合计">
        <Money amount={monthlySum(lines, totals)} per="/月" size="xl" />
        <Words size="s" tone="quiet">
          只加按月收的项目；按季、一次性和用到时才交的不算在内。
        </Words>
        <Divider />
        <Fact label="按哪一版">{`第 ${version} 版，${number}`}</Fact>
        <Fact label="按多少户">{`${homes} 户，${sayArea(area)}`}</Fact>
        <Fact label="计算时间">{sayInstant(computedAt, serverNow())}</Fact>
        <Words size="s" tone="quiet">
          更正任何一户的面积后，系统在一分钟内重新计算，回到本页就能看到。
        </Words>
      </Card>
      <TotalList title="各项目应收" lines={lines} totals={totals} />
    </>
  );
}
