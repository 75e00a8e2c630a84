/** A home's place: `3栋1单元101`. Parts that a label does not name are empty. */
interface Place {
  building: string;
  entrance: string;
  room: string;
}

const BUILDING = /([0-9a-z甲乙丙丁]+)\s*(?:号楼|栋|幢|座|楼)/;
const ENTRANCE = /([0-9a-z甲乙丙丁]+)\s*(?:单元|门)/;

/** Full-width forms made narrow, no case, no blanks around. */
const narrow = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

const withoutZeros = (text: string): string => text.replace(/^0+(?=\d)/, '');

/** Takes the named parts out of a text; what is left are its bare numbers in order. */
function partsOf(text: string): { building: string | null; entrance: string | null; bare: string[] } {
  let rest = narrow(text).replace(/\s+/g, ' ');
  const take = (pattern: RegExp): string | null => {
    const [whole, name] = pattern.exec(rest) ?? [];
    if (whole === undefined || name === undefined) return null;
    rest = rest.replace(whole, ' ');
    return withoutZeros(name);
  };
  const building = take(BUILDING);
  const entrance = take(ENTRANCE);
  return {
    building,
    entrance,
    bare: rest
      .replace(/[室号房]/g, ' ')
      .split(/[^0-9a-z甲乙丙丁]+/)
      .filter(Boolean),
  };
}

/** The place that a label names. */
export function placeOf(label: string): Place {
  const { building, entrance, bare } = partsOf(label);
  return { building: building ?? '', entrance: entrance ?? '', room: bare[bare.length - 1] ?? '' };
}

/** The entrance as it heads a group: `1单元`; empty for a building without entrances. */
export function entranceText(label: string): string {
  const { entrance } = placeOf(label);
  return entrance === '' ? '' : `${entrance}单元`;
}

/** Whether bare numbers fit a row of parts from its first on; the last may still be being typed. */
const begins = (bare: readonly string[], parts: readonly string[]): boolean =>
  bare.length <= parts.length &&
  bare.every((one, at) =>
    at === bare.length - 1 ? parts[at]?.startsWith(one) : parts[at] === withoutZeros(one),
  );

/**
 * Whether a home is meant by what somebody types: `101`, `1-101`, `3-1-101`, `3号楼 1单元 101室`, `３栋１０１`. The
 * last number may be incomplete, so that the list narrows with each key.
 */
export function matchesRoom(label: string, typed: string): boolean {
  const { building, entrance, room } = placeOf(label);
  const asked = partsOf(typed);
  if (asked.building !== null && asked.building !== building) return false;
  if (asked.entrance !== null && asked.entrance !== entrance) return false;
  if (asked.bare.length === 0)
    return asked.building !== null || asked.entrance !== null || narrow(typed) === '';
  const open = [
    ...(asked.building === null ? [building] : []),
    ...(asked.entrance === null ? [entrance] : []),
    room,
  ];
  return open.some((_, from) => begins(asked.bare, open.slice(from)));
}
