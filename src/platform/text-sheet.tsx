import * as v from 'valibot';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Sheet } from '../ui/dialog';
import { LongField } from '../ui/long-field';
import { Words } from '../ui/words';
import type { SayRefusal } from './failure';
import { useForm } from './use-form';

/** What a sheet for a text says. */
export interface TextWords {
  title: string;
  /** What happens when it is sent. */
  lead?: string;
  label: string;
  placeholder?: string;
  hint?: string;
  /** What to say where nothing has been written; null where nothing need be. */
  missing: string | null;
  /** What is often said, to be tapped instead of typed. */
  phrases?: readonly string[];
  max: number;
  confirm: string;
  danger?: boolean;
}

interface TextSheetProps<O> {
  /** Under which the text is kept until it has been sent. */
  name: string;
  open: boolean;
  words: TextWords;
  send: (text: string, key: string) => Promise<O>;
  sayRefusal: SayRefusal;
  onSent: (done: O) => void;
  onFailed?: (error: unknown) => boolean | void;
  onClose: () => void;
}

/** Where something is done with a text: a reason, a word on how it goes on. What is typed stays until it has been sent. */
export function TextSheet<O>({ name, open, words, send, onClose, ...rest }: TextSheetProps<O>) {
  const form = useForm({
    ...{ name, shape: v.object({ text: v.string() }), first: { text: '' } },
    lacks: ({ text }) => ({ text: text === '' ? words.missing : null }),
    send: ({ text }, key) => send(text, key),
    ...rest,
  });
  const { text } = form.form;
  const { phrases = [] } = words;
  return (
    <Sheet
      open={open}
      title={words.title}
      onClose={onClose}
      action={
        <Button
          kind={words.danger ? 'danger' : 'primary'}
          onTap={() => void form.submit()}
          busy={form.busy}
          reason={form.reason}
        >
          {words.confirm}
        </Button>
      }
    >
      {words.lead && (
        <Words tone="quiet" className="ui-lead">
          {words.lead}
        </Words>
      )}
      {phrases.length > 0 && (
        <Choice
          label="常见的，点一下就填上"
          options={phrases.map((phrase) => ({ value: phrase, label: phrase }))}
          value={phrases.find((phrase) => phrase === text.trim()) ?? null}
          onChange={(phrase) => form.write({ text: withPhrase(text.trim(), phrase, words) })}
        />
      )}
      <LongField
        {...form.field('text')}
        label={words.label}
        placeholder={words.placeholder}
        hint={words.hint}
        maxLength={words.max}
      />
    </Sheet>
  );
}

/** What has been typed is not lost to a phrase: the phrase goes behind it, and takes the place of another phrase alone. */
function withPhrase(text: string, phrase: string, { phrases = [], max }: TextWords): string {
  if (text === '' || phrases.includes(text)) return phrase;
  return `${text}，${phrase}`.slice(0, max);
}
