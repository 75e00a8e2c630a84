import { privateIn } from '#domain/kernel/private-digits';
import { ASKED_MOST, askedMostOf } from './asked-most';
import { CATALOGUE, itemOf } from './catalogue';
import { dangerIn } from './danger';
import { LIFE_WORDS, phrasesFor } from './life-words';
import { neverAcceptedIn } from './never-accepted';
import { itemsFor } from './search';

describe('the words of daily life', () => {
  it('are there for each item of the catalogue, and for nothing else', () => {
    expect(Object.keys(LIFE_WORDS).sort()).toEqual(CATALOGUE.map((one) => one.code).sort());
    expect(phrasesFor('gone')).toEqual([]);
  });

  it.each(CATALOGUE.map((one) => [one.name, one] as const))(
    '%s has three phrases, each of which would be taken on as it is',
    (_, { code }) => {
      const phrases = phrasesFor(code);
      expect(new Set(phrases).size).toBe(3);
      for (const phrase of phrases) {
        expect([phrase, phrase.length <= 12]).toEqual([phrase, true]);
        expect([phrase, dangerIn(phrase)]).toEqual([phrase, null]);
        expect([phrase, neverAcceptedIn(phrase)]).toEqual([phrase, null]);
        expect([phrase, privateIn(phrase)]).toEqual([phrase, []]);
      }
    },
  );
});

describe('what is asked for most', () => {
  it('is eight items that there are, each once, under a word of at most five characters', () => {
    expect(ASKED_MOST).toHaveLength(8);
    expect(new Set(ASKED_MOST.map((one) => one.itemCode)).size).toBe(8);
    for (const { itemCode, word } of ASKED_MOST) {
      const item = itemOf(itemCode);
      expect(item && askedMostOf(item)?.word).toBe(word);
      expect(word.length).toBeLessThanOrEqual(5);
    }
  });

  it('has no picture of the rest', () => expect(askedMostOf({ code: 'parcel' })).toBeNull());

  it('is found by its own word', () => {
    for (const { itemCode, word } of ASKED_MOST)
      expect([word, itemsFor(word).map((one) => one.code)[0]]).toEqual([word, itemCode]);
  });
});

describe('looking for an item', () => {
  it.each([
    ['灯泡', 'light-bulb'],
    ['灯', 'light-bulb'],
    ['卫生间的灯不亮了', 'light-bulb'],
    ['帮我换灯泡', 'light-bulb'],
    ['药', 'medicine'],
    ['买药', 'medicine'],
    ['我想请人买菜', 'groceries'],
    ['超市', 'groceries'],
    ['手机', 'phone-lessons'],
    ['微信不会用', 'phone-lessons'],
    ['电费', 'utility-bills'],
    ['话费', 'phone-credit'],
    ['手机停机了', 'phone-credit'],
    ['快递', 'parcel'],
    ['马桶堵了', 'drain'],
    ['陪我去医院', 'hospital'],
    ['低保', 'minimum-living'],
    ['五保', 'extreme-hardship'],
    ['轮椅', 'assistive-aids'],
    ['报销', 'medical-refund'],
    ['医保卡丢了', 'card-replace'],
    ['退休金认证', 'pension-check'],
    ['80 岁', 'age-allowance'],
    ['复印身份证', 'print'],
    ['ＷＩＦＩ 上网', 'phone-lessons'],
  ])('%s', (text, code) => expect(itemsFor(text).map((one) => one.code)[0]).toBe(code));

  it('finds several where several are meant, and each once', () => {
    const found = itemsFor('社保卡').map((one) => one.code);
    expect(found).toEqual(expect.arrayContaining(['card-replace', 'card-activate']));
    expect(new Set(found).size).toBe(found.length);
  });

  it.each(['', '   ', '量子力学', '遛狗', 'abc'])('finds nothing for “%s”', (text) =>
    expect(itemsFor(text)).toEqual([]),
  );
});
