import type { Consequences, DomainEvent } from '#domain/kernel/events';
import type { CompoundId } from '#domain/kernel/ids';
import { postTagsUpwards } from '#domain/kernel/tags';
import { looksLink } from './links';

type Params = DomainEvent['params'];
type Words = { title: string; body: string };

export const NOTICE_KINDS = ['unusualReading'] as const;

/**
 * Somebody reads more telephone numbers than her work usually takes: the compound's manager and the community are told,
 * at most once a day and threshold. The event lies on what is counted of her, which has no compound: it names it.
 */
export function consequencesOf({ kind, params, by }: DomainEvent): Consequences {
  if (kind !== 'unusualReading') return { notices: [], matters: [] };
  const { gridPath, name = null, numbers = null, minutes = null } = params;
  const compoundId = String(params.compoundId) as CompoundId;
  const place = { compoundId, gridPath: String(gridPath) };
  return {
    notices: [
      {
        key: 'reading',
        kind,
        tags: [...postTagsUpwards('propertyManager', place), ...postTagsUpwards('communityOfficer', place)],
        params: { name, numbers, minutes },
        link: looksLink(compoundId, String(by)),
      },
    ],
    matters: [],
  };
}

const say = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const span = (minutes: unknown): string =>
  typeof minutes !== 'number' ? '' : minutes >= 60 ? `${minutes / 60} 小时` : `${minutes} 分钟`;

/** The words of the inbox entry. */
export const noticeText = (_kind: string, p: Params): Words => ({
  title: '有人查看电话较多',
  body: `${say(p.name)}在 ${span(p.minutes)}内查看了至少 ${say(p.numbers)} 户的完整电话。点开可以看每次查看的时间和原因。请当面问清是不是工作需要；不是的，请社区收回岗位。`,
});
