import { accessesOf } from '#domain/kernel/accesses';
import type { RefusalParams } from '#domain/kernel/refusal';
import type { CONTACT_REASONS } from './contract';

/** Why somebody who has an errand in hand calls the family, as she taps it and as they read it. */
export const CONTACT_REASON_TEXT: Record<(typeof CONTACT_REASONS)[number], string> = {
  arrange: '约时间',
  ask: '问清要办什么',
  onTheWay: '已经出发或到了',
  nobodyHome: '家里没人应门',
};
const whyOf = ({ why }: RefusalParams): string =>
  CONTACT_REASON_TEXT[why as keyof typeof CONTACT_REASON_TEXT] ?? '办代办';

/** What was done, to be read after who did it. */
export const accessed = accessesOf({
  errandContact: (p) => `为了“${whyOf(p)}”，查看了申请人和家里的电话`,
  doorCode: () => '为了上门办代办，查看了怎么开门',
});
