import { useState } from 'react';
import * as v from 'valibot';
import { Refused, type SayRefusal } from './failure';
import { fieldOfRefusal, trimmed, type Errors } from './form';
import { useKept } from './kept';
import { useAction } from './use-action';

export interface FormOf<T, O> {
  /** Under which it is kept on this phone until it has been sent; pages that name the same share it. */
  name: string;
  shape: v.GenericSchema<unknown, T>;
  /** What stands in it before anything is filled in. */
  first: T;
  /** What keeps it from being sent, by field: said once the reader has tried. */
  lacks: (form: T) => Errors<T>;
  /** Sends it, without blanks around texts. The key stays the same until it has been sent, also over a start of the app. */
  send: (form: T, key: string) => Promise<O>;
  sayRefusal: SayRefusal;
  /** The fields that codes are about which name none. */
  fieldOf?: Partial<Record<string, keyof T>>;
  onSent?: (done: O, form: T) => void;
  /** After each failure, e.g. to read again what the form is about. True: it has been dealt with, and is not shown. */
  onFailed?: (error: unknown) => boolean | void;
}

/** Said at the button where fields say what is missing. */
export const INCOMPLETE = '上面还有没填好的，请看红字。';

export type Form<T, O = unknown> = ReturnType<typeof useForm<T & object, O>>;

/** A form: what is filled in, what is wrong with each field, and sending it. What no field says stands at the button. */
export function useForm<T extends object, O>(about: FormOf<T, O>) {
  const { name, shape, first, lacks, send, sayRefusal, fieldOf = {}, onSent, onFailed } = about;
  const [form, setForm] = useKept(name, first, shape);
  const [key, setKey] = useKept(`${name}:key`, '', v.string());
  const [tried, setTried] = useState(false);
  const sending = useAction(async (input: T, fresh: string) => {
    const mine = key || fresh;
    setKey(mine);
    try {
      return { done: await send(input, mine) };
    } catch (error) {
      // what is stored under the key is something else: the next tap is a new intention
      if (error instanceof Refused && error.code === 'KEY_USED') setKey('');
      if (onFailed?.(error) === true) return null;
      throw error;
    }
  }, sayRefusal);
  const { refused, message } = sending;
  const ready = trimmed(form);
  const wrong = Object.fromEntries(Object.entries(lacks(ready)).filter(([, words]) => words)) as Errors<T>;
  const isReady = Object.keys(wrong).length === 0;
  const at = refused && fieldOfRefusal(form, refused, fieldOf);
  const errors: Errors<T> = { ...(at ? { [at]: message } : {}), ...(tried ? wrong : {}) } as Errors<T>;
  const write = (change: Partial<T>) => {
    setForm((before) => ({ ...before, ...change }));
    sending.clear();
  };
  /** Everything as it was before anything was filled in. */
  const clear = () => {
    setForm(first);
    setKey('');
    setTried(false);
    sending.clear();
  };
  return {
    form,
    write,
    errors,
    /** What a field of the screen needs. */
    field: <K extends keyof T>(one: K) => ({
      value: form[one],
      onChange: (value: T[K]) => write({ [one]: value } as unknown as Partial<T>),
      error: errors[one] ?? null,
    }),
    /** Whether anything stands in it that has not been sent. */
    changed: JSON.stringify(form) !== JSON.stringify(first),
    /** Says at each field what is missing; whether nothing is. */
    check: (): boolean => {
      setTried(true);
      sending.clear();
      return isReady;
    },
    /** Resolves to what the server answered, or to `undefined` where it was not sent. */
    submit: async (): Promise<O | undefined> => {
      setTried(true);
      if (!isReady) return undefined;
      const sent = await sending.run(ready);
      if (!sent) return undefined;
      clear();
      onSent?.(sent.done, ready);
      return sent.done;
    },
    clear,
    busy: sending.busy,
    refused,
    /** The sentence of the last failure. */
    message,
    /** What no field says, for the button. */
    reason: tried && !isReady ? INCOMPLETE : at ? null : message,
  };
}
