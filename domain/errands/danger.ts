/** What a danger is of; each has a number that is called at once. */
export type DangerKind =
  'medical' | 'poisoning' | 'gas' | 'fire' | 'trapped' | 'crime' | 'life' | 'missing' | 'noAnswer';

export interface Danger {
  kind: DangerKind;
  call: '120' | '119' | '110';
  /** As it stands in the text. */
  word: string;
  sentence: string;
}

interface Row {
  kind: DangerKind;
  words: RegExp;
  /** Right behind the word: an illness of long ago, a device, a talk about it. */
  notBefore?: RegExp;
}

const CALL: Record<DangerKind, Danger['call']> = {
  medical: '120',
  poisoning: '120',
  gas: '119',
  fire: '119',
  trapped: '119',
  crime: '110',
  life: '110',
  missing: '110',
  noAnswer: '110',
};

/** What to do in the first minute, then who is called. */
const SENTENCE: Record<DangerKind, string> = {
  medical: '有人突然发病或受伤，请马上打 120，说清地址；不要挪动摔伤的人。再打网格员电话，请人先上门。',
  poisoning: '煤气中毒请马上开窗、把人移到通风的地方，再打 120；不要开关电灯。再打网格员电话。',
  gas: '闻到煤气味请马上开窗、关阀门，人到屋外再打 119 和燃气公司；不要开关电灯，不要在屋里打电话。',
  fire: '着火或冒烟请马上离开，到屋外打 119；不要坐电梯，不要回去拿东西。再打网格员电话。',
  trapped: '有人被困请马上打 119；困在电梯里请先按电梯里的呼叫按钮，不要扒门。再打物业电话。',
  crime: '有人行凶、偷抢、闯门或诈骗，请马上打 110；先到安全的地方，不要自己拦人，被骗的钱要尽快报警止付。',
  life: '有人想伤害自己，请马上打 110，身边不要离人；也可以打心理援助热线 12356。再打网格员电话。',
  missing: '老人走失请马上打 110，不用等 24 小时；说清衣着和最后见到的地方。再打网格员电话，请大家一起找。',
  noAnswer: '敲门没人应、电话打不通，请先打网格员电话，请人马上上门看；叫不开门就打 110。',
};

const GAS = '(煤气|燃气|天然气|液化气)';
const PERSON = '(人|老人|妈|爸|母亲|父亲|奶奶|爷爷|姥姥|姥爷|外婆|外公|老伴|她|他)';
const LONG_AGO = /^(了)?(的)?(后遗症|术后|后|恢复|康复|病史|复查|多年|[一二三四五六七八九十\d]+(个)?(年|月))/;
const DEVICE = /^(的)?(报警器?|探测器|警报器?|演练|知识|宣传|讲座|保险|险|扶手|垫|监测|危险|风险|隐患)/;

/** What to do in that case: 敲门没人应就打我电话. */
const IF_SO = /^(的话|就|请|时|再|可以|我|打)/;

