import * as v from 'valibot';
import { MOST_LETTERS, NodeWritten } from '#domain/grid/contract';
import type { Contact } from '#domain/kernel/contacts';
import {
  CONTACTS_SHAPE,
  ContactsFields,
  contactsLack,
  filledContacts,
} from '../../../platform/contacts-fields';
import { Field } from '../../../ui/field';

export const NODE_SHAPE = { name: v.string(), contacts: CONTACTS_SHAPE };
interface Written {
  name: string;
  contacts: Contact[];
}

/** What is sent of it: rows that nobody has filled in are none. */
export const writtenNode = ({ name, contacts }: Written): Written => ({
  name,
  contacts: filledContacts(contacts),
});

export const nodeLacks = (one: Written) => ({
  name: v.is(NodeWritten.entries.name, one.name) ? null : '请写名称。',
  contacts: contactsLack(one.contacts),
});

interface NodeFieldsProps {
  name: { value: string; onChange: (value: string) => void; error: string | null };
  contacts: { value: Contact[]; onChange: (value: Contact[]) => void; error: string | null };
  placeholder: string;
}

/** What a node is called, and the telephones at which it answers. */
export function NodeFields({ name, contacts, placeholder }: NodeFieldsProps) {
  return (
    <>
      <Field label="名称" {...name} maxLength={MOST_LETTERS.name} placeholder={placeholder} />
      <ContactsFields {...contacts} optional />
    </>
  );
}
