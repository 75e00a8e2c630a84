import { isReason } from './fields';

describe('a reason', () => {
  it.each(['联系维修', '紧急情况', '楼上漏水，要联系业主', 'leak upstairs'])('%s says why', (text) => {
    expect(isReason(text)).toBe(true);
  });

  it.each(['1', '1111', '12345678', '漏水', '哈哈哈哈', '。。。。', 'abab', '啊啊啊啊1'])(
    '%s does not',
    (text) => {
      expect(isReason(text)).toBe(false);
    },
  );
});
