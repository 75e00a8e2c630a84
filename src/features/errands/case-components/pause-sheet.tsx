import { useState } from 'react';
import * as v from 'valibot';
import { PAUSE_REASONS } from '#domain/errands/contract';
import { checkDueAt } from '#domain/errands/machine';
import { MOST_PAUSE_DAYS, whyCannotPauseUntil } from '#domain/errands/rules';
import { PAUSE_TEXT } from '#domain/errands/texts';
import { addDays, dayOf } from '#domain/kernel/time';
import { oneOf, useKept, useKeptText } from '../../../platform/kept';
import { serverNow } from '../../../platform/server-clock';
import { whenWords } from '../../../platform/when-words';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { DateField } from '../../../ui/date-field';
import { Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Words } from '../../../ui/words';
import { pause } from '../api';
import { ABOUT_TEXT, sayNo, useStep, type Stepping } from './use-step';

const OPTIONS = PAUSE_REASONS.map((value) => ({ value, label: PAUSE_TEXT[value] }));

/** Where the proxy says what she waits for and when she asks again; until then the clock stands. */
export function PauseSheet({ open, stepping }: { open: boolean; stepping: Stepping }) {
  const name = `errand:${stepping.target.errandId}:pause`;
  const [reason, setReason] = useKept(`${name}:reason`, null, oneOf(PAUSE_REASONS));
  const [day, setDay] = useKept(`${name}:day`, null, v.nullable(v.string()));
  const [checked, setChecked] = useState(false);
  const kept = useKeptText(name);
  const step = useStep(stepping, pause);
  const text = kept.text.trim();
  const now = serverNow();
  const say = (until: string) => `${whenWords(checkDueAt(until), now)} 前`;

  const reasonError = (checked && reason === null ? '请选一个最接近的。' : null) ?? step.about('reason');
  const textError =
    (checked && text === '' ? '请写明在等什么，家属会看到。' : null) ?? step.about('text', ABOUT_TEXT);
  const dayError =
    (checked && day === null ? '请选哪天再去问。' : null) ??
    (day === null ? null : sayNo(whyCannotPauseUntil(day, now))) ??
    step.about('checkDay', ['CHECK_DAY_NOT_AHEAD', 'CHECK_DAY_TOO_FAR']);
  const wrong = reasonError ?? textError ?? dayError;

  const submit = () => {
    setChecked(true);
    if (reason === null || text === '' || day === null || whyCannotPauseUntil(day, now) !== null) return;
    void step.take({ reason, text, checkDay: day }, `已暂停。请在 ${say(day)}再去问一次。`).then((done) => {
      if (!done) return;
      kept.write('');
      setReason(null);
      setDay(null);
    });
  };
  return (
    <Sheet
      open={open}
      title="暂停，等结果"
      onClose={stepping.onClose}
      action={
        <Button onTap={submit} busy={step.busy} reason={wrong ?? step.message}>
          暂停
        </Button>
      }
    >
      <Words tone="quiet" className="case-lead">
        暂停的工作日会加到答应家属的日子上。家属会看到在等什么、哪天再问。
      </Words>
      <Choice
        label="在等什么"
        options={OPTIONS}
        value={reason}
        onChange={(next) => {
          setReason(next);
          step.clear();
        }}
        error={reasonError}
      />
      <Field
        label="写明情况"
        value={kept.text}
        onChange={(next) => {
          kept.write(next);
          step.clear();
        }}
        placeholder="例如：材料已交到街道便民中心，说 5 个工作日出结果"
        long
        maxLength={200}
        error={textError}
      />
      <DateField
        label="哪天再去问"
        value={day}
        onChange={(next) => {
          setDay(next);
          step.clear();
        }}
        say={say}
        from={addDays(dayOf(now), 1)}
        until={addDays(dayOf(now), MOST_PAUSE_DAYS)}
        hint={`从明天起，最多 ${MOST_PAUSE_DAYS} 天。到那天会提醒您。`}
        error={dayError}
      />
    </Sheet>
  );
}