/** Words of daily life. Longer ones first: the first row that is found is the answer. */
const ROWS: readonly Row[] = [
  { kind: 'poisoning', words: new RegExp(`${GAS}中毒|一氧化碳中毒`) },
  {
    kind: 'gas',
    words: new RegExp(
      `${GAS}(的|臭|怪|异)?味|${GAS}.{0,3}(泄漏|泄露|漏气|漏了|在漏|跑气)|漏(煤气|燃气|天然气|液化气)|${GAS}报警器?.{0,4}响|闻到.{0,4}${GAS}`,
    ),
  },
  {
    kind: 'fire',
    words:
      /着火|起火|失火|火灾|冒(黑|白|浓)?烟|浓烟|烧起来|烧着了|爆炸|焦糊味|烧焦|冒火(花|星)?|烟感.{0,4}响|(火灾|烟雾|消防)报警器?.{0,4}响/,
  },
  {
    kind: 'medical',
    words:
      /(胸|胸口|胸部|心口|心脏)(很|好|特别|突然|一阵阵?|又|里)*(痛|疼|闷|难受)|心绞痛|喘不(上|过|了)来?气|上不来气|透不过气|呼吸困难|憋得喘/,
  },
  {
    kind: 'medical',
    words:
      /昏(倒|迷|厥|过去)|晕(倒|厥|过去)|不省人事|失去(意识|知觉)|没有?(意识(?!到)|知觉|呼吸|心跳|脉搏)|(叫|喊|推|摇).{0,2}不醒|休克|快不行了|救命/,
  },
  {
    kind: 'medical',
    words:
      /(跌|摔|滑)(倒|伤|断|下楼|下床|了一跤|一跤|跤)|(爬|站|坐)不起来|从.{0,3}(梯子?|楼上|楼梯|床|凳子?|椅子?|台阶|窗户?)上?(摔|掉|滚)了?下/,
  },
  {
    kind: 'medical',
    words:
      /中风|脑梗|脑出血|脑溢血|心梗|心肌梗|骨折|(嘴|口眼?|脸)歪|半边.{0,3}(麻|动不了|不能动)|抽搐|抽风|口吐白沫/,
    notBefore: LONG_AGO,
  },
  {
    kind: 'medical',
    words:
      /大出血|(血|流血).{0,4}(不止|止不住)|止不住血|吐血|咯血|咳血|触电|电到了?(人|我|他|她|老人)|被电了|噎(住|着)|(卡|堵)(住|在|着)了?(喉咙|嗓子|气管)|烫伤|烧伤|溺水|误(食|服)|吃错药|药吃多了|喝(了)?农药|中毒/,
  },
  {
    kind: 'life',
    words: /自杀|轻生(?!病|活|意|日|孩|产)|想不开|不想活|活不下去|寻短见|跳楼|割腕/,
  },
  {
    kind: 'crime',
    words: new RegExp(
      `被.{0,3}(殴打|抢|偷|骗|砍|捅|跟踪|威胁|绑架|骚扰|勒索)|被.{0,4}打(?!湿|断|印|开|扫|破|翻|搅|包|电话)|家暴|打架|打(我妈|我爸|老人)(?!的?(手|电话|卡|机))|持刀|拿刀|拿着刀|抢劫|抢(走|了)|小偷|入室(盗|抢|偷)|撬.{0,2}(门|锁|窗)|(陌生|不认识的?)人.{0,8}(敲门|撬|闯|进屋|进门|进来|不走|跟着|砸)|闯(进|入)|砸门|踹门|诈骗|骗(走|了).{0,6}钱|钱.{0,4}被?骗`,
    ),
  },
  {
    kind: 'trapped',
    words: /(困|关|卡|锁)在.{0,4}(电梯|屋里|家里|厕所|卫生间|阳台)|电梯.{0,4}(困|关|卡).{0,3}人/,
  },
  {
    kind: 'missing',
    words: new RegExp(
      `走(丢|失)|${PERSON}.{0,4}(不见了|找不到了?家|没回家|找不着了)|(到现在|一整?[晚夜天])(还|都)?没有?(回家|回来)|迷路`,
    ),
  },
  {
    kind: 'noAnswer',
    words: new RegExp(
      `(敲门|砸门|按门铃|叫门).{0,6}(没人|没有人|不)(应|答|开|理)|(妈|爸|老人|母亲|父亲|奶奶|爷爷|姥姥|姥爷|老伴).{0,8}(联系不上|打不通|没人接|不接电话)|联系不上.{0,3}(妈|爸|老人|母亲|父亲|奶奶|爷爷|姥姥|姥爷|老伴)`,
    ),
    notBefore: IF_SO,
  },
];

/** Said not to be, or to be kept from happening. */
const NOT_SO =
  /(没有?|不是|并?不|无|未|不会|防止?|预防|避免|以防|以免|免得|怕|担心|反)(再|会|有|过|出现|发生|老人|妈妈|奶奶|爷爷|自己|她|他|突然|又|被|人|电话|电信|网络|家里|在家|晚上|洗澡时?|万一|一个人|什么|任何)*$/;
/** A question is not a "no": 是不是煤气味 is to be looked at. */
const ASKED = /(是不是|有没有|会不会|是否|算不算)[^，。；,;]{0,4}$/;

const isNotSo = (before: string): boolean => NOT_SO.test(before) && !ASKED.test(before);

/**
 * The danger that a text speaks of, so that somebody calls 120, 119 or 110 instead of filling in a form; null where there
 * is none. What was long ago (上次跌倒) is asked about too: who wrote it can say that it is not now. What is denied or to be
 * prevented is none.
 */
export function dangerIn(text: string): Danger | null {
  const clauses = text.split(/[，。；！？、,;!?\s]+/);
  for (const { kind, words, notBefore } of ROWS) {
    for (const clause of clauses) {
      const match = words.exec(clause);
      if (match === null || isNotSo(clause.slice(0, match.index))) continue;
      const behind = clause.slice(match.index + match[0].length);
      if (DEVICE.test(behind) || notBefore?.test(behind)) continue;
      return { kind, call: CALL[kind], word: match[0], sentence: SENTENCE[kind] };
    }
  }
  return null;
}
