import * as v from 'valibot';
import { sentence } from './fields';

export const MOST_CONTACTS = 3;
export const MOST_LABEL = 12;

/** A number that everybody may know: a landline, a mobile, a short one such as 12345. */
export const PublishedPhone = v.pipe(
  v.string(),
  v.transform((text) => text.normalize('NFKC').trim()),
  v.regex(/^\d[\d -]{1,18}\d$/),
);

/** A telephone at which a node or a party answers, which everybody may know; `label` says whose it is: 值班电话, 民政窗口. */
export const Contact = v.object({ label: sentence(MOST_LABEL), number: PublishedPhone });
export type Contact = v.InferOutput<typeof Contact>;

export const Contacts = v.pipe(v.array(Contact), v.maxLength(MOST_CONTACTS));
