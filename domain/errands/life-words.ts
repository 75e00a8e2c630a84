/** How one speaks of an item. */
export interface LifeWords {
  /**
   * What there is to do, to be tapped instead of typed. The first says no more than that it is this item, so that it is
   * true of whoever has chosen it.
   */
  phrases: readonly [string, ...string[]];
  /** Other words under which it is looked for; those of its name and its phrases need not be here. */
  words: readonly string[];
}

/** Of each item of the catalogue, by its code. */
export const LIFE_WORDS: Readonly<Record<string, LifeWords>> = {
  'light-bulb': {
    phrases: ['灯不亮，不知道哪里坏了', '灯泡坏了', '灯一闪一闪'],
    words: ['灯', '电灯', '灯管', '吸顶灯', '灯具', '屋里黑', '没有亮'],
  },
  drain: {
    phrases: ['下水堵了，不知道堵在哪里', '厨房水池堵了', '马桶堵了'],
    words: ['水管', '管道', '通下水道', '地漏', '厕所', '洗手池', '面盆', '返水', '水下不去'],
  },
  'phone-credit': {
    phrases: ['想交话费，手机上不会弄', '手机停机了', '想查话费还剩多少'],
    words: ['电话费', '手机费', '充值', '流量', '欠费'],
  },
  'utility-bills': {
    phrases: ['想交水电气暖费，不会弄', '想查这个月该交多少', '收到了欠费通知'],
    words: ['水费', '电费', '燃气费', '煤气费', '天然气费', '暖气费', '取暖费', '充值', '缴费', '交费'],
  },
  parcel: {
    phrases: ['有快递要取', '快递到了，下不了楼', '不会用快递柜'],
    words: ['包裹', '邮件', '驿站', '菜鸟', '取件'],
  },
  'pick-up-papers': {
    phrases: ['证件办好了，想请人取', '回执在家里，请人拿去取', '不知道去哪里取'],
    words: ['身份证', '户口本', '房产证', '不动产证', '执照', '取证', '领证'],
  },
  hospital: {
    phrases: ['想有人陪着去看病', '要去医院复查', '不会挂号'],
    words: [
      '看病',
      '陪看病',
      '医院',
      '医生',
      '大夫',
      '门诊',
      '体检',
      '拿结果',
      '陪诊',
      '就诊',
      '看牙',
      '眼科',
    ],
  },
  medicine: {
    phrases: ['想请人取药', '药快吃完了', '卫生站的药到了'],
    words: ['药', '买药', '拿药', '开药', '药店', '药房', '处方'],
  },
  groceries: {
    phrases: ['想请人买菜', '米面油快没了', '想买日用品'],
    words: ['买东西', '菜场', '菜市场', '超市', '跑腿', '吃的', '蔬菜', '大米', '代购', '购物'],
  },
  print: {
    phrases: ['有材料要打印、复印', '想复印身份证、户口本', '手机里的材料要打印'],
    words: ['复印', '打字', '照片', '扫描', '复印件'],
  },
  'phone-lessons': {
    phrases: ['手机不会用，想有人教', '想学打视频', '字太小，看不清'],
    words: ['微信', '智能手机', '视频电话', '字体', '网', '上网', '无线', '健康码', '不会弄', '电话'],
  },
  'pension-check': {
    phrases: ['今年的养老金年审还没做', '手机上做不成', '刷脸通不过'],
    words: ['养老金', '退休金', '年检', '年审', '认证', '社保', '养老保险', '人脸', '刷脸'],
  },
  'card-replace': {
    phrases: ['社保卡要补办', '社保卡找不到了', '社保卡坏了'],
    words: ['医保卡', '丢卡', '挂失', '补卡', '换卡', '社保', '医保'],
  },
  'card-activate': {
    phrases: ['新社保卡还没激活', '不知道去哪家银行', '卡用不了'],
    words: ['医保卡', '开卡', '开通', '社保', '医保', '银行'],
  },
  'flexible-insurance': {
    phrases: ['没有单位，想自己交社保', '想问每月交多少', '以前交过，断了'],
    words: ['养老保险', '医保', '社保', '个人交', '自己交', '参保', '缴社保', '自由职业'],
  },
  'care-elsewhere': {
    phrases: ['要去外地看病', '跟子女在外地长住', '想问外地看病怎么报'],
    words: ['异地', '外地', '转诊', '医保', '备案'],
  },
  'medical-refund': {
    phrases: ['看病的发票还没报销', '住院费用要报销', '不知道要哪些材料'],
    words: ['报销', '医疗', '发票', '医保', '医药费', '住院费', '门诊费'],
  },
  'minimum-living': {
    phrases: ['家里困难，想申请低保', '想问够不够条件', '低保要续办'],
    words: ['低保', '困难', '救济', '补助', '民政'],
  },
  'extreme-hardship': {
    phrases: ['没有收入也没有人赡养', '想问特困怎么申请', '材料不会准备'],
    words: ['特困', '五保', '困难', '救济', '补助', '民政'],
  },
  'temporary-aid': {
    phrases: ['家里遇到难处，想申请救助', '看病花了很多钱', '家里遭了灾'],
    words: ['救助', '困难', '救济', '补助', '大病', '意外', '民政'],
  },
  'age-allowance': {
    phrases: ['满八十岁了，想领高龄津贴', '津贴一直没有到账', '想问每月多少'],
    words: ['津贴', '高龄', '八十岁', '80岁', '老龄', '补贴', '敬老', '民政'],
  },
  'disability-card': {
    phrases: ['想办残疾人证', '残疾人证到期了', '腿脚不方便出门'],
    words: ['残疾', '残联', '残疾证', '评残'],
  },
  'assistive-aids': {
    phrases: ['想申请助残辅具', '想要一辆轮椅', '听不清，想配助听器'],
    words: ['轮椅', '拐杖', '助听器', '助行器', '辅具', '残联'],
  },
};

/** What can be tapped for an item; none of one that is not in the catalogue. */
export const phrasesFor = (itemCode: string): readonly string[] => LIFE_WORDS[itemCode]?.phrases ?? [];
