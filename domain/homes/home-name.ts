const ENTRANCE = /^第?(\d{1,2}|[A-Za-z])(?:单元|门)?$/;

/** The entrance as every document has it: `1` and `1门` are `1单元`; homes without one have ''. */
export function entranceName(plain: string): string {
  const [, number] = ENTRANCE.exec(plain) ?? [];
  if (number === undefined) return plain;
  return `${/\d/.test(number) ? Number(number) : number.toUpperCase()}单元`;
}

/** The room without 室 or 号: `101`. */
export const roomName = (plain: string): string => plain.replace(/(室|号|房)$/, '').toUpperCase();

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
