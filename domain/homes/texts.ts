import { refusalTexts, type RefusalTexts } from '#domain/kernel/texts';
import { faultTexts, type FaultSentence } from '#domain/workbook/texts';
import type { homes } from './contract';
import type { ApplicationState } from './documents';
import type { RosterFault } from './faults';

export { RELATION_TEXT } from './relation-texts';

/** By the field in which it stands. */
const RISKY: Record<string, (found: unknown) => string> = {
  name: () => '这个姓名没有通过内容安全检查。请按证件上的姓名填写。',
  reason: () => '这个原因没有通过内容安全检查。请换一种说法，写清楚为什么要看。',
  document: () => '文件名称没有通过内容安全检查。请改成证件或报告的名称和编号。',
  fileName: () => '文件的名称没有通过内容安全检查。请改名后再上传。',
  upload: (found) =>
    `名册里的“${String(found)}”没有通过内容安全检查，没有导入。请改正这一处，保存后重新上传。`,
};

const REFUSALS: RefusalTexts<typeof homes> = {
  FILE_MISSING: () => '没有收到文件，可能上传中断了。请重新选择文件上传。',
  FILE_CHANGED: () => '上传的文件和刚才核对的不是同一份，没有导入。请重新选择文件，核对后再导入。',
  FILE_TOO_LARGE: ({ limitMb }) => `文件超过 ${limitMb ?? 5} MB。请删去图片和不用的工作表后再上传。`,
  IMPORT_RUNNING: () => '另一份名册正在导入。请等它完成后再导入这一份。',
  NO_CONTACT: () => '名册里没有这户的电话。请向业主本人或社区了解。',
  NOT_YOURSELF: () => '这是您自己的手机号。不能自己绑定自己，请由另一位收费员或社区干部办理。',
  OWN_HOME: () => '您自己绑定了这套房，不能由您办理。请由另一位收费员或社区干部办理。',
  OBJECTED_BEFORE: () =>
    '住在这套房的人结束过这个号码的绑定，或者反对由这个人照护，收费员不能绑定。请由社区干部核实后绑定。',
  COMMUNITY_DECIDES: () => '住在这套房的人反对由这个人照护，由社区决定，不能由您解除。请告诉社区干部。',
  NUMBER_PASSED_ON: () => '这个手机号以前是另一个人的，收费员不能绑定。请由社区干部核实是不是本人后绑定。',
  OBJECT_TO_YOURSELF: () => '这是您自己的绑定。要结束它，请点“我不再住这里”。',
  LAST_OWNER: () => '这是这套房唯一的业主，不能由别人结束。有误请打物业服务电话或社区电话。',
  BOUND_BEFORE_YOU: () =>
    '这个人绑定得比您早，或者是名册上的业主，不能由您结束。有误请打物业服务电话或社区电话。',
  CONSENTED: () => '这位照护人经本人同意登记。您不同意，请点“反对”，对方的权限马上停用，由社区决定。',
  ONLY_CARES: () => '照护人不能结束别人的绑定。有误请打物业服务电话或社区电话。',
  ALREADY_BOUND: () => '您已经绑定了这套房，不用再申请。请回首页查看。',
  APPLIED_ALREADY: () => '您申请过这套房，还在等答复。请在“我的申请”里看进度。',
  ALREADY_DECIDED: () => '这份申请已经有了结果。请返回上一页，再点进来看。',
  NUMBER_NEEDED: () => '您还没有登记手机号，物业没有办法核对。请先到“我的”登记手机号，再申请。',
  APPLICANT_GONE: () =>
    '申请的人已经换了手机号，或者不再用这个号码登录，不能绑定。请写明原因退回，请本人用现在的号码重新申请。',
  BOUND_OTHERWISE: () =>
    '申请的人已经绑定了这套房，身份和申请的不一样。要改身份，请到这套房的登记里办理；不改，请写明原因退回。',
  HOME_UNKNOWN: () => '名册上没有这一户，不能绑定。请核对楼栋、单元和房号；写错了，请写明原因退回。',
  ALREADY_RECORDED: () =>
    '这套房已经登记过同名的住户。如果是同一个人，不用再登记；如果不是，请在姓名里加以区分。',
  BIRTH_YEAR_WRONG: () => '出生年份不对。请填公历 4 位数字，例如 1944；不清楚可以留空。',
  NOT_BOUND: () => '这个人现在没有绑定这套房子。请返回上一页，再点进来看。',
  AREA_NOT_POSITIVE: () => '面积要大于 0。请按房产证或测绘报告填写，例如 96.30。',
  AREA_UNCHANGED: () => '填写的面积和现在的一样，不用更正。',
  TEXT_RISKY: ({ field, found }) => RISKY[String(field)]?.(found) ?? '文字没有通过内容安全检查。请修改措辞。',
};

