import { useState } from 'react';
import { useKeptText } from '../../../platform/kept';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Words } from '../../../ui/words';
import { ABOUT_TEXT, useStep, type Stepping, type Target } from './use-step';

/** A step that is a text: what its sheet says. */
export interface TextWords {
  title: string;
  /** What happens when it is sent. */
  lead: string;
  label: string;
  placeholder: string;
  /** What to say where nothing has been written; null where nothing need be. */
  missing: string | null;
  /** What is often said, to be tapped instead of typed. */
  phrases: readonly string[];
  max: number;
  confirm: string;
  danger?: boolean;
  done: string;
}

interface TextSheetProps {
  /** Names the kept text. */
  name: string;
  open: boolean;
  words: TextWords;
  stepping: Stepping;
  perform: (input: Target & { text: string }) => Promise<unknown>;
}

/** Where a step is taken by a text: a reason, a word on how it goes on. What is typed stays until it has been sent. */
export function TextSheet({ name, open, words, stepping, perform }: TextSheetProps) {
  const kept = useKeptText(`errand:${stepping.target.errandId}:${name}`);
  const [checked, setChecked] = useState(false);
  const step = useStep(stepping, perform);
  const text = kept.text.trim();
  const missing = checked && text === '' ? words.missing : null;
  const refused = step.about('text', ABOUT_TEXT);
  const write = (next: string) => {
    kept.write(next);
    step.clear();
  };
  const submit = () => {
    setChecked(true);
    if (text === '' && words.missing !== null) return;
    void step.take({ text }, words.done).then((done) => {
      if (!done) return;
      kept.write('');
      setChecked(false);
    });
  };
  return (
    <Sheet
      open={open}
      title={words.title}
      onClose={stepping.onClose}
      action={
        <Button
          kind={words.danger ? 'danger' : 'primary'}
          onTap={submit}
          busy={step.busy}
          reason={missing ?? step.message}
        >
          {words.confirm}
        </Button>
      }
    >
      <Words tone="quiet" className="case-lead">
        {words.lead}
      </Words>
      {words.phrases.length > 0 && (
        <Choice
          label="常见的，点一下就填上"
          options={words.phrases.map((phrase) => ({ value: phrase, label: phrase }))}
          value={words.phrases.find((phrase) => phrase === text) ?? null}
          onChange={(phrase) => write(withPhrase(text, phrase, words))}
        />
      )}
      <Field
        label={words.label}
        value={kept.text}
        onChange={write}
        placeholder={words.placeholder}
        long
        maxLength={words.max}
        error={missing ?? refused}
      />
    </Sheet>
  );
}

/** What has been typed is not lost to a phrase: the phrase goes behind it, and takes the place of another phrase alone. */
function withPhrase(text: string, phrase: string, { phrases, max }: TextWords): string {
  if (text === '' || phrases.includes(text)) return phrase;
  return `${text}，${phrase}`.slice(0, max);
}
