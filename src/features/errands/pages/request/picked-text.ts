const BETWEEN = '，';

const partsOf = (text: string): string[] =>
  text
    .split(BETWEEN)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Where a phrase begins among the parts of a text: it may have several itself. -1 where it is not in there. */
const placeOf = (parts: readonly string[], pick: readonly string[]): number =>
  parts.findIndex((_, place) => pick.every((one, index) => parts[place + index] === one));

export const hasPick = (text: string, pick: string): boolean => placeOf(partsOf(text), partsOf(pick)) >= 0;

/** A text with a phrase more, or without it where it is in there already. What was typed stays as it is. */
export function withPick(text: string, pick: string): string {
  const parts = partsOf(text);
  const picked = partsOf(pick);
  const place = placeOf(parts, picked);
  const next =
    place < 0 ? [...parts, ...picked] : [...parts.slice(0, place), ...parts.slice(place + picked.length)];
  return next.join(BETWEEN);
}
