import type { WechatMessage, WechatTemplate } from '#domain/kernel/events';
import { dayOf, sayDay, wechatTime, type Instant } from '#domain/kernel/time';
import { thing } from '#domain/kernel/wechat-fields';
import type { ErrandDocument } from './documents';

const MORE = '有新进展，请点开查看';

/** `11月30日`. */
export const shortDay = (instant: Instant): string => sayDay(dayOf(instant)).replace(/^\d+年/, '');

/** The first words of what the proxy wrote then; nothing of what the content check was in doubt about. */
export function noteOf({ timeline }: ErrandDocument, at: Instant): string | null {
  const note = timeline.find((one) => one.at === at && one.kind === 'noted');
  if (!note || note.internal || note.side !== 'proxy') return null;
  return note.held ? MORE : (note.text ?? MORE);
}

const message =
  (template: WechatTemplate, whenEmpty: string) =>
  ({ item, at }: { item: string; at: Instant }, text: string): WechatMessage => ({
    template,
    fields: { thing1: thing(item, '代办'), thing2: thing(text, whenEmpty), time3: wechatTime(at) },
  });

export const progress = message('errandProgress', MORE);
export const ended = message('errandFinished', '请点开查看');
export const acceptedMessage = message('errandAccepted', MORE);
export const assignedMessage = message('errandAssigned', '本小区');
