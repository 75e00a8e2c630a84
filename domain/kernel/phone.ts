import * as v from 'valibot';

/** A mainland mobile number as people type it; blanks and dashes are taken out. */
export const Phone = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/[\s-]/g, '')),
  v.regex(/^1\d{10}$/),
);
