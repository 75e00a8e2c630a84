import * as v from 'valibot';
import { View } from '@tarojs/components';
import { MOST_CONTACTS, MOST_LETTERS, NodeWritten, PublishedPhone } from '#domain/grid/contract';
import type { Contact } from '#domain/grid/documents';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Divider } from '../../../ui/words';

const CONTACT = v.object({ label: v.string(), number: v.string() });
export const NODE_SHAPE = { name: v.string(), contacts: v.array(CONTACT) };
interface Written {
  name: string;
  contacts: Contact[];
}

const filled = (contacts: readonly Contact[]): Contact[] =>
  contacts
    .map(({ label, number }) => ({ label: label.trim(), number: number.trim() }))
    .filter(({ label, number }) => label !== '' || number !== '');

/** What is sent of it: rows that nobody has filled in are none. */
export const writtenNode = ({ name, contacts }: Written): Written => ({ name, contacts: filled(contacts) });

const contactFault = (contacts: readonly Contact[]): string | null => {
  if (filled(contacts).some(({ label }) => label === '')) return '请写每个电话是谁的，例如：值班电话。';
  return filled(contacts).every(({ number }) => v.is(PublishedPhone, number))
    ? null
    : '电话只写数字和横线，例如：0000-8800100。';
};

export const nodeLacks = (one: Written) => ({
  name: v.is(NodeWritten.entries.name, one.name) ? null : '请写名称。',
  contacts: contactFault(one.contacts),
});

interface NodeFieldsProps {
  name: { value: string; onChange: (value: string) => void; error: string | null };
  contacts: { value: Contact[]; onChange: (value: Contact[]) => void; error: string | null };
  placeholder: string;
}

/** What a node is called, and the telephones at which it answers. */
export function NodeFields({ name, contacts, placeholder }: NodeFieldsProps) {
  const rows = contacts.value.length > 0 ? contacts.value : [{ label: '', number: '' }];
  const write = (at: number, change: Partial<Contact>) =>
    contacts.onChange(rows.map((one, n) => (n === at ? { ...one, ...change } : one)));
  return (
    <>
      <Field label="名称" {...name} maxLength={MOST_LETTERS.name} placeholder={placeholder} />
      {rows.map((one, n) => (
        <View key={n}>
          <Divider />
          <Field
            label={rows.length > 1 ? `第 ${n + 1} 个电话是谁的` : '对外电话是谁的（可不填）'}
            value={one.label}
            onChange={(label) => write(n, { label })}
            maxLength={MOST_LETTERS.label}
            placeholder="例如：值班电话"
          />
          <Field
            label={rows.length > 1 ? `第 ${n + 1} 个号码` : '号码'}
            value={one.number}
            onChange={(number) => write(n, { number })}
            maxLength={20}
            error={n === rows.length - 1 ? contacts.error : null}
          />
        </View>
      ))}
      {rows.length < MOST_CONTACTS && (
        <Button kind="quiet" onTap={() => contacts.onChange([...rows, { label: '', number: '' }])}>
          再加一个
        </Button>
      )}
    </>
  );
}
