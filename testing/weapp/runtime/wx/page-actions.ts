import { callLifecycle } from '../pages/page-view';
import { topPage } from '../pages/stack';
import { asApi, type ApiOptions } from './answer';

/** `wx` functions that act on the page on top. */
export function pageActions(redraw: () => void) {
  return {
    setNavigationBarTitle: asApi<ApiOptions & { title: string }>('setNavigationBarTitle', ({ title }) => {
      const view = topPage();
      if (view) view.title = title;
      redraw();
    }),
    pageScrollTo: asApi<ApiOptions & { scrollTop?: number; selector?: string }>(
      'pageScrollTo',
      ({ scrollTop, selector }) => {
        const box = topPage()?.box;
        if (!box) return;
        if (selector) box.querySelector(selector)?.scrollIntoView();
        else box.scrollTop = scrollTop ?? 0;
      },
    ),
    startPullDownRefresh: asApi('startPullDownRefresh', () => {
      const view = topPage();
      if (view) callLifecycle(view, 'onPullDownRefresh');
    }),
    stopPullDownRefresh: asApi('stopPullDownRefresh', () => undefined),
  };
}
