import type { CatalogueItem, Group, Route } from './catalogue-item';

export { NEVER_ACCEPTED, neverAcceptedIn } from './never-accepted';

/** When materials, days and offices were last looked at; they differ by county, and the community keeps them right. */
const checkedOn = '2026-11-01';
const MICRO_LIST = '“微小服务”清单（河南多地的做法）';
const PROXY_LIST = '“红色代办”清单（河南多地的做法）';
const OURS = '本平台建议，由社区核对';

const micro = { group: 'micro', route: 'visit', workingDays: 2, micro: true, sensitive: false } as const;
const daily = { group: 'daily', route: 'visit', workingDays: 1, micro: true, sensitive: false } as const;
const insurance = { group: 'insurance', route: 'accompany', micro: false, sensitive: true } as const;
const assistance = { group: 'assistance', route: 'committee', micro: false, sensitive: true } as const;
const disability = { group: 'disability', route: 'accompany', micro: false, sensitive: true } as const;

/** Everything that can be asked for, in the order in which it is shown. All of it is free of charge. */
export const CATALOGUE: readonly CatalogueItem[] = [
  {
    ...micro,
    code: 'light-bulb',
    name: '换灯泡',
    does: '带梯子上门换灯泡。线路坏了要请电工，代办员不碰电线。',
    materials: ['一样大小的新灯泡（没有就拍一张旧灯泡的照片）'],
    source: MICRO_LIST,
    checkedOn,
  },
  {
    ...micro,
    code: 'drain',
    name: '疏通下水',
    does: '带工具上门，疏通堵住的水池、地漏和马桶。',
    materials: ['堵住的地方拍一张照片'],
    source: MICRO_LIST,
    checkedOn,
  },
  {
    ...micro,
    code: 'phone-credit',
    name: '话费代缴',
    does: '上门帮您在手机上交话费，您看着，用您自己的手机付。',
    materials: ['自己的手机', '要交费的手机号码'],
    source: MICRO_LIST,
    checkedOn,
  },
  {
    ...daily,
    code: 'utility-bills',
    name: '生活缴费（水电气暖）',
    does: '上门帮您查该交多少，在您的手机上交，钱由您或家人直接付。',
    materials: ['缴费单或户号'],
    source: PROXY_LIST,
    checkedOn,
  },
  {
    ...daily,
    code: 'parcel',
    name: '代取快递',
    does: '按取件码取回快递，送到家门口。重的大件请快递员送上门。',
    route: 'carry',
    materials: ['快递取件码', '取件地点'],
    source: PROXY_LIST,
    checkedOn,
  },
  {
    ...daily,
    code: 'pick-up-papers',
    name: '代取证件',
    does: '到窗口取回已经办好的证件，当面交到您手里。',
    route: 'carry',
    materials: ['领取凭证（回执）', '身份证复印件（取件窗口要的）'],
    micro: false,
    sensitive: true,
    source: PROXY_LIST,
    checkedOn,
  },
  {
    ...daily,
    code: 'hospital',
    name: '陪同就医',
    does: '陪您去医院挂号、排队、看病、取药，再送您回家。',
    route: 'accompany',
    materials: ['身份证', '社保卡（医保卡）', '以前的病历和检查单'],
    workingDays: 3,
    micro: false,
    sensitive: true,
    source: OURS,
    checkedOn,
  },
  {
    ...daily,
    code: 'print',
    name: '打印材料',
    does: '取走您的材料，帮您打印、复印，送回家里，不留底。',
    route: 'carry',
    materials: ['要打印或复印的材料'],
    workingDays: 2,
    micro: false,
    sensitive: true,
    source: OURS,
    checkedOn,
  },
  {
    ...daily,
    code: 'phone-lessons',
    name: '手机使用教学',
    does: '上门教您用手机：打视频、看通知、挂号、放大字。',
    materials: ['自己的手机和充电器'],
    workingDays: 3,
    source: OURS,
    checkedOn,
  },
  {
    ...insurance,
    code: 'pension-check',
    name: '养老待遇资格认证（上门）',
    does: '每年一次的养老金年审，代办员上门，帮您在手机上做；手机上做不了的，问清人社部门怎么办。',
    route: 'visit',
    materials: ['本人身份证（只看，不留）'],
    workingDays: 3,
    source: PROXY_LIST,
    checkedOn,
  },
  {
    ...insurance,
    code: 'card-replace',
    name: '社保卡挂失补办',
    does: '卡丢了或坏了，先帮您打电话挂失，再陪您去网点补办。',
    materials: ['本人身份证', '一寸白底照片（网点要的）'],
    workingDays: 10,
    source: PROXY_LIST,
    checkedOn,
  },
  {
    ...insurance,
    code: 'card-activate',
    name: '社保卡激活',
    does: '陪您带新卡去银行网点激活，密码由您自己按。',
    materials: ['本人身份证', '新社保卡'],
    workingDays: 5,
    source: PROXY_LIST,
    checkedOn,
  },
  {
    ...insurance,
    code: 'flexible-insurance',
    name: '灵活就业参保咨询',
    does: '没有单位、想自己交社保的，帮您问清交多少、怎么交，材料齐了代交。',
    route: 'carry',
    materials: ['身份证复印件', '户口本复印件'],
    workingDays: 5,
    source: PROXY_LIST,
    checkedOn,
  },
  {
    ...insurance,
    code: 'care-elsewhere',
    name: '异地就医备案',
    does: '要去外地看病或跟子女长住外地的，帮您办医保备案，看病好报销。',
    route: 'carry',
    materials: ['身份证复印件', '社保卡复印件', '外地的住址或转诊证明'],
    workingDays: 10,
    source: PROXY_LIST,
    checkedOn,
  },
  {
    ...insurance,
    code: 'medical-refund',
    name: '医疗报销递交',
    does: '帮您把看病的发票和材料理齐，交到医保窗口，取回结果。',
    route: 'carry',
    materials: ['医院发票原件', '费用清单和诊断证明', '身份证复印件', '本人银行卡复印件（收报销款）'],
    workingDays: 10,
    source: PROXY_LIST,
    checkedOn,
  },
  {
    ...assistance,
    code: 'minimum-living',
    name: '最低生活保障申请（低保）',
    does: '社区干部或网格员帮您备齐材料，由居委会代您向街道申请，5 个工作日内交上去。批不批由民政部门定。',
    materials: ['户口本', '全家身份证', '收入和财产的证明'],
    workingDays: 5,
    source: '《社会救助暂行办法》第十一条',
    checkedOn,
  },
  {
    ...assistance,
    code: 'extreme-hardship',
    name: '特困人员供养申请',
    does: '没有劳动能力、没有收入、没有人赡养的，由居委会代您向街道申请，5 个工作日内交上去。批不批由民政部门定。',
    materials: ['户口本', '身份证', '残疾人证或诊断证明（有的话）'],
    workingDays: 5,
    source: '《社会救助暂行办法》第十六条',
    checkedOn,
  },
  {
    ...assistance,
    code: 'temporary-aid',
    name: '临时救助申请',
    does: '家里突然遇到大病、火灾、意外等难处，代办员 1 个工作日内陪您向街道申请。',
    route: 'accompany',
    materials: ['身份证', '说明难处的材料（医院单据等，没有也先说）'],
    workingDays: 1,
    source: '《社会救助暂行办法》第四十七条、第四十八条',
    checkedOn,
  },
  {
    ...assistance,
    code: 'age-allowance',
    name: '高龄津贴申领（满 80 岁）',
    does: '帮您填表、交到社区和街道。每月多少钱由市里定，以民政部门答复为准。',
    route: 'carry',
    materials: ['身份证复印件', '户口本复印件', '本人银行卡复印件（收津贴）'],
    workingDays: 10,
    source: '《河南省老年人权益保障条例》第二十八条',
    checkedOn,
  },
  {
    ...disability,
    code: 'disability-card',
    name: '残疾人证办理',
    does: '陪您去指定医院评定，再把材料交到残联。',
    materials: ['身份证', '户口本', '两寸照片', '以前的病历'],
    workingDays: 15,
    source: OURS,
    checkedOn,
  },
  {
    ...disability,
    code: 'assistive-aids',
    name: '助残辅具申请',
    does: '帮您申请轮椅、拐杖、助听器等，陪您去适配。',
    materials: ['残疾人证', '身份证'],
    workingDays: 15,
    source: '残疾人辅具适配（各地残联的做法，参考）',
    checkedOn,
  },
];

/** The item with a code; null for one that is not (or no longer) in the catalogue. */
export const itemOf = (code: string): CatalogueItem | null =>
  CATALOGUE.find((one) => one.code === code) ?? null;

/** How a group of items is called. */
export const GROUP_TEXT: Record<Group, string> = {
  micro: '家里的小事',
  daily: '日常帮忙',
  insurance: '社保、医保',
  assistance: '救助和津贴',
  disability: '助残',
};

/** How an item is done, in a few words. */
export const ROUTE_TEXT: Record<Route, string> = {
  accompany: '代办员陪您去',
  carry: '代办员代交代取',
  committee: '由居委会代为申请，社区干部或网格员来办',
  visit: '代办员上门帮忙',
};
