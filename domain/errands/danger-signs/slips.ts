/**
 * What is typed for what is meant, where both sound alike: worried people do not look at what the keyboard offers. Pairs
 * of equal length, so that places in the text stay what they are.
 */
const SLIPS =
  '煤汽煤气 媒气煤气 然气燃气 燃汽燃气 天燃天然 夜化液化 冒眼冒烟 农烟浓烟 触点触电 中署中暑 种暑中暑 昏到昏倒 晕到晕倒 率倒摔倒 甩倒摔倒 抽畜抽搐 抽蓄抽搐 抽触抽搐 不星不醒 不行人不醒人 昏米昏迷 混迷昏迷 昏谜昏迷 上起都上气都 不上起不上气 不过起不过气 喘七喘气 胸囗胸口 胸扣胸口 凶口胸口 心藏心脏 心赃心脏 汤园汤圆 咽住噎住 咽着噎着 耶住噎住 液住噎住 弄药农药 浓药农药 安眼药安眠药 安棉药安眠药 中独中毒 割碗割腕 割晚割腕 跳搂跳楼 自沙自杀 轻身轻生 小投小偷 翘门撬门 橇门撬门 敲锁撬锁 翘锁撬锁 再撬在撬 再打我在打我 再打人在打人 再打架在打架 再砸在砸 再追在追 再流在流 再喊在喊 不件不见 走湿走失 洋水羊水 要升了要生了 快升了快生了 流雪流血 出雪出血 吐雪吐血 血只不血止不 指不住止不住 电题电梯 电踢电梯 店梯电梯 电弟电梯 困再困在 被因被困 反所反锁 凡锁反锁 编走骗走 被编被骗 诈编诈骗 烫商烫伤 汤伤烫伤 摔商摔伤 骨拆骨折 股折骨折 过米过敏 过民过敏 中疯中风 歪拉歪了 救名救命 就命救命 救救名救救命 没胡吸没呼吸 呼西呼吸 胡吸呼吸 溺氺溺水 掉氺掉水 发绍发烧 高绍高烧 青筋抽清筋抽 白末白沫 叫不行叫不醒 喊不行喊不醒 突然到地突然倒地 留血不流血不 留了好多血流了好多血';

const meant = new Map(
  SLIPS.split(' ').map((pair) => [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)] as const),
);
const typed = new RegExp([...meant.keys()].join('|'), 'g');

/** 哩 and 嘞 are said for 得, 了 and 呢, 搁 for 在. */
const DIALECT: readonly (readonly [RegExp, string])[] = [
  [/[哩嘞](?=[^,。!?;])/g, '得'],
  [/[哩嘞]/g, '了'],
  [/搁/g, '在'],
];

export const asMeant = (text: string): string =>
  DIALECT.reduce(
    (said, [from, to]) => said.replace(from, to),
    text.replace(typed, (found) => meant.get(found) ?? found),
  );
