import { View } from '@tarojs/components';
import { sheetLink } from '#domain/disclosures/links';
import { catalogueLink } from '#domain/errands/links';
import type { FrontPage } from '#domain/people/contract';
import { open, TAB } from '../../platform/routes';
import { tappable } from '../../ui/a11y';
import { Icon, type IconName } from '../../ui/icon';
import { useSurroundings } from '../../ui/surroundings';

/**
 * The elder home: three things, each large enough to hit without looking for it, and for who has not signed in the way to
 * do so. What she looks at now and then stands below, in cells.
 */
export function BigButtons({ frontPage, signedIn }: { frontPage: FrontPage; signedIn: boolean }) {
  const { dial } = useSurroundings();
  const { compoundId, servicePhone } = frontPage;
  return (
    <View className="ui-big">
      <Big icon="heart" onTap={() => open(catalogueLink(compoundId))}>
        请人代办
      </Big>
      <Big icon="sheet" onTap={() => open(sheetLink(compoundId))}>
        看收费
      </Big>
      <Big icon="phone" onTap={() => dial(servicePhone)}>
        打物业电话
      </Big>
      {!signedIn && (
        <Big icon="person" onTap={() => open(TAB.me)}>
          去登录
        </Big>
      )}
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
