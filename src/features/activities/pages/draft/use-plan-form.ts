import { useState } from 'react';
import type { Activity } from '#domain/activities/contract';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import type { Day } from '#domain/kernel/time';
import { OF_HOURS } from '../../../../platform/hours-form';
import { useForm } from '../../../../platform/use-form';
import { perform } from '../../api';
import { blankForm, formOf, planLacks, planOf, SHAPE, type PlanForm } from './plan-form';

export type PlanFormState = ReturnType<typeof usePlanForm>;

/** An activity being planned; what is kept of it for a day is found again under that day. */
export function usePlanForm(compoundId: CompoundId, first: Activity | null, day: Day | null) {
  const [stored, setStored] = useState(first);
  const form = useForm({
    name: `plan:${compoundId}:${first?.activityId ?? day ?? 'new'}`,
    shape: SHAPE,
    first: stored ? formOf(stored) : blankForm(day),
    lacks: planLacks,
    send: (one, key) => store(compoundId, stored, one, key),
    ...{ sayRefusal: refusalText, fieldOf: OF_HOURS, onSent: setStored },
  });
  const [restored, setRestored] = useState(form.changed);
  return {
    ...form,
    stored,
    /** What is shown was written before and never saved. */
    restored: restored && form.changed,
    /** Somebody has saved the draft since this was written. */
    outdated: form.form.rev !== (stored?.rev ?? 0),
    /** Back to what is stored. */
    drop: () => {
      form.clear();
      setRestored(false);
    },
    /** Resolves to what is stored, or to nothing where it could not be. */
    save: (): Promise<Activity | undefined> => {
      setRestored(false);
      return stored && !form.changed ? Promise.resolve(stored) : form.submit();
    },
  };
}

/** Stores the plan and reads what has become of it, so that it can be published as of its count of changes. */
async function store(compoundId: CompoundId, stored: Activity | null, form: PlanForm, key: string) {
  const plan = planOf(form);
  const { activityId } = stored ?? (await perform('draft', { compoundId, plan, key }));
  if (stored) await perform('changeDraft', { compoundId, activityId, rev: stored.rev, plan });
  return perform('read', { compoundId, activityId });
}
