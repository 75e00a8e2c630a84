import { accepts } from './value-rules';

const ten = '一二三四五六七八九十';

it.each([
  ['thing1', `${ten}${ten}`, `${ten}${ten}零`],
  ['thing1', 'F02 物业费：144.45元/月', '两行\n不行'],
  ['character_string2', 'HY-2026/0001', '编号1'],
  ['character_string2', 'x'.repeat(32), 'x'.repeat(33)],
  ['number3', '144.45', '144,45'],
  ['number3', '9'.repeat(32), '9'.repeat(33)],
  ['letter4', 'AbC', 'A1'],
  ['symbol5', '+-*/!', '+-*/!?'],
  ['time6', '2026年11月20日 15:01', '2026年11月'],
  ['time6', '9:05~17:30', '25:00'],
  ['time6', '2019-12-25 09:42', '下午三点'],
  ['date7', '2019年10月1日', '15:01'],
  ['date7', '2019年10月1日 15:01', '10月1日'],
  ['date7', '2026年1月1日~2026年6月30日', '2026年1月1日至6月30日'],
  ['amount8', '¥144.45元', '一百元'],
  ['amount8', '1234567890', '12345678901'],
  ['phone_number9', '+86 120-0000-0001', '120000000010000001'],
  ['car_number10', '豫A12345', '豫A1234567'],
  ['name11', ten, `${ten}零`],
  ['name11', 'Abcdefghijklmnopqrst', 'Abcdefghijklmnopqrstu'],
  ['name11', '阿Q', '张3'],
  ['phrase12', '已经回复了', '已经回复了吗'],
  ['phrase12', '待审', '版本2'],
])('%s takes %j and refuses %j', (field, good, bad) => {
  expect([accepts(field, good, undefined), accepts(field, bad, undefined)]).toEqual([true, false]);
});

it('an enum takes only what its template lists, and a type that WeChat does not have takes nothing', () => {
  expect(accepts('enum1', '是', ['是', '否'])).toBe(true);
  expect(accepts('enum1', '也许', ['是', '否'])).toBe(false);
  expect(accepts('text1', '是', undefined)).toBe(false);
  expect(accepts('thing', '是', undefined)).toBe(false);
});
