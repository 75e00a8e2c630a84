import { refuse, type RefusalParams } from '#domain/kernel/refusal';
import { digestOf } from './identity';

/** What was sent under a key, as it is kept with what it created; `but` names what may differ between two tries. */
export function inputDigest(input: object, ...but: string[]): string {
  const entries = Object.entries(input).filter(([name]) => name !== 'key' && !but.includes(name));
  return digestOf(JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/**
 * A key belongs to its input: the same again is the retry of a first try whose answer was lost; anything else under it is
 * refused with what is stored, and never dropped.
 */
export function insistSameInput(
  { inputDigest: stored }: { inputDigest?: string },
  sent: string,
  params: RefusalParams = {},
): void {
  if (stored !== undefined && stored !== sent) throw refuse('KEY_USED', params);
}
