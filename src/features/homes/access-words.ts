import * as errands from '#domain/errands/access-texts';
import * as homes from '#domain/homes/access-texts';
import * as people from '#domain/people/access-texts';
import { POST_TEXT } from '#domain/people/texts';
import type { RefusalParams } from '#domain/kernel/refusal';
import type { Access } from './api';

interface Speaker {
  ACCESS_KINDS: readonly string[];
  accessText: (what: string, params: RefusalParams) => string;
}
const SPEAKERS: readonly Speaker[] = [homes, errands, people];

/** Whoever did it: `物业收费员 林小蓉`, 您自己, or the program. */
function whoDid({ by }: Access): string {
  if (by === null) return '系统';
  if (by.isMe) return '您自己';
  return by.post === null ? by.name || '有人' : `${POST_TEXT[by.post]} ${by.name}`;
}

/** An entry of the access log as a sentence. */
export function accessWords(entry: Access): string {
  const { what, params, reason } = entry;
  const speaker = SPEAKERS.find((one) => one.ACCESS_KINDS.includes(what)) ?? homes;
  const why = reason === '' ? '' : what === 'errandContact' ? `（编号 ${reason}）` : `（原因：${reason}）`;
  return `${whoDid(entry)}${speaker.accessText(what, params)}${why}。`;
}
