import { View } from '@tarojs/components';
import { questionsLink, sheetLink } from '#domain/disclosures/links';
import type { FrontPage } from '#domain/people/contract';
import { open, TAB } from '../../platform/routes';
import { tappable } from '../../ui/a11y';
import { Icon, type IconName } from '../../ui/icon';
import { useSurroundings } from '../../ui/surroundings';

interface BigButtonsProps {
  frontPage: FrontPage;
  asks: boolean;
  signedIn: boolean;
}

/** The elder home: three things, each large enough to hit without looking for it. */
export function BigButtons({ frontPage, asks, signedIn }: BigButtonsProps) {
  const { dial } = useSurroundings();
  const { compoundId, servicePhone } = frontPage;
  return (
    <View className="ui-big">
      <Big icon="sheet" onTap={() => open(sheetLink(compoundId))}>
        看收费
      </Big>
      {asks ? (
        <Big icon="question" onTap={() => open(questionsLink(compoundId))}>
          我的疑问
        </Big>
      ) : (
        <Big icon={signedIn ? 'message' : 'person'} onTap={() => open(signedIn ? TAB.messages : TAB.me)}>
          {signedIn ? '看消息' : '去登录'}
        </Big>
      )}
      <Big icon="phone" onTap={() => dial(servicePhone)}>
        打物业电话
      </Big>
    </View>
  );
}

function Big({ icon, children, onTap }: { icon: IconName; children: string; onTap: () => void }) {
  return (
    <View className="ui-big-button" hoverClass="ui-pressed" {...tappable(onTap, { label: children })}>
      <Icon name={icon} />
      <View className="ui-big-words">{children}</View>
    </View>
  );
}
