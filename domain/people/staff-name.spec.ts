import { staffName } from './staff-name';

it('staff are shown with their post, and colleagues of one name with what tells them apart', () => {
  const [one, other] = ['3071', '0412'].map((badge) => staffName({ name: '李丹', badge }, 'gridWorker'));
  expect(one).toBe('网格员 李丹（工号 3071）');
  expect(other).not.toBe(one);
});
