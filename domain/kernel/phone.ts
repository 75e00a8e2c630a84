import * as v from 'valibot';
import { codeText } from './text';

/** A mainland mobile number as people type it; blanks and dashes are taken out, full width is made narrow. */
export const Phone = v.pipe(
  v.string(),
  v.transform((text) => codeText(text).replace(/-/g, '')),
  v.regex(/^1\d{10}$/),
);

/** A number that somebody can be called back by: a mobile, or a landline with or without its area code. */
export const CallbackPhone = v.pipe(
  v.string(),
  v.transform((text) => codeText(text).replace(/-/g, '')),
  v.regex(/^(1\d{10}|0\d{9,11}|[2-9]\d{6,7})$/),
);
