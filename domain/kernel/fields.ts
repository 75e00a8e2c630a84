import * as v from 'valibot';
import { cleanText, lettersIn } from './text';

export const int = v.pipe(v.number(), v.integer());

/** As the fields of the screen count: 😀 is one character, though it is stored as two units. */
const atMost = (max: number) => v.check((text: string) => lettersIn(text) <= max);

/** Words that must be there, cleaned of what nobody sees: at most `max` characters. */
export const sentence = (max: number) =>
  v.pipe(v.string(), v.transform(cleanText), v.minLength(1), atMost(max));

/** Whether words say why: four characters at least, of which three differ, and not digits alone. */
export function isReason(text: string): boolean {
  const letters = [...text].filter((one) => /[\p{L}\p{N}]/u.test(one));
  return letters.length >= 4 && new Set(letters).size >= 3 && letters.some((one) => /\p{L}/u.test(one));
}

/** Why somebody looks at what is not hers. */
export const reason = (max: number) => v.pipe(sentence(max), v.check(isReason));

/** Words that may be absent: `''` then. */
export const maybe = (max: number) => v.pipe(v.string(), v.transform(cleanText), atMost(max));
