import { call } from '../../../../platform/call';
import { open, TAB } from '../../../../platform/routes';
import { useMay } from '../../../../platform/session';
import { serverNow } from '../../../../platform/server-clock';
import { useQuery } from '../../../../platform/use-query';
import { sayArea } from '../../../../ui/area';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { EmptyState, Load } from '../../../../ui/load';
import { Money } from '../../../../ui/money';
import { Page } from '../../../../ui/page';
import { Divider, Fact, Words } from '../../../../ui/words';
import { disclosures } from '#domain/disclosures/contract';
import { draftLink } from '#domain/disclosures/links';
import { refusalText } from '#domain/disclosures/texts';
import type { CompoundId } from '#domain/kernel/ids';
import { sayInstant } from '#domain/kernel/time';
import { CompoundScreen } from '../../../../platform/compound-screen';
import { monthlySum } from '../../draft-components/period-sum';
import { TotalList } from '../../draft-components/total-list';

definePageConfig({ navigationBarTitleText: '应收总额' });

/** The published sheet with what it brings in; null where nothing is published. The totals name the sheet's version. */
async function readTotals(compoundId: string) {
  const { disclosure } = await call(disclosures, 'readSheet', { compoundId });
  if (!disclosure) return null;
  const { version, number, sheet } = disclosure;
  return { number, sheet, ...(await call(disclosures, 'readTotals', { compoundId, version })) };
}

/** What the published charges bring in from the whole compound, for the staff. */
export default function TotalsPage() {
  return <CompoundScreen>{(compoundId) => <TotalsOf compoundId={compoundId} />}</CompoundScreen>;
}

function TotalsOf({ compoundId }: { compoundId: CompoundId }) {
  const query = useQuery(compoundId, () => readTotals(compoundId), refusalText);
  return (
    <Page>
      <Load of={query}>
        {(found) => (found === null ? <NothingPublished compoundId={compoundId} /> : <Totals {...found} />)}
      </Load>
    </Page>
  );
}

function NothingPublished({ compoundId }: { compoundId: CompoundId }) {
  const office = useMay(compoundId, 'readOffice');
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

function Totals({
  version,
  number,
  sheet,
  totals,
  homes,
  area,
  computedAt,
}: NonNullable<Awaited<ReturnType<typeof readTotals>>>) {
  return (
    <>
      <Card title="每月应收合计">
        <Money amount={monthlySum(sheet.lines, totals)} per="/月" size="xl" />
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
      <TotalList title="各项目应收" lines={sheet.lines} totals={totals} />
    </>
  );
}
