import { useState } from 'react';
import type { Activity } from '#domain/activities/contract';
import { whyTimesWrong } from '#domain/activities/plan';
import { refusalText } from '#domain/activities/texts';
import type { CompoundId } from '#domain/kernel/ids';
import type { Day } from '#domain/kernel/time';
import { serverNow } from '../../../platform/server-clock';
import { useAction } from '../../../platform/use-action';
import { changeDraft, draft, readActivity } from '../api';
import { useKeptPlan } from './kept-plan';
import { blankForm, formOf, readPlanForm, type PlanField, type PlanForm, type PlanInput } from './plan-form';

const MISSING: Record<PlanField, string> = {
  title: '请写活动名称，最多 30 个字。',
  tasks: '请写清楚做什么，最多 500 个字。',
  place: '请写集合地点，最多 60 个字。',
  bring: '最多 200 个字，请写短一些。',
  weather: '最多 200 个字，请写短一些。',
  day: '请选是哪一天。',
  from: '请选几点开始。',
  until: '请选几点结束。',
  capacity: '请写名额，1 到 200 的整数。',
  publishesPhone: '请再选一次号码是不是公开的。',
};

/** The field that a refusal is about. */
const FIELD_OF: Record<string, PlanField> = { TIMES_WRONG: 'until', ALREADY_PAST: 'day' };

export type PlanFormState = ReturnType<typeof usePlanForm>;

/** The state of an activity being planned. Each refusal belongs to the field it is about; the rest to the button. */
export function usePlanForm(compoundId: CompoundId, first: Activity | null, day: Day | null) {
  const [stored, setStored] = useState(first);
  const name = `${compoundId}:${first?.activityId ?? 'new'}`;
  const kept = useKeptPlan(name, stored?.rev ?? 0, stored ? formOf(stored) : blankForm(day), day);
  const [checked, setChecked] = useState(false);
  const { plan, missing } = readPlanForm(kept.form);
  const saving = useAction(
    (input: PlanInput, key: string) => store(compoundId, stored, input, key),
    refusalText,
  );

  // the times are looked at also where another field is missing, so that all is said at once
  const { day: on, from, until } = kept.form;
  const no =
    on !== null && from !== null && until !== null
      ? whyTimesWrong({ day: on, from, until }, serverNow())
      : null;
  const code = (checked ? no : null) ?? saving.refused?.code ?? '';
  const field = FIELD_OF[code] ?? (saving.field?.replace(/^plan\./, '') as PlanField | undefined);
  const errors: Partial<Record<PlanField, string>> = {};
  if (checked) for (const one of missing) errors[one] = MISSING[one];
  if (field && field in MISSING)
    errors[field] ??= FIELD_OF[code] ? refusalText(code) : (saving.message ?? '');

  /** Resolves to what is stored, or to nothing where it could not be. */
  const save = async (): Promise<Activity | undefined> => {
    setChecked(true);
    if (plan === null || no !== null) return undefined;
    if (stored && !kept.changed) return stored;
    const done = await saving.run(plan);
    if (done) {
      setStored(done);
      kept.saved();
    }
    return done;
  };
  return {
    form: kept.form,
    write: (change: Partial<PlanForm>) => {
      kept.write(change);
      saving.clear();
    },
    restored: kept.restored,
    outdated: kept.outdated,
    drop: kept.drop,
    stored,
    errors,
    message: field ? null : saving.message,
    incomplete: checked && Object.keys(errors).length > 0 ? '上面还有没填好的，请看红字。' : null,
    busy: saving.busy,
    save,
  };
}

/** Stores the plan and reads what has become of it, so that it can be published as of its count of changes. */
async function store(
  compoundId: CompoundId,
  stored: Activity | null,
  plan: PlanInput,
  key: string,
): Promise<Activity> {
  if (stored === null) {
    const { activityId } = await draft({ compoundId, plan, key });
    return readActivity(compoundId, activityId);
  }
  const { activityId, rev } = stored;
  await changeDraft({ compoundId, activityId, rev, plan });
  return readActivity(compoundId, activityId);
}
