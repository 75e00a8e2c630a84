import type { Action, Feature, Schema } from './contract';
import { GENERAL_REFUSALS, TEXT_REFUSALS, type TextRefusal } from './refusal';
import { pageLink } from './links';
import { generalRefusalText, refusalTexts } from './texts';
import { thing } from './wechat-fields';

it.each([...GENERAL_REFUSALS, ...TEXT_REFUSALS])('%s says what to do', (code) => {
  expect(generalRefusalText(code)).toMatch(/请.*。$/);
});

type Walks = Feature<{ join: Action<Schema, Schema, 'FULL' | TextRefusal> }>;

it('a feature’s own sentence comes first; what nobody knows gets the general one, names of objects included', () => {
  const text = refusalTexts<Walks>({ FULL: ({ capacity }) => `已满 ${capacity} 人。` });
  expect(text('FULL', { capacity: 30 })).toBe('已满 30 人。');
  expect(text('TEXT_RISKY')).toBe(generalRefusalText('TEXT_RISKY'));
  expect(text('NOT_FOUND')).toBe(generalRefusalText('NOT_FOUND'));
  expect(text('toString')).toBe(generalRefusalText('SOMETHING_NEW'));
});

describe('WeChat’s thing field', () => {
  it.each([
    ['二十个字以内不变', '二十个字以内不变'],
    ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
    ['一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
    ['第一行\r\n第二行\t完', '第一行 第二行 完'],
    [' \n\u0000 ', '（空）'],
    ['', '（空）'],
  ])('%j becomes %j', (text, expected) => {
    expect(thing(text, '（空）')).toBe(expected);
    expect(thing(text, '（空）').length).toBeLessThanOrEqual(20);
  });

  it('never cuts an emoji in two', () => {
    const cut = thing('😀'.repeat(15), '（空）');
    expect(cut).toBe(`${'😀'.repeat(9)}…`);
  });
});

it('a link escapes what it carries and leaves out what is absent', () => {
  expect(pageLink('pages/a/index', { building: '3栋', version: undefined, after: null, page: 2 })).toBe(
    '/pages/a/index?building=3%E6%A0%8B&page=2',
  );
  expect(pageLink('pages/a/index', {})).toBe('/pages/a/index');
});
