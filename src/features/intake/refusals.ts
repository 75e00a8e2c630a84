import { refusalText as questionText } from '#domain/disclosures/texts';
import { refusalText as errandText } from '#domain/errands/texts';
import { refusalText as homeText } from '#domain/homes/texts';
import type { RefusalParams } from '#domain/kernel/refusal';
import type { Kind } from './pages/intake/draft';

const ownHome = () => '您自己登记在这套房里，请用住户的申请表，或请另一位工作人员登记。';
const number = ({ number: of }: RefusalParams): string => (of ? `（编号 ${String(of)}）` : '');

/** What staff are told where a resident would be told of herself. */
const OURS: Record<string, (params: RefusalParams) => string> = {
  OWN_HOME: ownHome,
  NOT_OF_THIS_HOME: () =>
    '来说的人和要办事的人不能这样登记：租户的事由租户本人或照护人说，照护人不为自己申请。请返回第 2 步重选。',
  TOO_MANY_OPEN: ({ most }) =>
    `这个人已有 ${String(most ?? 5)} 件代办没有办完，登记不了新的。请告诉对方先等一件办好；急用请打网格员电话。`,
  SAME_AS_OPEN: (params) =>
    `这一家已有一件写得一样的${number(params)}还没办完。请把那个编号念给对方；仍要再登记一件，请再点一次登记。`,
  KEY_USED: (params) =>
    `刚才已经登记成功${number(params)}，后来改的没有登记。请把编号念给对方；要登记别的，请再点一次登记。`,
  DANGER_CALL_NOW: ({ call }) =>
    `对方说的可能有危险。请告诉对方马上打 ${String(call ?? '120、119 或 110')}；不是现在的事，请返回第 4 步勾选。`,
};

export const intakeRefusal =
  (kind: Kind) =>
  (code: string, params: RefusalParams): string =>
    (Object.prototype.hasOwnProperty.call(OURS, code) ? OURS[code]?.(params) : undefined) ??
    (kind === 'errand' ? errandText : questionText)(code, params);

export const homeRefusal = (code: string, params: RefusalParams): string =>
  code === 'OWN_HOME' ? ownHome() : homeText(code, params);
