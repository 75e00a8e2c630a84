import { postName } from '#domain/kernel/posts';
import type { homes } from '#domain/homes/contract';
import type { OutputOf } from '#domain/kernel/contract';

export type Access = OutputOf<typeof homes.actions.accessLog>['items'][number];

/** Whoever did it: `物业收费员 林小蓉`, 您自己, or the program. */
function whoDid({ by }: Access): string {
  if (by === null) return '系统';
  if (by.isMe) return '您自己';
  return by.post === null ? by.name || '有人' : `${postName(by.post)} ${by.name}`;
}

/** An entry of the access log as a sentence. */
export const accessWords = (entry: Access): string => `${whoDid(entry)}${entry.said}。`;
