import * as v from 'valibot';
import { CompoundId } from '#domain/kernel/ids';

/** A compound as a link or this phone's memory names it; `null` where it names none. */
export function compoundParam(text: unknown): CompoundId | null {
  const parsed = v.safeParse(CompoundId, text);
  return parsed.success ? parsed.output : null;
}
