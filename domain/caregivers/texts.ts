import { PICTURE_TEXTS } from '#domain/kernel/picture/refusals';
import { refusalTexts, type RefusalTexts } from '#domain/kernel/texts';
import type { caregivers } from './contract';
import { MOST_PICTURES } from './limits';

/** By the field in which it stands. */
const RISKY: Record<string, string> = {
  name: '这个姓名没有通过内容安全检查。请按证件上的姓名填写。',
  elderName: '老人的姓名没有通过内容安全检查。请按证件上的姓名填写。',
  reason: '这个原因没有通过内容安全检查。请换一种说法。',
};

const REFUSALS: RefusalTexts<typeof caregivers> = {
  ...PICTURE_TEXTS,
  ALREADY_BOUND: () => '已经登记在这套房，不用再申请。请在“我的”里看这套房。',
  PROPOSED_ALREADY: () => '您已经申请过照护这一户，还在等答复。请在“我的照护”里看。',
  DOCUMENT_MISSING: () => '监护人要拍下监护文件。请添加照片，例如法院判决书或居委会的指定书。',
  DOCUMENT_NEEDED: () =>
    '监护人凭监护文件登记，由社区干部看过文件照片后办理。不能用卡片，也不能只凭问过本人。',
  NO_GUARDIAN: () => '对方不是以监护人的身份申请的，不能凭监护文件登记。请选怎么问过老人本人。',
  COMMUNITY_LOOKS: () => '书面的材料由社区干部看过后登记。请把这份申请告诉社区干部。',
  PAPER_MISSING: () => '还没有能看的材料照片。请让申请人在申请里补拍，照片通过检查后再登记。',
  CODE_WRONG: () =>
    '号码或老人的姓名不对，或者卡片已经用过、过期或作废。请看着卡片再输一次；还是不行，请老人向网格员再要一张。',
  NOT_YOURSELF: () => '这张卡片是您自己发的，不能自己用。请由别的网格员或社区干部发卡片。',
  OWN_HOME: () => '您自己绑定了这套房，不能由您办理。请由另一位网格员或社区干部办理。',
  NOT_OF_THIS_HOME: () => '这个人现在没有登记在这套房。请先由收费员或社区干部登记老人，再来办理。',
  FOR_HERSELF: () => '这是本人自己的事，不能这样办。请返回上一页再看。',
  HOME_UNKNOWN: () => '名册上没有这一户。请核对楼栋、单元和房号；写错了，请写明原因退回。',
  NOTHING_AGREED: () => '请至少勾选一项老人同意的事。一项都没有同意，请选“老人不同意”。',
  NOT_IN_THIS_STATE: () => '这件事已经有了变化，现在不能这样办。请返回上一页，再点进来看。',
  NOT_IN_FORCE: () => '这位照护人现在没有权限，不用再反对。请返回上一页再看。',
  OBJECTED_BEFORE: () => '您反对过一次，社区已经决定或正在决定。还有不同意见，请打社区电话。',
  TOO_MANY_PICTURES: () => `最多 ${MOST_PICTURES * 2} 张照片，已经够了。要换材料，请打社区电话。`,
  TEXT_RISKY: ({ field }) => RISKY[String(field)] ?? '文字没有通过内容安全检查。请修改措辞。',
};

/** The sentence for anything that is refused: what to do next. */
export const refusalText = refusalTexts<typeof caregivers>(REFUSALS);
