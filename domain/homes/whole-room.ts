import { buildingName } from '#domain/kernel/building-name';
import { entranceName } from './home-name';

/** Building, entrance and room as they are written; '' for what is not. Plain forms. */
export interface Written {
  building: string;
  entrance: string;
  room: string;
}

const HOUSE = '(?:栋|幢|号楼|座|#|楼)';
const ENTRANCE = '(?:\\d{1,2}|[一二两三四五六七八九十]|[A-Za-z])';
const ROOM = '\\d{2,5}(?:[A-Za-z]|室|号|房|户)?';
/** `3-1-101`, `A座-1单元-101`. */
const DASHED = new RegExp(`^(\\d{1,3}|[A-Za-z]|[^-]{1,10}${HOUSE})-(${ENTRANCE})(?:单元|门)?-(${ROOM})$`);
/** `3栋1单元101室`, `南区3号楼101`. */
const IN_WORDS = new RegExp(`^(.{1,10}?${HOUSE})-?(?:(${ENTRANCE})(?:单元|门)-?)?(${ROOM})$`);
/** `1-101`, `1单元101`: the entrance before the room. A-101 may be anything. */
const WITH_ENTRANCE = new RegExp(
  `^(${ENTRANCE}(?=单元|门)|\\d{1,2}(?=-))(?:(?:单元|门)-?|-)(\\d{3,5}(?:[A-Za-z]|室|号|房|户)?)$`,
);
/** Spaces for cars have numbers of their own making. */
const OF_CARS = /车|库|地下/;

/** A room that says its building too, as offices number homes in one column; null where it does not. */
export function wholeRoom(room: string): Written | null {
  const [, building, entrance = '', own] = DASHED.exec(room) ?? IN_WORDS.exec(room) ?? [];
  return building === undefined || own === undefined ? null : { building, entrance, room: own };
}

/**
 * An address whose parts somebody wrote into whichever field: `3栋1单元` and 101. Where they contradict each other, or
 * nothing can be told, it is as written.
 */
export function addressOf(written: Written): Written {
  const { building, entrance, room } = written;
  const whole = entrance === '' && !OF_CARS.test(building) ? wholeRoom(`${building}-${room}`) : null;
  // a building of another name than it begins with is none of these parts
  if (whole && building.startsWith(whole.building)) return whole;
  return withRoomAlone(written) ?? written;
}

/**
 * The parts of an address with the room alone in its place: `3栋`, `1单元`, `3-1-101` is room 101. What the columns leave
 * blank is taken from the room; null where the two contradict each other, so that nobody is entered in another home.
 */
export function withRoomAlone(written: Written): Written | null {
  if (OF_CARS.test(written.building)) return written;
  const whole = wholeRoom(written.room);
  const [, entrance, room] = WITH_ENTRANCE.exec(written.room) ?? [];
  const said = whole ?? (room === undefined ? null : { building: '', entrance: entrance ?? '', room });
  if (said === null) return written;
  const differs = (own: string, other: string, name: (plain: string) => string): boolean =>
    own !== '' && other !== '' && name(own) !== name(other);
  if (differs(written.building, said.building, buildingName)) return null;
  if (differs(written.entrance, said.entrance, entranceName)) return null;
  return {
    building: written.building || said.building,
    entrance: written.entrance || said.entrance,
    room: said.room,
  };
}
