import { accessesOf } from '#domain/kernel/accesses';
import { postName } from '#domain/kernel/posts';

const say = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** What was done, to be read after who did it: `任命您为槐荫里的网格员`. */
export const accessed = accessesOf({
  postGiven: (p) => `任命您为${say(p.nodeName)}${say(p.buildings)}的${postName(p.post)}`,
  postChanged: (p) =>
    `调整了您负责的楼栋：${say(p.nodeName)}${say(p.buildings) || '所有楼栋'}的${postName(p.post)}`,
  postEnded: (p) => `结束了您在${say(p.nodeName)}的${postName(p.post)}岗位`,
  postConfirmed: (p) => `确认是您本人，恢复了您在${say(p.nodeName)}的${postName(p.post)}岗位`,
});
