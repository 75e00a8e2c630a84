import type { CatalogueItem, Group } from '#domain/errands/catalogue-item';

const OF_GROUP: Record<Group, string> = {
  micro: '例如：卫生间的灯不亮了，灯泡家里有',
  daily: '例如：要办哪件事、在哪里办、哪天要用',
  insurance: '例如：今年的养老资格认证还没做，手机上不会弄',
  assistance: '例如：家里遇到了什么困难，问过哪些地方',
  disability: '例如：想办残疾人证，腿脚不方便出门',
};

/** Items whose group's example would lead astray. */
const OF_ITEM: Partial<Record<string, string>> = {
  drain: '例如：厨房水池堵了，水下得很慢',
  'phone-credit': '例如：想交 50 元话费，手机上不会弄',
  'utility-bills': '例如：想查这个月的电费，再陪着交上',
  parcel: '例如：有两件快递在小区快递柜，都不重',
  'pick-up-papers': '例如：身份证办好了，想请人去窗口取',
  hospital: '例如：下周三上午去医院复查，想有人陪着去',
  print: '例如：想复印两份户口本，报名要用',
  'phone-lessons': '例如：想学打视频电话，字也要放大',
  'card-replace': '例如：社保卡找不到了，想挂失再补一张',
  'card-activate': '例如：新社保卡拿到了，还没去银行激活',
  'flexible-insurance': '例如：没有单位，想问自己交社保怎么交',
  'care-elsewhere': '例如：要去女儿那里长住，想办异地看病备案',
  'medical-refund': '例如：上个月住院的发票还没去报销',
  'age-allowance': '例如：今年满 80 岁了，想申领高龄津贴',
  'assistive-aids': '例如：走路不稳，想申请一副拐杖',
};

/** What could be written for an item, in the empty field. */
export const wishExample = ({ code, group }: CatalogueItem): string => OF_ITEM[code] ?? OF_GROUP[group];
