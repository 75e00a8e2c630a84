import type { Day, Month } from '#domain/kernel/time';

/** What each month of the year is about, January first. */
const THEMES: readonly (readonly [title: string, note: string])[] = [
  ['春节送福', '给独居老人写福字、送问候，看看门窗水电。'],
  ['政策答疑', '医保、社保怎么办，请懂的人来小区讲。'],
  ['关爱老人', '学雷锋，上门帮老人做一件小事。'],
  ['清洁家园', '清楼道、清飞线，让出消防通道。'],
  ['助残义诊', '量血压、查听力，登记要辅具的邻居。'],
  ['防汛与消防', '查地下室和下水口，学会用灭火器。'],
  ['老党员讲故事', '请老党员讲身边的事，孩子们来听。'],
  ['垃圾分类', '问答、示范，到桶边教一次。'],
  ['重阳走访', '节前走访七十岁以上的邻居。'],
  ['防范电信诈骗', '认清常见骗术，帮老人装好反诈提醒。'],
  ['供暖排查', '帮老人放气、查漏，记下不热的房间。'],
  ['年度成果展', '把一年办成的事摆出来，请邻居评一评。'],
];

export function themeOf(month: Month): { title: string; note: string } {
  const [title, note] = THEMES[Number(month.slice(5)) - 1] ?? ['邻里互助', '邻居有事，大家搭把手。'];
  return { title, note };
}

const MORNING = { from: '09:00', until: '11:30' };

/** 12 places; nine are taken. */
export const windowCleaning = (day: Day) => ({
  title: '上门擦玻璃',
  tasks: '为独居老人擦窗户、换灯泡。两人一组，领队带到门口；进门先问好，离开前请老人看一遍。',
  place: '物业服务中心门口集合',
  bring: '穿方便活动的鞋；抹布、刮水器由社区准备。',
  weather: '下雨或大风取消，前一天通知。',
  day,
  ...MORNING,
  capacity: 12,
});

export const stairCleaning = (day: Day) => ({
  title: '楼道清洁',
  tasks: '分三组清扫 3栋、4栋、5栋楼道，清走纸箱，擦净扶手和窗台。',
  place: '3栋北门小广场集合',
  bring: '手套；扫帚和垃圾袋由社区准备。',
  weather: '下雨照常，只做楼道里面。',
  day,
  ...MORNING,
  capacity: 10,
});

/** Still a draft. */
export const fraudQuiz = (day: Day) => ({
  title: '反诈问答',
  tasks: '两人一桌，拿着问题卡请邻居回答；答完送一张防骗提醒卡。',
  place: '3栋北门小广场',
  bring: '自带水杯；问题卡由社区准备。',
  weather: '下雨改到物业服务中心一楼。',
  day,
  ...MORNING,
  capacity: 20,
});
