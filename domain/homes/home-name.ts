import { chineseNumber, digitByDigit } from '#domain/kernel/chinese-number';

const ENTRANCE = /^第?(\d{1,2}|[一二两三四五六七八九十]{1,3}|[A-Za-z])(?:单元|门)?$/;

/** The entrance as every document has it: `1`, `一单元`, `01` and `1门` are `1单元`; homes without one have ''. */
export function entranceName(plain: string): string {
  const [, number] = ENTRANCE.exec(plain) ?? [];
  if (number === undefined) return plain.toUpperCase();
  if (/^[A-Za-z]$/.test(number)) return `${number.toUpperCase()}单元`;
  const count = /^\d/.test(number) ? Number(number) : chineseNumber(number);
  return count === null ? plain : `${count}单元`;
}

const ROOM_WORD = /(室|号|房|户)$/;

/** The room by which a home is known: without 室 or 号 and without leading zeros, so that `0101`, `101室` and `一零一` are `101`. */
export function roomName(plain: string): string {
  const bare = plain.replace(ROOM_WORD, '');
  return (digitByDigit(bare) ?? bare)
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''))
    .toUpperCase();
}

/** A part of an address as the office writes it, with the word that it left out: `3` is `3栋`, `0101室` stays `0101`. */
const spelled = (plain: string, word: string): string =>
  /^(\d{1,3}|[A-Za-z])$/.test(plain) ? `${plain}${word}` : plain;

/** The address people see, in the office's own spelling: `3号楼1单元0101`, `6号楼东户`. Takes the plain forms. */
export const spelledLabel = (building: string, entrance: string, room: string): string =>
  `${spelled(building, '栋')}${entrance === '' ? '' : spelled(entrance, '单元')}${/\d/.test(room) ? room.replace(ROOM_WORD, '') : room}`;

/** `3栋1单元101`. */
export const homeLabel = (home: { building: string; entrance: string; room: string }): string =>
  `${home.building}${home.entrance}${home.room}`;

/** Splits into runs of digits and other characters, so that 9 comes before 10. */
const parts = (text: string): (string | number)[] =>
  (text.match(/\d+|\D+/g) ?? []).map((part) => (/^\d/.test(part) ? Number(part) : part));

function compareNatural(a: string, b: string): number {
  const [x, y] = [parts(a), parts(b)];
  for (let index = 0; index < Math.max(x.length, y.length); index += 1) {
    const [left, right] = [x[index], y[index]];
    if (left === right) continue;
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    // By code unit, not by locale: the order must be the same on every phone and server.
    return String(left) < String(right) ? -1 : 1;
  }
  return 0;
}

/** The order of a compound's homes, which decides whose turn a pool's last cents are: building, entrance, room. */
export function compareHomes(
  a: { building: string; entrance: string; room: string },
  b: { building: string; entrance: string; room: string },
): number {
  return (
    compareNatural(a.building, b.building) ||
    compareNatural(a.entrance, b.entrance) ||
    compareNatural(a.room, b.room)
  );
}

/** What a home is known by within its compound, whatever spelling it was given in. */
export const homeKey = (home: { building: string; entrance: string; room: string }): string =>
  JSON.stringify([home.building, home.entrance, home.room]);
