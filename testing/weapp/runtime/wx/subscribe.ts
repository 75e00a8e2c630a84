import { insideTap } from '../events';
import { harness } from '../harness';
import { tellLocalWeChat } from '../identity';
import { openSheet } from '../sheet';
import { ApiFailure, asApi, type ApiOptions } from './answer';

/** At most five templates in one panel (older documentation says three). */
const MOST_TEMPLATES = 5;

type Answers = Record<string, string>;

async function panel(tmplIds: string[]): Promise<Answers> {
  const { subscribe, openid } = harness.settings;
  let answerTo = (id: string): string =>
    typeof subscribe === 'string' ? subscribe : (subscribe[id] ?? 'reject');
  if (subscribe === 'ask') {
    const { button } = await openSheet({ title: '申请发送消息', buttons: ['取消', '允许'] });
    answerTo = () => (button === 1 ? 'accept' : 'reject');
  }
  const results = Object.fromEntries(tmplIds.map((id) => [id, answerTo(id)]));
  if (openid !== null) await tellLocalWeChat('consent', { openid, results });
  return results;
}

/**
 * `wx.requestSubscribeMessage`: the panel opens only while a tap is being handled; after an `await` that moment is
 * over. Every accept lets the emulator's WeChat deliver one message.
 */
export const requestSubscribeMessage = asApi<ApiOptions & { tmplIds?: string[] }>(
  'requestSubscribeMessage',
  ({ tmplIds }) => {
    if (!insideTap()) throw new ApiFailure('can only be invoked by user TAP gesture.');
    if (!tmplIds?.length) throw new ApiFailure('TmplIds can not be empty', 10001);
    if (tmplIds.length > MOST_TEMPLATES) throw new ApiFailure('Templates count out of max bounds', 20003);
    if (harness.settings.subscribe === 'main-switch-off') {
      throw new ApiFailure('The main switch is switched off', 20004);
    }
    return panel(tmplIds);
  },
);
