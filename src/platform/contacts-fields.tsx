import * as v from 'valibot';
import { View } from '@tarojs/components';
import { MOST_CONTACTS, MOST_LABEL, PublishedPhone, type Contact } from '#domain/kernel/contacts';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Divider } from '../ui/words';

export const CONTACTS_SHAPE = v.array(v.object({ label: v.string(), number: v.string() }));

/** The rows that somebody has filled in. */
export const filledContacts = (contacts: readonly Contact[]): Contact[] =>
  contacts
    .map(({ label, number }) => ({ label: label.trim(), number: number.trim() }))
    .filter(({ label, number }) => label !== '' || number !== '');

/** What is wrong with them; `atLeast` so many are needed. */
export function contactsLack(contacts: readonly Contact[], atLeast = 0): string | null {
  const filled = filledContacts(contacts);
  if (filled.length < atLeast) return '请写至少一个能打通的电话。';
  if (filled.some(({ label }) => label === '')) return '请写每个电话是谁的，例如：值班电话。';
  return filled.every(({ number }) => v.is(PublishedPhone, number))
    ? null
    : '电话只写数字和横线，例如：0000-8800100。';
}

interface ContactsFieldsProps {
  value: Contact[];
  onChange: (value: Contact[]) => void;
  error: string | null;
  /** Whether none will do as well. */
  optional?: boolean;
}

/** Telephones that everybody may know: whose each is, and its number. */
export function ContactsFields({ value, onChange, error, optional = false }: ContactsFieldsProps) {
  const rows = value.length > 0 ? value : [{ label: '', number: '' }];
  const write = (at: number, change: Partial<Contact>) =>
    onChange(rows.map((one, n) => (n === at ? { ...one, ...change } : one)));
  return (
    <>
      {rows.map((one, n) => (
        <View key={n}>
          <Divider />
          <Field
            label={
              rows.length > 1 ? `第 ${n + 1} 个电话是谁的` : `对外电话是谁的${optional ? '（可不填）' : ''}`
            }
            value={one.label}
            onChange={(label) => write(n, { label })}
            maxLength={MOST_LABEL}
            placeholder="例如：值班电话"
          />
          <Field
            label={rows.length > 1 ? `第 ${n + 1} 个号码` : '号码'}
            value={one.number}
            onChange={(number) => write(n, { number })}
            maxLength={20}
            error={n === rows.length - 1 ? error : null}
          />
        </View>
      ))}
      {rows.length < MOST_CONTACTS && (
        <Button kind="quiet" onTap={() => onChange([...rows, { label: '', number: '' }])}>
          再加一个
        </Button>
      )}
    </>
  );
}
