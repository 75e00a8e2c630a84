import * as v from 'valibot';
import { below, covers, GridPath, idAt, nodeAt, NodeId, upwards } from './grid';

const DEEP = 'a-1/s-1/m-1/g-1/g-2/c-1';

it('a path leads up through all that is above it, the nearest first', () => {
  expect(upwards('s-1/m-1')).toEqual(['s-1/m-1', 's-1']);
  expect(v.is(GridPath, DEEP)).toBe(true);
});

it.each([
  ['a-1', true],
  ['a-1/s-1/m-1/g-1', true],
  [DEEP, true],
  ['a-1/s-1/m-1/g-1/g', false],
  ['a-1/s-1/m-2', false],
])('%s is above the deep compound: %s', (node, isAbove) => {
  expect(covers(node, DEEP)).toBe(isAbove);
});

it.each([
  ['authority', 'a-1'],
  ['community', 'a-1/s-1/m-1'],
  ['grid', 'a-1/s-1/m-1/g-1/g-2'],
] as const)('the nearest %s of the deep compound is %s', (level, path) => {
  expect(nodeAt(level, DEEP)).toBe(path);
  expect(nodeAt(level, path)).toBe(path);
});

it('there is none of a level that lies below', () => {
  expect(nodeAt('community', 's-1')).toBeNull();
});

it('an id is the end of its path', () => {
  expect(idAt(below('s-1', 'm-1'))).toBe('m-1');
  expect(below('', 's-1')).toBe('s-1');
});

it('a compound’s id is none of a node', () => {
  expect(['s-00000001', 'c-00000001', 'm-1'].map((one) => v.is(NodeId, one))).toEqual([true, false, false]);
});
