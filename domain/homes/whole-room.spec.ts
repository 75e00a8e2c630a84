import { addressOf, wholeRoom, withRoomAlone } from './whole-room';

describe('a room that says its building', () => {
  it.each([
    ['3-1-101', '3', '1', '101'],
    ['A座-1单元-101', 'A座', '1', '101'],
    ['3栋1单元101室', '3栋', '1', '101室'],
    ['南区3号楼101', '南区3号楼', '', '101'],
  ])('%s', (room, building, entrance, own) => {
    expect(wholeRoom(room)).toEqual({ building, entrance, room: own });
  });

  it.each(['101', '0101', '1-101', 'S01', '商铺S01', 'B1-023', '-101', '101室'])('%s says none', (room) => {
    expect(wholeRoom(room)).toBeNull();
  });
});

describe('the room alone', () => {
  const parts = (building: string, entrance: string, room: string) => {
    const alone = withRoomAlone({ building, entrance, room });
    return alone && [alone.building, alone.entrance, alone.room];
  };

  it.each([
    [
      ['3栋', '1单元', '3-1-101'],
      ['3栋', '1单元', '101'],
    ],
    [
      ['3号楼', '', '3-1-101'],
      ['3号楼', '1', '101'],
    ],
    [
      ['3栋', '', '1-101'],
      ['3栋', '1', '101'],
    ],
    [
      ['3栋', '1单元', '1-101'],
      ['3栋', '1单元', '101'],
    ],
    [
      ['3栋', '1单元', '0101'],
      ['3栋', '1单元', '0101'],
    ],
    [
      ['1号楼', '', '商铺S01'],
      ['1号楼', '', '商铺S01'],
    ],
    [
      ['1号楼', '', 'A-101'],
      ['1号楼', '', 'A-101'],
    ],
    [
      ['地下车库', '', '1-1-023'],
      ['地下车库', '', '1-1-023'],
    ],
  ] as const)('%j is %j', ([building, entrance, room], alone) => {
    expect(parts(building, entrance, room)).toEqual(alone);
  });

  it.each([
    ['3栋', '2单元', '3-1-101'],
    ['4栋', '1单元', '3-1-101'],
    ['3栋', '2单元', '1-101'],
  ])('%s %s %s contradicts itself', (building, entrance, room) => {
    expect(parts(building, entrance, room)).toBeNull();
  });
});

describe('an address as somebody writes it', () => {
  const parts = (building: string, entrance: string, room: string) => {
    const said = addressOf({ building, entrance, room });
    return [said.building, said.entrance, said.room];
  };

  it.each([
    ['3栋1单元', '101', ['3栋', '1', '101']],
    ['3栋一单元', '101室', ['3栋', '一', '101室']],
    ['3-1', '101', ['3', '1', '101']],
    ['3栋', '1-101', ['3栋', '1', '101']],
    ['3栋', '101', ['3栋', '', '101']],
    ['南区3号楼2单元', '101', ['南区3号楼', '2', '101']],
    ['3', '3-1-101', ['3', '1', '101']],
  ])('%s with %s', (building, room, said) => {
    expect(parts(building, '', room)).toEqual(said);
  });

  it.each([
    ['3栋', '2单元', '1-101'],
    ['3栋1单元', '2单元', '101'],
    ['3', '', '1-1-101'],
    ['地下车库', '', 'B-101'],
  ])('%s %s %s is as written', (building, entrance, room) => {
    expect(parts(building, entrance, room)).toEqual([building, entrance, room]);
  });
});
