/** Something that no proxy does, whatever the item: what it is, and where to turn instead. */
export interface NeverAccepted {
  code: 'cash' | 'secrets' | 'medicine' | 'signature' | 'contract' | 'heavy' | 'gas';
  name: string;
  sentence: string;
}

/** Shown with the catalogue, and asked of every request. */
export const NEVER_ACCEPTED: readonly NeverAccepted[] = [
  {
    code: 'cash',
    name: '不取现金',
    sentence: '代办员不替人取现金。请家人陪老人去银行，行动不便可以请银行上门服务。',
  },
  {
    code: 'secrets',
    name: '不问密码和短信验证码',
    sentence: '代办员不问密码和短信验证码，也请您不要写在这里。要输密码时，请老人自己按。',
  },
  {
    code: 'medicine',
    name: '不代服药',
    sentence: '代办员不喂药、不配药、不打针。请家人照看，或问社区卫生服务站。',
  },
  {
    code: 'signature',
    name: '不代签字',
    sentence: '代办员不替人签字。要签字的，请老人本人或家人签。',
  },
  {
    code: 'contract',
    name: '不签合同',
    sentence: '代办员不签合同，不办理财、贷款和过户。请家人陪老人去办。',
  },
  {
    code: 'heavy',
    name: '不搬重物',
    sentence: '代办员不搬家具、家电等重物。请找搬家公司，或请物业帮忙。',
  },
  {
    code: 'gas',
    name: '不动燃气',
    sentence: '代办员不动燃气管道、燃气灶和燃气热水器。请打燃气公司电话，由他们上门。',
  },
];

interface Words {
  code: NeverAccepted['code'];
  touches: RegExp;
  /** What the same words also mean, and is welcome. */
  unless?: RegExp;
}

const FOR_HER = '(帮|替|代|给)';
const FURNITURE = '(冰箱|洗衣机|柜|床|沙发|家具|家电|电视|桌|钢琴|空调|重物|重的?东西|大件|煤气罐|液化气罐)';
const GAS = '(燃气|煤气|天然气|液化气)';
const GAS_WORK = '(维修|修|换|安装|装|拆|改|接|移|清洗|点不着|打不着)';

/**
 * Words of daily life, one clause at a time. Cautious on purpose: a wrong "no" stops a daughter who needs help, while what
 * slips through is still read by the grid worker and the proxy, who know the list. No lookbehind: old iPhones lack it.
 */
const WORDS: readonly Words[] = [
  {
    code: 'cash',
    touches:
      /(取|提)(点|些|出)?(现金|现钞|存款|钱(?!包)|款(?!机))|取现|去银行.{0,4}取|取\s*\d+\s*(元|块|千|万)|(帮|替|代).{0,4}取.{0,3}(养老金|退休金|工资|低保金)/,
    unless: /领取|陪/,
  },
  {
    code: 'secrets',
    touches: new RegExp(
      `${FOR_HER}.{0,4}(收|看|念|报|填|输).{0,5}验证码|验证码.{0,6}(告诉|发给|报给|念给|转给|给你|给代办)|验证码是|(密码|口令).{0,4}(告诉|发给|报给|给你|给代办|是\\s*[0-9a-z])|${FOR_HER}.{0,4}(输|按|填)(一下|入)?.{0,4}密码`,
      'i',
    ),
    unless: /wi-?fi|无线网|路由器|取件|快递/i,
  },
  {
    code: 'medicine',
    touches: new RegExp(
      `喂.{0,4}药|代.{0,2}服药|${FOR_HER}.{0,6}(服药|吃药|配药|打针|注射|输液|打胰岛素|换药)|药.{0,4}(怎么吃|吃几|吃多少)|分药|摆药`,
    ),
    unless: /陪|医院|卫生|诊所|门诊/,
  },
  {
    code: 'signature',
    touches: new RegExp(`${FOR_HER}.{0,4}签(个|一下|一个)?(字|名)|代签(?!收)`),
    unless: /问|要不要|陪/,
  },
  {
    code: 'contract',
    touches:
      /签.{0,5}(合同|协议)|(买|办).{0,3}(理财|保险产品|基金)|(办|借|申请).{0,3}贷款|作?担保|过户|(卖|买)房/,
    unless: /家庭医生|打印|复印|担保(人|金)?.{0,2}(电话|复印)/,
  },
  {
    code: 'heavy',
    touches: new RegExp(
      `(搬|抬|扛|挪).{0,4}${FURNITURE}|把.{0,4}${FURNITURE}.{0,4}(搬|抬|扛|挪)|${FOR_HER}.{0,4}搬家|(抬|背).{0,2}(老人|病人|轮椅)`,
    ),
    unless: /床单|桌布|电视柜上/,
  },
  {
    code: 'gas',
    touches: new RegExp(`${GAS}.{0,6}${GAS_WORK}|${GAS_WORK}.{0,4}${GAS}`),
    unless: /费|缴|充值|卡|抄表|发票|燃气公司|师傅/,
  },
];

/** 不用取现金, 不要搬柜子: said to be left alone. */
const LEFT_ALONE = /(不用|不要|不需要|不必|别|无需|不会|没有?让)[^，。；,;]{0,6}$/;

/**
 * The entry that a wish touches, or null. It is asked of what is to be done, not of when somebody is at home or what to
 * mind.
 */
export function neverAcceptedIn(text: string): NeverAccepted | null {
  for (const clause of text.split(/[，。；！？,;!?\n]/)) {
    const found = WORDS.find(({ touches, unless }) => {
      const match = touches.exec(clause);
      return match !== null && !unless?.test(clause) && !LEFT_ALONE.test(clause.slice(0, match.index));
    });
    if (found) return NEVER_ACCEPTED.find((one) => one.code === found.code) ?? null;
  }
  return null;
}
