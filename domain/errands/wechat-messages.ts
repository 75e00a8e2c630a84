import { withBadge } from '#domain/kernel/badge';
import type { DomainEvent, NoticeDraft } from '#domain/kernel/events';
import { sayDay, dayOf, wechatTime } from '#domain/kernel/time';
import { thing } from '#domain/kernel/wechat-fields';
import type { ErrandDocument } from './documents';
import { isByStaff } from './doers';
import type { NoticeKind } from './notice-texts';
import { doerTitle, PAUSE_TEXT } from './words';

type Message = NonNullable<NoticeDraft['wechat']>;
const MORE = '有新进展，请点开查看';

/** `11月30日`. */
const shortDay = (instant: number): string => sayDay(dayOf(instant)).replace(/^\d+年/, '');

/** The first words of what the proxy wrote; nothing of what the content check was in doubt about. */
function noteOf({ at }: DomainEvent, { timeline }: ErrandDocument): string | null {
  const note = timeline.find((one) => one.at === at && one.kind === 'noted');
  if (!note || note.internal || note.side !== 'proxy') return null;
  return note.held ? MORE : (note.text ?? MORE);
}

const progress = (text: string, { at }: DomainEvent, { itemName }: ErrandDocument): Message => ({
  template: 'errandProgress',
  fields: { thing1: thing(itemName, '代办'), thing2: thing(text, MORE), time3: wechatTime(at) },
});

const ended = (text: string, { at }: DomainEvent, { itemName }: ErrandDocument): Message => ({
  template: 'errandFinished',
  fields: { thing1: thing(itemName, '代办'), thing2: thing(text, '请点开查看'), time3: wechatTime(at) },
});

/**
 * The WeChat message that goes with an inbox entry to the family, or to the proxy who is asked; null for entries without
 * one. What is said to a proxy names the building alone.
 */
export function wechatOf(kind: NoticeKind, event: DomainEvent, errand: ErrandDocument): Message | null {
  const { itemName, building, dueAt, clock, proxy, pause, solved, noGridWorker } = errand;
  const doer = isByStaff(errand) ? '工作人员' : doerTitle(false);
  switch (kind) {
    case 'errandVerified':
      return progress('本人意愿已核实，等网格员受理', event, errand);
    case 'errandUnwilling':
      return ended('本人不同意办，已结束', event, errand);
    case 'errandAccepted':
      return {
        template: 'errandAccepted',
        fields: {
          thing1: thing(itemName, '代办'),
          thing2: `已受理，${noGridWorker ? '社区干部' : '网格员'}在找${doer}`,
          time3: wechatTime(dueAt),
        },
      };
    case 'errandTaken':
      return progress(`${doer}${proxy ? withBadge(proxy) : ''}接下了`, event, errand);
    case 'errandNoted': {
      const note = noteOf(event, errand);
      return note === null ? null : progress(note, event, errand);
    }
    case 'errandPaused':
      return pause && progress(`${PAUSE_TEXT[pause.reason]}，${shortDay(pause.checkAt)}再问`, event, errand);
    case 'errandResumed':
      return progress(`${doer}接着办了`, event, errand);
    case 'errandFinished':
      return ended(solved === false ? '没能办成，请点开看原因' : '办完了，请您点开确认', event, errand);
    case 'errandTurnedDown':
      return ended('不属于代办，请点开看原因', event, errand);
    case 'errandOffered':
      return {
        template: 'errandAssigned',
        fields: {
          thing1: thing(itemName, '代办'),
          thing2: thing(building, '本小区'),
          time3: wechatTime(clock?.dueAt ?? event.at),
        },
      };
    default:
      return null;
  }
}
