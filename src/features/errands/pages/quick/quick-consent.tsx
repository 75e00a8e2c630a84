import { View } from '@tarojs/components';
import type { CatalogueItem } from '#domain/errands/catalogue-item';
import { doerTitle } from '#domain/errands/words';
import { tappable } from '../../../../ui/a11y';
import { Sheet } from '../../../../ui/dialog';
import { Divider, Fact, Words } from '../../../../ui/words';
import type { For } from '../../components/request-for';
import { WhoSees } from '../../components/who-sees';
import { askWord } from './ask-word';
import './quick-consent.scss';

interface About {
  item: CatalogueItem;
  whom: For;
  /** Who answers: 网格员赵敏 or 社区. */
  desk: string;
}

/** What sending it agrees to, in a line; all of it is a tap away. */
export function QuickConsent({ item, whom, desk, onMore }: About & { onMore: () => void }) {
  const doer = doerTitle(item.route === 'committee');
  const office = desk === '社区' ? '社区' : '网格员、社区';
  return (
    <View
      className="errand-quick-consent"
      hoverClass="ui-pressed"
      {...tappable(onMore, { label: '细说：怎么办，谁会看到' })}
    >
      <Words size="s">
        {`点“${askWord(item)}”就是同意${office}和接下的${doer}看到${whom.self ? '您' : whom.name}的姓名、地址和这件事。`}
        <Words inline size="s" className="errand-quick-more">
          细说
        </Words>
      </Words>
    </View>
  );
}

/** How it is done, what to get ready, and who sees what. */
export function QuickTerms({ item, whom, desk, onClose }: About & { onClose: () => void }) {
  return (
    <Sheet open title="怎么办，谁会看到" onClose={onClose}>
      <Words>{item.does}</Words>
      <Fact label="要准备">{item.materials.join('、')}</Fact>
      <Fact label="收费">代办免费</Fact>
      <Divider />
      <WhoSees whom={whom} item={item} desk={desk} />
    </Sheet>
  );
}
