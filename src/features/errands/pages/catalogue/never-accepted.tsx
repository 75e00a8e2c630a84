import { View } from '@tarojs/components';
import { NEVER_ACCEPTED } from '#domain/errands/never-accepted';
import { Card } from '../../../../ui/card';
import { Words } from '../../../../ui/words';
import '../../components/point.scss';

/** What nobody may be asked to do, and where to turn instead: it protects the elder and who would help her. */
export function NeverAccepted() {
  return (
    <Card title="这些不代办">
      {NEVER_ACCEPTED.map(({ code, name, sentence }) => (
        <View key={code} className="errand-point">
          <Words strong>{name}</Words>
          <Words size="s" tone="quiet">
            {sentence}
          </Words>
        </View>
      ))}
    </Card>
  );
}
