import { View } from '@tarojs/components';
import { disclosures } from '#domain/disclosures/contract';
import { monthlyTotal } from '#domain/disclosures/amounts';
import { sheetLink } from '#domain/disclosures/links';
import type { CompoundId } from '#domain/kernel/ids';
import type { OutputOf } from '#domain/kernel/contract';
import type { HomeHeld } from '#domain/kernel/home-terms';
import { dayOf, monthOf, sayDay, sayMonth } from '#domain/kernel/time';
import type { FrontPage } from '#domain/people/contract';
import { call } from '../../platform/call';
import { open } from '../../platform/routes';
import { serverNow } from '../../platform/server-clock';
import { useQuery } from '../../platform/use-query';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Money } from '../../ui/money';
import { Tag } from '../../ui/tag';
import { Divider, Words } from '../../ui/words';

interface FeeCardProps {
  compoundId: CompoundId;
  fee: FrontPage['fee'];
  homes: readonly HomeHeld[];
  /** Whether reading it is what the reader most likely came for. */
  first: boolean;
}

/** The published fee sheet, and for who lives here what her home pays this month. */
export function FeeCard({ compoundId, fee, homes, first }: FeeCardProps) {
  if (!fee) {
    return (
      <Card title="收费公示" extra={<Tag>未公示</Tag>}>
        <Words tone="quiet">物业还没有公示收费。公示后，每项收费的标准和依据都会在这里。</Words>
      </Card>
    );
  }
  return (
    <Card title={fee.title}>
      <Words size="s" tone="quiet">
        第 {fee.version} 版，{sayDay(dayOf(fee.publishedAt))}公示
      </Words>
      {homes.length > 0 && <OwnTotals compoundId={compoundId} version={fee.version} homes={homes} />}
      <Button kind={first ? 'primary' : 'plain'} onTap={() => open(sheetLink(compoundId))}>
        {homes.length > 0 ? '看每一项怎么算' : '看收费标准和依据'}
      </Button>
    </Card>
  );
}

type Sheet = OutputOf<typeof disclosures.actions.readSheet>;

/** Computed on the phone from the sheet and the stored area. While it loads or fails, no amount is shown at all. */
function OwnTotals({
  compoundId,
  version,
  homes,
}: {
  compoundId: CompoundId;
  version: number;
  homes: readonly HomeHeld[];
}) {
  const ids = homes.map((one) => one.homeId).join();
  const sheet = useQuery(`own:${compoundId}:${version}:${ids}`, () =>
    call(disclosures, 'readSheet', { compoundId }),
  );
  return (
    <View>
      <Divider />
      {sheet.state === 'loading' && <Words tone="quiet">正在算您家这个月的费用…</Words>}
      {sheet.state === 'failed' && (
        <>
          <Words tone="bad">没有算出您家的费用。{sheet.message}</Words>
          <Button kind="quiet" onTap={sheet.reload}>
            再试一次
          </Button>
        </>
      )}
      {sheet.state === 'ready' &&
        sheet.value.homes.map((home) => <OneTotal key={home.homeId} home={home} sheet={sheet.value} />)}
    </View>
  );
}

function OneTotal({ home, sheet }: { home: Sheet['homes'][number]; sheet: Sheet }) {
  if (!sheet.disclosure) return null;
  const month = monthOf(serverNow());
  const { total, missing } = monthlyTotal(sheet.disclosure.sheet.lines, home, month, sheet.pools);
  return (
    <View className="ui-total">
      <Words tone="quiet">
        {home.label} · {sayMonth(month)}
      </Words>
      <Money amount={total} size="xl" per="/月" />
      <Words size="s" tone="quiet">
        只算每月都要交的项目。
      </Words>
      {missing.length > 0 && (
        <Words size="s" tone="warn">
          另有 {missing.length} 项还缺数据，没有算进去。
        </Words>
      )}
    </View>
  );
}
