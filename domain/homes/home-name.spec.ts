import { buildingName } from '#domain/kernel/building-name';
import { compareHomes, entranceName, homeLabel, roomName, spelledLabel } from './home-name';

it.each([
  ['3栋', '3栋'],
  ['3', '3栋'],
  ['03栋', '3栋'],
  ['3号楼', '3栋'],
  ['第3幢', '3栋'],
  ['a座', 'A栋'],
  ['商铺', '商铺'],
  ['', ''],
])('the building %s is %s', (written, name) => {
  expect(buildingName(written)).toBe(name);
});

it.each([
  ['1单元', '1单元'],
  ['1', '1单元'],
  ['2门', '2单元'],
  ['', ''],
])('the entrance %s is %s', (written, name) => {
  expect(entranceName(written)).toBe(name);
});

it('a room is named without 室 or 号', () => {
  expect(['101室', '101号', '101', '12a'].map(roomName)).toEqual(['101', '101', '101', '12A']);
});

it('a room in Chinese numerals is the same home', () => {
  expect(['一零一', '一〇一室', '二', '东户', '西'].map(roomName)).toEqual(['101', '101', '二', '东', '西']);
});

it('an address keeps the word that a room without a number needs', () => {
  const labels = ['101室', '0101', '东户'].map((room) => spelledLabel('6号楼', '1', room));
  expect(labels).toEqual(['6号楼1单元101', '6号楼1单元0101', '6号楼1单元东户']);
});

it('homes are ordered by building, entrance and room, numbers as numbers', () => {
  const homes = [
    ['10栋', '1单元', '101'],
    ['2栋', '1单元', '1001'],
    ['2栋', '1单元', '901'],
    ['2栋', '', '5'],
    ['A栋', '1单元', '101'],
    ['2栋', '10单元', '101'],
    ['2栋', '9单元', '101'],
  ].map(([building = '', entrance = '', room = '']) => ({ building, entrance, room }));
  expect(homes.sort(compareHomes).map(homeLabel)).toEqual([
    '2栋5',
    '2栋1单元901',
    '2栋1单元1001',
    '2栋9单元101',
    '2栋10单元101',
    '10栋1单元101',
    'A栋1单元101',
  ]);
});
