import { privateIn, withoutPrivate, type PrivateKind } from './private-digits';

const PRIVATE: [PrivateKind, string][] = [
  ['mobile', '打我电话13800138000'],
  ['mobile', '138 0013 8000'],
  ['mobile', '138-0013-8000'],
  ['mobile', '138.0013.8000'],
  ['mobile', '1 3 8 0 0 1 3 8 0 0 0'],
  ['mobile', '13 80 01 38 000'],
  ['mobile', '１３８００１３８０００'],
  ['mobile', '一三八零零一三八零零零'],
  ['mobile', '幺三八〇〇幺三八〇〇〇'],
  ['mobile', '一三八 0013 八零零零'],
  ['mobile', '+86 138 0013 8000'],
  ['mobile', '008613800138000'],
  ['mobile', '8613800138000'],
  ['mobile', '12010000777'],
  ['mobile', '120 1000 0777'],
  ['mobile', '2026-11-26 13800138000'],
  ['mobile', '3栋101，13800138000（女儿）'],
  ['mobile', '1380013800013900139000'],
  ['mobile', '𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎'],
  ['mobile', '١٣٨٠٠١٣٨٠٠٠'],
  ['mobile', '1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣'],
  ['mobile', '⑴⑶⑻⑸⑸⑴⑶⑻⑸⑸⑸'],
  ['mobile', '❶❸❽⓿⓿❶❸❽⓿⓿⓿'],
  ['mobile', '㈠㈢㈧零零㈠㈢㈧零零零'],
  ['mobile', '幺三八洞洞幺三八洞洞洞'],
  ['mobile', '138OO138OOO'],
  ['mobile', 'l38O0l38O00'],
  ['mobile', '138/0013/8000'],
  ['mobile', '138——————0013——————8000'],
  ['mobile', '138🍎0013🍎8000'],
  ['mobile', '138，0013，8000'],
  ['mobile', '1，3，8，0，0，1，3，8，0，0，0'],
  ['landline', '021-65432100'],
  ['landline', '(0371)6543 2100'],
  ['landline', '０３７１－６５４３２１００'],
  ['idNumber', '310101194402031234'],
  ['idNumber', '身份证 31010119440203123X'],
  ['idNumber', '310101 19440203 1234'],
  ['idNumber', '31010119440203123x'],
  ['idNumber', '11010519491231002X'],
  ['idNumber', '410102440203123'],
  ['bankCard', '6222 0212 3456 7890 128'],
  ['idNumber', '310101/19440203/1234'],
  ['bankCard', '6222，0212，3456，7890，128'],
  ['bankCard', '4111111111111111'],
  ['password', '密码是 abc123'],
  ['password', '密码：246810'],
  ['password', '医保卡密码246810'],
  ['password', '密码为六个八'],
  ['password', '验证码 4821'],
  ['password', '密 码 是 246810'],
  ['password', '密碼是246810'],
  ['password', 'password is 246810'],
  ['password', 'mima 246810'],
  ['doorCode', '開門密碼2580'],
  ['doorCode', '门禁 2580#'],
  ['doorCode', '门锁246810'],
  ['doorCode', '开门请按 2580'],
  ['doorCode', '楼下按1234#就能开门'],
  ['doorCode', '门禁码3#1234*'],
  ['doorCode', '单元门密码 2580'],
  ['doorCode', '开门码 0101'],
  ['doorCode', '大门的密码是一二三四'],
  ['doorCode', '电梯卡在门垫下面'],
  ['doorCode', '钥匙放在花盆底下'],
];

const HARMLESS = [
  '3栋2单元302，七楼',
  '101、102、103 三间',
  '2026-11-26 上午 9:00-11:30',
  '2026年11月26日 14:30',
  '编号 DB-20261126-0001',
  'DB-20261126-0001 和 WT-20261125-9938',
  '12345、110、120、119',
  '急事打 120，投诉打 12345',
  '一共 1234567.89 元',
  '合计 138001380.00 元',
  '12,345,678.90',
  '每月一百二十元五角',
  '一三五上午，二四六下午',
  '十二月二十三日',
  '忘记密码，想请人教我改手机密码',
  '门禁坏了，进不了门',
  '想办一张电梯卡',
  '钥匙断了，请人配一把',
  '面积 96.30 ㎡，单价 1.45 元',
  '400-800-8000',
  '不动产权第 0012345 号',
  '工作日 9 点到 11 点 30',
  '1-2 栋 5 单元',
  '分别是 150、2000、3000 元',
  '138、1200、1500 三笔',
  '1、3、5、7、9、11、13、15 日',
  '13/14/15/16 日，17:30-18:00',
  '2026/11/26 14:30、15:30',
  '开门 8:30，门禁 2 个坏了',
  '进门 302 室',
  '进门后左转，10l 的水两桶',
  'Olive oil 5l，Lion 10 kg',
  '墙上有洞，一共两个',
];

describe('what is private', () => {
  it.each(PRIVATE)('%s: %s', (kind, text) => {
    expect(privateIn(text).map((one) => one.kind)).toEqual([kind]);
  });

  it.each(HARMLESS)('nothing in: %s', (text) => {
    expect(privateIn(text)).toEqual([]);
  });

  it('is found where it stands, each once', () => {
    const text = '电话 138 0013 8000，身份证31010119440203123X，密码是246810。';
    const found = privateIn(text);
    expect(found.map((one) => one.kind)).toEqual(['mobile', 'idNumber', 'password']);
    for (const { text: words, from, to } of found) expect(text.slice(from, to)).toBe(words);
  });

  it('is not what the compound has published', () => {
    expect(privateIn('请打 0371-65432100', ['0371 6543 2100'])).toEqual([]);
    expect(privateIn('请打 0371-65432101', ['0371 6543 2100'])).toHaveLength(1);
  });
});

describe('taking it out', () => {
  it.each([
    ['办津贴，电话 138 0013 8000，上午在家', '办津贴，电话 ，上午在家'],
    ['门禁码3#1234*，敲门请大声', '敲门请大声'],
    ['打13800138000', '打'],
    ['没有什么', '没有什么'],
  ])('%s', (text, without) => {
    expect(withoutPrivate(text)).toBe(without);
    expect(privateIn(withoutPrivate(text))).toEqual([]);
  });
});
