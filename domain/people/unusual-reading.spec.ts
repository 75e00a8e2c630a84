import type { PersonId } from '#domain/kernel/ids';
import { consequencesOf, noticeText } from './unusual-reading';

const params = {
  compoundId: 'c-huaiyinli01',
  gridPath: 'liuhu/chunhe/huaiyinli',
  name: '林岚',
  numbers: 10,
  minutes: 10,
};
const event = { eventId: 'e1', kind: 'unusualReading', at: 1, by: 'p-reader0001' as PersonId, params };

describe('reading more numbers than usual', () => {
  it('is told to the manager of the compound and to the community, wherever above it they hold their post', () => {
    const [notice] = consequencesOf(event).notices;
    expect(notice?.tags).toEqual([
      'post:propertyManager@liuhu/chunhe/huaiyinli',
      'post:propertyManager@liuhu/chunhe',
      'post:propertyManager@liuhu',
      'post:communityOfficer@liuhu/chunhe/huaiyinli',
      'post:communityOfficer@liuhu/chunhe',
      'post:communityOfficer@liuhu',
    ]);
    expect(notice?.except).toBeUndefined();
    expect(notice?.link).toBe(
      '/features/homes/pages/accesses/index?compoundId=c-huaiyinli01&personId=p-reader0001',
    );
  });

  it('says who, how many and in what time', () => {
    expect(noticeText('unusualReading', params).body).toContain('林岚在 10 分钟内查看了至少 10 户的完整电话');
    expect(noticeText('unusualReading', { ...params, minutes: 1440 }).body).toContain('24 小时内');
  });

  it('leads to nothing for any other event', () => {
    expect(consequencesOf({ ...event, kind: 'toldAtOnce' })).toEqual({ notices: [], matters: [] });
  });
});