/** The sentence for anything that `homes` refuses: what to do next. */
export const refusalText = refusalTexts<typeof homes>(REFUSALS);

/** How an application stands. */
const APPLICATION_STATE_TEXT: Record<ApplicationState, string> = {
  submitted: '等答复',
  approving: '正在绑定',
  approved: '已同意',
  refused: '已退回',
  withdrawn: '已撤回',
};
export const applicationStateText = (state: ApplicationState): string => APPLICATION_STATE_TEXT[state];

const FAULTS: Record<RosterFault, FaultSentence> = {
  BUILDING_MISSING: () => '没有楼栋。请填写，例如 3栋。',
  ROOM_MISSING: () => '没有房号。请填写，例如 101。',
  ROOM_CONTRADICTS: ({ text, place }) =>
    `房号写的是“${text}”，和楼栋、单元“${place}”对不上。请把两处改成一致，或者房号只写房间，例如 101。`,
  HOME_TWICE: ({ label, first }) => `${label} 和 ${first} 重复。请删去重复的一行，或改正房号。`,
  AREA_MISSING: () => '没有建筑面积。请按房产证填写，例如 96.30；不清楚请先查证，不要填 0。',
  AREA_NOT_POSITIVE: ({ text }) => `建筑面积“${text}”不是大于 0 的数。请按房产证填写，例如 96.30。`,
  AREA_TOO_PRECISE: ({ text }) => `建筑面积“${text}”超过两位小数。请按房产证填写到两位小数，例如 96.30。`,
  USE_MISSING: () => '没有用途。请填写 住宅、商铺、办公、车位、储藏室 或 其他。',
  USE_UNKNOWN: ({ text }) =>
    `不认识的用途“${text}”，不知道哪些收费和它有关。请填写 住宅、商铺、办公、车位、储藏室 或 其他。`,
  PHONE_INVALID: ({ text }) =>
    `电话“${text}”不对。请填一个 1 开头的 11 位手机号，或带区号的座机（例如 0371-88000000）；没有就留空。`,
  YES_NO_UNKNOWN: ({ column, text }) => `“${column}”里的“${text}”看不懂。请填 是 或 否。`,
  OWN_NUMBER: ({ label }) =>
    `${label}的业主电话在这份名册里改成了您自己的手机号。不能由您办理：请留空，由另一位收费员导入，或请社区干部绑定。`,
  TOO_MANY_HOMES: ({ limit }) => `名册超过 ${limit} 户。请按小区分开导入。`,
  AREA_IMPLAUSIBLE: ({ label, area, use }) =>
    `${label}（${use}）的面积是 ${area} ㎡，大小少见。请核对小数点（例如 96.30），确实无误，请看清后确认。`,
  SPELLING_DIFFERS: ({ label, stored }) =>
    `名册写“${label}”，系统里是“${stored}”，按同一户处理，门牌仍用系统里的写法。请看清后确认。`,
  BLANK_CELLS: ({ column, count, names }) =>
    `“${column}”有 ${count} 户是空的，系统里已有内容：${names}。请选：保留原来的，还是清除。`,
  AREA_CHANGES: ({ label, from, to }) =>
    `${label}的面积由 ${from} ㎡ 改为 ${to} ㎡，每月的收费会跟着变，住户会收到通知。请看清后确认。`,
  FACT_CHANGES: ({ label, column, from, to }) =>
    `${label}的“${column}”由“${from}”改为“${to}”。请看清后确认。`,
  CONTACT_CHANGES: ({ label, from, to }) =>
    `${label}的联系人由 ${from} 改为 ${to}，原来的会被替换。请看清后确认。`,
  OWNER_CHANGES: ({ label, from, to }) =>
    `${label}的号码由 ${from} 改为 ${to}，原号码的业主绑定着这套房。请选：换了业主，还是同一人换号。`,
  PHONES_SEVERAL: ({ count, names }) =>
    `有 ${count} 格写了几个号码：${names}。每户只存一个联系号码，请选用哪一个；没选的号码不会读入。`,
  PHONE_NOT_MOBILE: ({ count }) =>
    `这一列有 ${count} 个号码不在手机号段（13–19 开头）内，业主用它们登录不了。请核对；确认无误可以继续导入。`,
};

/** What is wrong at a cell of a roster and what to do about it. */
export const faultText = faultTexts<RosterFault>(FAULTS);
