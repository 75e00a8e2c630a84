import { View } from '@tarojs/components';
import { monthlyTotal } from '#domain/disclosures/amounts';
import type { Home } from '#domain/homes/documents';
import { sayMonth, type Month } from '#domain/kernel/time';
import { Card } from '../../../../ui/card';
import { Money } from '../../../../ui/money';
import { Words } from '../../../../ui/words';
import type { Disclosure, SheetPage } from '../../api';
import { HomeChoice } from '../../components/home-choice';
import '../../components/block.scss';

interface MyMonthProps {
  disclosure: Disclosure;
  pools: SheetPage['pools'];
  homes: readonly Home[];
  home: Home;
  onChoose: (homeId: string) => void;
  month: Month;
}

/** What the reader's home pays in a month, with what is missing from it said in words. */
export function MyMonth({ disclosure, pools, homes, home, onChoose, month }: MyMonthProps) {
  const { lines } = disclosure.sheet;
  const { total, missing, asItComes } = monthlyTotal(lines, home, month, pools);
  const nothingKnown = missing.length > 0 && total === 0;
  const old = disclosure.replacedBy !== null;
  return (
    <Card title={`我家每月（${home.label}）`}>
      <Money amount={nothingKnown ? null : total} per="/月" size="xl" unknown="待补录，现在算不出来" />
      {missing.length > 0 && (
        <Words size="s" tone="warn">
          还有 {missing.length} 项待补录（{missing.join('、')}），补齐后总数会变。
        </Words>
      )}
      {asItComes.length > 0 && (
        <Words size="s" tone="quiet">
          {asItComes.join('、')} 按实际发生收，事先没有数，不在这个数里。
        </Words>
      )}
      <Words size="s" tone="quiet">
        {old ? `按第 ${disclosure.version} 版算，` : ''}
        {sayMonth(month)}，建筑面积 {home.area} ㎡。只算每月要交的；供暖费和用到才交的，看下面各项。
      </Words>
      {homes.length > 1 && (
        <View className="fee-block">
          <HomeChoice homes={homes} home={home} onChoose={onChoose} />
        </View>
      )}
    </Card>
  );
}
