import * as v from 'valibot';
import { cleanText } from './text';

export const int = v.pipe(v.number(), v.integer());

/** Words that must be there, cleaned of what nobody sees: at most `max` characters (UTF-16 units). */
export const sentence = (max: number) =>
  v.pipe(v.string(), v.transform(cleanText), v.minLength(1), v.maxLength(max));

/** Words that may be absent: `''` then. */
export const maybe = (max: number) => v.pipe(v.string(), v.transform(cleanText), v.maxLength(max));
