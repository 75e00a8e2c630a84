import { ACCESS_TEXTS as OF_ERRANDS } from '#domain/errands/access-texts';
import { ACCESS_TEXTS as OF_HOMES } from '#domain/homes/access-texts';
import type { AccessKind } from '#domain/kernel/events';
import { ACCESS_TEXTS as OF_POSTS } from '#domain/people/access-texts';
import { postName } from '#domain/kernel/posts';
import type { RefusalParams } from '#domain/kernel/refusal';
import type { Access } from './api';

/** Every kind of entry has its sentence: one without does not compile. */
const TEXTS: Record<AccessKind, (params: RefusalParams) => string> = {
  ...OF_HOMES,
  ...OF_ERRANDS,
  ...OF_POSTS,
};

/** Whoever did it: `物业收费员 林小蓉`, 您自己, or the program. */
function whoDid({ by }: Access): string {
  if (by === null) return '系统';
  if (by.isMe) return '您自己';
  return by.post === null ? by.name || '有人' : `${postName(by.post)} ${by.name}`;
}

/** An entry of the access log as a sentence; a kind newer than this app gets general words. */
export function accessWords(entry: Access): string {
  const { what, params, reason } = entry;
  const isKnown = Object.prototype.hasOwnProperty.call(TEXTS, what);
  const said = isKnown ? TEXTS[what as AccessKind](params) : '查看或更改了您的信息';
  const isOfErrand = Object.prototype.hasOwnProperty.call(OF_ERRANDS, what);
  const why = reason === '' ? '' : isOfErrand ? `（编号 ${reason}）` : `（原因：${reason}）`;
  return `${whoDid(entry)}${said}${why}。`;
}
