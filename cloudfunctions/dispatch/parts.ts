/** What persons carry belongs to no compound, and is a part of its own: one run hands over what their rights decide about. */
const PERSONS = 'persons';

/** Where parts begin: the id of a compound is a hash behind `c-`, so that each has as many of them as another. */
const BOUNDS = ['', ...Array.from('123456789abcdef', (digit) => `c-${digit}`)];

/** A part of the work, which one run has at a time. */
export type Part = string;
const nameOf = (place: number): Part => `compounds-${place.toString(16)}`;

export const PARTS: readonly Part[] = [...BOUNDS.map((_, place) => nameOf(place)), PERSONS];

/** The part of a document, by its compound. */
export const partOf = (compoundId: string | null | undefined): Part =>
  typeof compoundId === 'string' ? nameOf(BOUNDS.filter((bound) => bound <= compoundId).length - 1) : PERSONS;

function rangeOf(part: Part): object {
  if (part === PERSONS) return { compoundId: null };
  const place = PARTS.indexOf(part);
  const upTo = BOUNDS[place + 1];
  return { compoundId: { $gte: BOUNDS[place], ...(upTo === undefined ? {} : { $lt: upTo }) } };
}

/** The documents of some parts, as a pipeline finds them. */
export const within = (parts: readonly Part[]): object =>
  parts.length === PARTS.length ? {} : { $or: parts.map(rangeOf) };
