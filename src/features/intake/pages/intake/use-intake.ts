import { useState } from 'react';
import * as v from 'valibot';
import type { CompoundId } from '#domain/kernel/ids';
import { intakeLink } from '#domain/kernel/intake-link';
import { useKept } from '../../../../platform/kept';
import { backTo, open, replaceWith, useParams } from '../../../../platform/routes';
import { showTop } from '../../../../platform/show-top';
import { INCOMPLETE } from '../../../../platform/use-form';
import { Done, Draft, EMPTY } from './draft';
import { dangerIn, isComplete, lacksIn, stepAt, STEPS, type StepName } from './lacks';

export type Intake = ReturnType<typeof useIntake>;

/** What is being written down, step by step: each a page of its own, and kept until its number has been said. */
export function useIntake(compoundId: CompoundId) {
  const name = `intake:${compoundId}`;
  const [draft, setDraft] = useKept<Draft>(`${name}:draft`, EMPTY, Draft);
  const [done, setDone] = useKept<Done | null>(`${name}:done`, null, v.nullable(Done));
  const [tried, setTried] = useState<StepName | null>(null);
  const { step: named } = useParams('step');
  const step = stepAt(STEPS.find((one) => one === named) ?? 'home', draft);
  const place = STEPS.indexOf(step);
  const lacking = tried === step ? lacksIn(step, draft) : {};
  const danger = dangerIn(draft);
  const write = (to: Partial<Draft>) => setDraft((before) => ({ ...before, ...to }));
  const onFrom = (from: StepName) => open(intakeLink(compoundId, STEPS[STEPS.indexOf(from) + 1]));
  return {
    compoundId,
    draft,
    write,
    step,
    place,
    danger,
    /** What a field of the screen needs. */
    field: <K extends keyof Draft>(one: K) => ({
      value: draft[one],
      onChange: (value: Draft[K]) => write({ [one]: value }),
      error: lacking[one] ?? null,
    }),
    errorAt: (field: keyof Draft): string | null => lacking[field] ?? null,
    /** What keeps her from going on, once she has tried. */
    blocked:
      tried === step && step === 'words' && danger !== null
        ? '对方可能有危险，请先看上面的红字。'
        : Object.keys(lacking).length > 0
          ? INCOMPLETE
          : null,
    /** To the first step that is not filled in. */
    resume: () => open(intakeLink(compoundId, stepAt('check', draft))),
    back: () => backTo(intakeLink(compoundId, STEPS[place - 1])),
    next: () => {
      setTried(step);
      if (!isComplete(step, draft) || (step === 'words' && danger !== null)) showTop();
      else onFrom(step);
    },
    /** Takes what one tap chooses, and goes on with it. */
    choose: (to: Partial<Draft>) => {
      write(to);
      if (isComplete(step, { ...draft, ...to })) onFrom(step);
    },
    done,
    taken: (as: Done) => setDone(as),
    /** Begins anew; with the same home and caller where she has one more thing. */
    again: (keep: Partial<Draft> = {}) => {
      setDone(null);
      setDraft({ ...EMPTY, ...keep });
      setTried(null);
      replaceWith(intakeLink(compoundId, keep.homeId ? 'what' : undefined));
    },
    end: () => {
      setDone(null);
      setDraft(EMPTY);
    },
  };
}
