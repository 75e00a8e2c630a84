import { maskName, maskPhone } from './masks';

describe('maskPhone', () => {
  it.each([
    ['12000000001', '120****0001'],
    ['', ''],
    ['110', '***'],
    ['8800000', '*******'],
  ])('%j is shown as %j', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });
});

describe('maskName', () => {
  it.each([
    ['赵小满', '赵**'],
    ['诸葛青山', '诸**'],
    ['业主', '业*'],
    ['赵', '赵'],
    ['', ''],
    ['𠮷田春', '𠮷**'],
  ])('%j is shown as %j', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });
});
