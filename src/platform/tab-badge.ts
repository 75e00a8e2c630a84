import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { unreadText } from '#domain/kernel/inbox';

/** Where the page of messages stands in the tab bar. */
const MESSAGES = 1;

/** Shows on the tab bar how many messages are unread, while a page of it is in front; `undefined`: not known. */
export function useUnreadBadge(unread: number | undefined): void {
  useEffect(() => {
    if (unread === undefined) return;
    // a page that has been left meanwhile refuses; the next one says it again
    const ignore = () => undefined;
    const said =
      unread > 0
        ? Taro.setTabBarBadge({ index: MESSAGES, text: unreadText(unread) })
        : Taro.removeTabBarBadge({ index: MESSAGES });
    Promise.resolve(said).catch(ignore);
  }, [unread]);
}
