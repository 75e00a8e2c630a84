import { useState } from 'react';
import { FACES, OUTCOMES } from '#domain/errands/contract';
import { whyCannotConfirm } from '#domain/errands/rules';
import { doerTitle } from '#domain/errands/words';
import { oneOf, useKept, useKeptText } from '../../../platform/kept';
import { BigChoice } from '../../../ui/big-choice';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Words } from '../../../ui/words';
import { confirm, type Errand } from '../api';
import {
  FACE_OPTIONS,
  FOR_THEM,
  NOT_POSSIBLE,
  OPTIONS,
  OTHER_WAY,
  SAID,
  TEXT,
  type Outcome,
  type OutcomeOption,
} from './confirm-words';
import { ABOUT_TEXT, sayNo, useStep, type Stepping } from './use-step';

/** Once one is chosen the notes of the others go, so that what is asked next comes into sight. */
const shortened = (options: readonly OutcomeOption[], chosen: Outcome | null) =>
  options.map((one) => (chosen === null || one.value === chosen ? one : { ...one, note: undefined }));

/** What the proxy said last of how it went. */
const reportOf = ({ timeline }: Errand) =>
  timeline.filter((one) => one.kind === 'finished' || one.kind === 'notPossible').slice(-1)[0];

interface ConfirmSheetProps {
  open: boolean;
  errand: Errand;
  stepping: Stepping;
}

/**
 * Where the family says how it went: three answers, then three faces. "Not done" needs a word instead of a face; so does
 * the desk's answer in their place.
 */
export function ConfirmSheet({ open, errand, stepping }: ConfirmSheetProps) {
  const name = `errand:${errand.errandId}:confirm`;
  const [outcome, setOutcome] = useKept(`${name}:outcome`, null, oneOf(OUTCOMES));
  const [face, setFace] = useKept(`${name}:face`, null, oneOf(FACES));
  const [checked, setChecked] = useState(false);
  const kept = useKeptText(name);
  const step = useStep(stepping, confirm);
  const text = kept.text.trim();
  const impossible = errand.solved === false;
  const report = reportOf(errand);
  const again = impossible && outcome === 'notDone';
  const forThem = errand.viewer === 'desk';
  const asked = outcome === null ? null : forThem ? FOR_THEM : again ? OTHER_WAY : TEXT[outcome];
  const lacks = outcome === null ? null : whyCannotConfirm({ outcome, face, text }, errand.viewer);
  const missing = forThem ? FOR_THEM.missing : again ? OTHER_WAY.missing : sayNo(lacks);

  const outcomeError = (checked && outcome === null ? '请先选一个。' : null) ?? step.about('outcome');
  // asked for each alone, so that both can be said at once
  const faceless =
    outcome === null || forThem
      ? null
      : whyCannotConfirm({ outcome, face, text: outcome === 'done' ? '' : '-' });
  const faceError = (checked ? sayNo(faceless) : null) ?? step.about('face', ['FACE_MISSING']);
  const textError = (checked && lacks === 'TEXT_MISSING' ? missing : null) ?? step.about('text', ABOUT_TEXT);
  const wrong = outcomeError ?? faceError ?? textError;

  const submit = () => {
    setChecked(true);
    if (outcome === null || lacks !== null) return;
    const given = forThem || outcome === 'notDone' ? null : face;
    void step.take({ outcome, face: given, text }, SAID[outcome]).then((done) => {
      if (!done) return;
      kept.write('');
      setOutcome(null);
      setFace(null);
    });
  };
  return (
    <Sheet
      open={open}
      title={forThem ? '替家里人答复' : impossible ? `${doerTitle(errand.byStaff)}说没有办成` : '办得怎么样'}
      onClose={stepping.onClose}
      action={
        <Button onTap={submit} busy={step.busy} reason={wrong ?? step.message}>
          提交
        </Button>
      }
    >
      {report && (
        <Words tone="quiet" className="case-lead">
          {report.text}
        </Words>
      )}
      <BigChoice
        label={impossible ? '您看怎么办' : '事情办好了吗'}
        options={shortened(impossible ? NOT_POSSIBLE : OPTIONS, outcome)}
        value={outcome}
        onChange={(next) => {
          setOutcome(next);
          step.clear();
        }}
        error={outcomeError}
      />
      {outcome !== null && outcome !== 'notDone' && !forThem && (
        <BigChoice
          row
          label="对这次代办满意吗"
          options={FACE_OPTIONS}
          value={face}
          onChange={(next) => {
            setFace(next);
            step.clear();
          }}
          error={faceError}
        />
      )}
      {asked !== null && (
        <Field
          label={asked.label}
          value={kept.text}
          onChange={(next) => {
            kept.write(next);
            step.clear();
          }}
          placeholder={asked.placeholder}
          long
          maxLength={300}
          error={textError}
        />
      )}
    </Sheet>
  );
}
