import { affectedText, buildingsText, otherFieldsText, percentText } from './change-words';

describe('the words of a change', () => {
  it('says the direction of a price in words', () => {
    expect(percentText('+3.45')).toBe('上涨 3.45%');
    expect(percentText('-10.00')).toBe('下降 10.00%');
    expect(percentText('0.00')).toBe('价格不变');
  });

  it('draws three and more neighbouring buildings together', () => {
    expect(buildingsText(['1栋', '2栋'])).toBe('1栋、2栋');
    expect(buildingsText(['3栋', '4栋', '5栋', '6栋', '8栋'])).toBe('3栋至6栋、8栋');
    expect(buildingsText(['9栋', '10栋', '11栋'])).toBe('9栋至11栋');
    expect(buildingsText(['甲栋', '乙栋', '1栋', '2座'])).toBe('甲栋、乙栋、1栋、2座');
  });

  it('never says that nobody is affected by a line that is paid on demand', () => {
    expect(affectedText({ homes: 0, buildings: [] })).toBe('没有固定要交的住户，用到的人才受影响');
    expect(affectedText({ homes: 398, buildings: ['3栋', '4栋', '5栋'] })).toBe('影响 398 户：3栋至5栋');
  });

  it('names the changed columns by the words of the sheet, the price apart', () => {
    expect(otherFieldsText({ fields: ['price', 'basis', 'since'] })).toBe('依据、生效日期');
    expect(otherFieldsText({ fields: ['price'] })).toBe('');
  });
});
