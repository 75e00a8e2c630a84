import { useCallback, useEffect, useState, type ReactNode } from 'react';
import Taro, { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { classes, spoken, tappable } from './a11y';
import { Icon } from './icon';
import { useSurroundings, type Phone } from './surroundings';

interface PageProps {
  children: ReactNode;
  /** Stays in sight at the foot: the page's one primary action. */
  action?: ReactNode;
  /** Dialogs and sheets. */
  over?: ReactNode;
  /** The head of the home page, over the whole width: the bar above it takes its colour. */
  hero?: ReactNode;
  /** Instead of the compound's telephones, where a page knows a better one. */
  phones?: readonly Phone[];
}

/** The root of every page: carries elder and dark mode, the telephones somebody answers, and the bar of actions. */
export function Page({ children, action, over, hero, phones }: PageProps) {
  const { elder, dark, phones: usual, dial, paint } = useSurroundings();
  const onHero = hero !== undefined;
  const paintIt = useCallback(() => paint(onHero), [paint, onHero]);
  useEffect(paintIt, [paintIt]);
  useDidShow(paintIt);
  return (
    <View className={classes('ui', 'ui-page', elder && 'ui-elder', dark && 'ui-dark')}>
      {process.env.TARO_ENV === 'h5' && <TopBar onHero={onHero} />}
      {hero}
      <View className={classes('ui-page-main', onHero && 'ui-page-over')} {...spoken({ role: 'main' })}>
        {children}
      </View>
      <View className="ui-phones" {...spoken({ role: 'contentinfo' })}>
        {(phones ?? usual).map((phone) => (
          <View
            key={phone.label}
            className="ui-phone"
            hoverClass="ui-pressed"
            {...tappable(() => dial(phone.number), { label: `拨打${phone.label}${phone.number}` })}
          >
            <Icon name="phone" />
            <View className="ui-phone-words">
              {phone.label} <View className="ui-phone-number">{phone.number}</View>
            </View>
          </View>
        ))}
      </View>
      {action && <View className="ui-actions">{action}</View>}
      {over}
    </View>
  );
}

/** Browsers have no navigation bar: the title that the page's config names, and the way back. */
function TopBar({ onHero }: { onHero: boolean }) {
  const { back, leadsBack } = useSurroundings();
  const [goesBack] = useState(leadsBack);
  const [title] = useState(() =>
    String(Taro.getCurrentInstance().page?.config?.navigationBarTitleText ?? ''),
  );
  return (
    <View
      className={classes('ui-top', onHero && 'ui-top-hero')}
      {...spoken({ role: 'navigation', label: '导航' })}
    >
      {goesBack && (
        <View className="ui-top-back" hoverClass="ui-pressed" {...tappable(back, { label: '返回' })}>
          <Icon name="back" />
        </View>
      )}
      <View className="ui-top-title" {...spoken({ role: 'heading', level: 1 })}>
        {title}
      </View>
    </View>
  );
}
