import * as v from 'valibot';
import type { Contact } from '#domain/kernel/contacts';
import { MOST_LETTERS, PartyWritten } from '#domain/parties/contract';
import {
  CONTACTS_SHAPE,
  ContactsFields,
  contactsLack,
  filledContacts,
} from '../../../platform/contacts-fields';
import { Field } from '../../../ui/field';

export const PARTY_SHAPE = { name: v.string(), duty: v.string(), contacts: CONTACTS_SHAPE };
interface Written {
  name: string;
  duty: string;
  contacts: Contact[];
}

/** What is sent of it: rows that nobody has filled in are none. */
export const writtenParty = ({ name, duty, contacts }: Written): Written => ({
  ...{ name, duty },
  contacts: filledContacts(contacts),
});

export const partyLacks = (one: Written) => ({
  name: v.is(PartyWritten.entries.name, one.name) ? null : '请写单位的名称。',
  duty: v.is(PartyWritten.entries.duty, one.duty) ? null : '请写居民什么事找它。',
  contacts: contactsLack(one.contacts, 1),
});

interface FieldOf<T> {
  value: T;
  onChange: (value: T) => void;
  error: string | null;
}
type Fields = { [K in keyof Written]: FieldOf<Written[K]> };

/** A party as everybody may know it: its name, what one calls it for, and on which numbers. */
export function PartyFields({ name, duty, contacts }: Fields) {
  return (
    <>
      <Field label="名称" {...name} maxLength={MOST_LETTERS.name} />
      <Field label="居民什么事找它" {...duty} maxLength={MOST_LETTERS.duty} placeholder="例如：占道、违建" />
      <ContactsFields {...contacts} />
    </>
  );
}
