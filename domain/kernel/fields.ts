import * as v from 'valibot';
import { cleanText, lettersIn } from './text';

export const int = v.pipe(v.number(), v.integer());

/** As the fields of the screen count: 😀 is one character, though it is stored as two units. */
const atMost = (max: number) => v.check((text: string) => lettersIn(text) <= max);

/** Words that must be there, cleaned of what nobody sees: at most `max` characters. */
export const sentence = (max: number) =>
  v.pipe(v.string(), v.transform(cleanText), v.minLength(1), atMost(max));

/** Words that may be absent: `''` then. */
export const maybe = (max: number) => v.pipe(v.string(), v.transform(cleanText), atMost(max));
