import { View } from '@tarojs/components';
import { emergencyLink } from '#domain/errands/links';
import type { CompoundId } from '#domain/kernel/ids';
import { open } from '../../../../platform/routes';
import { Card } from '../../../../ui/card';
import { Icon } from '../../../../ui/icon';
import { Words } from '../../../../ui/words';
import './danger-row.scss';

const CALL = '有危险，先打电话';
const SIGNS = '胸口疼、摔倒、煤气味、着火';

/** Above everything that can be asked for: what cannot wait for anybody to come is telephoned. */
export function DangerRow({ compoundId }: { compoundId: CompoundId }) {
  return (
    <Card
      className="errand-danger"
      label={`${CALL} ${SIGNS}，看 120、119、110 怎么打`}
      onTap={() => open(emergencyLink(compoundId))}
    >
      <View className="errand-danger-row">
        <Icon name="phone" className="errand-danger-icon" />
        <View className="errand-danger-main">
          <Words strong tone="bad">
            {CALL}
          </Words>
          <Words size="s">{SIGNS}</Words>
        </View>
        <Icon name="next" className="errand-danger-next" />
      </View>
    </Card>
  );
}
