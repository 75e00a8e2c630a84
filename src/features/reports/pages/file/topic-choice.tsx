import { useState } from 'react';
import { kindOf } from '#domain/reports/kinds';
import { Button } from '../../../../ui/button';
import { Choice } from '../../../../ui/choice';
import { Words } from '../../../../ui/words';
import type { FileFormState } from './use-file-form';

/** What it is about: told by its words, and asked only where they leave it open, or are understood wrongly. */
export function TopicChoice({ form }: { form: FileFormState }) {
  const { wish, errors } = form;
  const [asked, setAsked] = useState(false);
  const { topics } = kindOf(wish.kind);
  if (form.form.text.trim() === '') return null;
  if (wish.guessed && form.form.topic === null && !asked && !errors.topic)
    return (
      <>
        <Words tone="quiet">{`按“${wish.guessed.name}”报上去。`}</Words>
        <Button kind="quiet" onTap={() => setAsked(true)}>
          不对，改一下
        </Button>
      </>
    );
  return (
    <Choice
      label="是哪方面的"
      options={topics.map(({ code, name }) => ({ value: code, label: name }))}
      value={wish.topic === '' ? null : wish.topic}
      onChange={(topic) => form.write({ topic })}
      error={errors.topic}
    />
  );
}
