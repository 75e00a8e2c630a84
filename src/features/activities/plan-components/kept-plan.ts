import { useState } from 'react';
import type { Day } from '#domain/kernel/time';
import { recall, remember } from '../../../platform/storage';
import type { PlanForm } from './plan-form';

interface Kept {
  rev: number;
  form: PlanForm;
}

const isKept = (found: unknown): found is Kept =>
  typeof found === 'object' && found !== null && 'rev' in found && 'form' in found;

/**
 * A plan being written, kept on this phone until it has been saved: a refusal, a lost network or a closed app must not
 * cost it. `rev` is the stored draft's that it began with, so that it can be said when somebody else has saved since;
 * `day` is the one that the reader has just meant, whatever was kept.
 */
export function useKeptPlan(name: string, rev: number, stored: PlanForm, day: Day | null) {
  const storage = `kept-plan:${name}`;
  const [found] = useState(() => {
    const kept = recall(storage);
    if (!isKept(kept)) return null;
    return { rev: kept.rev, form: { ...stored, ...kept.form, ...(day === null ? {} : { day }) } };
  });
  const [form, setForm] = useState(found?.form ?? stored);
  const [restored, setRestored] = useState(found !== null);
  const [changed, setChanged] = useState(found !== null);
  return {
    form,
    /** Not saved yet. */
    changed,
    /** What is shown was written before and never saved. */
    restored,
    /** Somebody has saved the draft since this was written. */
    outdated: restored && found?.rev !== rev,
    write: (change: Partial<PlanForm>) => {
      const next = { ...form, ...change };
      setForm(next);
      setChanged(true);
      remember(storage, { rev, form: next } satisfies Kept);
    },
    /** Back to what is stored. */
    drop: () => {
      setForm(stored);
      setChanged(false);
      setRestored(false);
      remember(storage, '');
    },
    /** It has been saved: nothing is kept any longer. */
    saved: () => {
      setChanged(false);
      setRestored(false);
      remember(storage, '');
    },
  };
}
