import { dayOf, sayDay, wechatTime, type Instant } from '#domain/kernel/time';
import { thing } from '#domain/kernel/wechat-fields';
import type { WechatMessage } from '#domain/kernel/wechat-templates';
import type { ErrandDocument } from './documents';
import { message, type Template } from './wechat-templates';

const MORE = '有新进展，请点开查看';

/** `11月30日`. */
export const shortDay = (instant: Instant): string => sayDay(dayOf(instant)).replace(/^\d+年/, '');

/** The first words of what the proxy wrote then; nothing of what the content check was in doubt about. */
export function noteOf({ timeline }: ErrandDocument, at: Instant): string | null {
  const note = timeline.find((one) => one.at === at && one.kind === 'noted');
  if (!note || note.internal || note.side !== 'proxy') return null;
  return note.held ? MORE : (note.text ?? MORE);
}

const messageAbout =
  (template: Template, whenEmpty: string) =>
  ({ item, at }: { item: string; at: Instant }, text: string): WechatMessage =>
    message(template, { thing1: thing(item, '代办'), thing2: thing(text, whenEmpty), time3: wechatTime(at) });

export const progress = messageAbout('errandProgress', MORE);
export const ended = messageAbout('errandFinished', '请点开查看');
export const acceptedMessage = messageAbout('errandAccepted', MORE);
export const assignedMessage = messageAbout('errandAssigned', '本小区');
