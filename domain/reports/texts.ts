import { PICTURE_TEXTS } from '#domain/kernel/picture/refusals';
import { refusalTexts, type RefusalTexts } from '#domain/kernel/texts';
import type { reports } from './contract';
import { MOST_OPEN, MOST_PICTURES_IN_ALL } from './limits';

const REFUSALS: RefusalTexts<typeof reports> = {
  ...PICTURE_TEXTS,
  NOT_YOUR_HOME: () => '这套房子现在不在您名下，不能从它提交。请换成自己的房子，或请物业收费员核对绑定。',
  NO_SUCH_TOPIC: () => '请选一下是哪方面的事。',
  PLACE_MISSING: () => '请选在哪里。',
  ABOUT_WHOM: () => '请选是对谁的意见。',
  DANGER_CALL_NOW: () => '您写的像是有人有危险，请先打急救电话。不是的，看过电话后选“不紧急，继续填写”。',
  TOO_MANY_OPEN: () => `您有 ${MOST_OPEN} 件还没办完，先不能再提交。请等办完一件，或打物业服务电话。`,
  SAME_AS_OPEN: ({ number }) =>
    `您已经提交过一样的${number ? `（编号 ${String(number)}）` : ''}，还没办完。请先看那一件；仍要再提，请再点一次提交。`,
  NOT_IN_THIS_STATE: () => '这件事已经到了别的步骤。请返回上一页，再点进来看。',
  DAY_NOT_ALLOWED: () => '这一天不能选。请从能选的日子里选一天。',
  NOT_A_DOER: () => '这个人现在没有维修岗位。请换一位，或请社区任命。',
  ANOTHER_WISHED: () => '居民想换人来办，请派另一位去。',
  TOO_MANY_NOTES: () => '写的话已经很多，不能再写。请打电话说。',
  NO_SUCH_OUTCOME: () => '这一类事没有这个结果。请换一个。',
  PROOF_MISSING: () => '办好了要拍一张照片，居民好确认。',
  TOO_MANY_PICTURES: () => `一件事最多 ${MOST_PICTURES_IN_ALL} 张照片。请删掉几张再提交。`,
};

/** The sentence for anything that is refused: what to do next. */
export const refusalText = refusalTexts<typeof reports>(REFUSALS);
