import { useEffect } from 'react';
import { requestLink } from '#domain/errands/links';
import { backTo, open, replaceWith, useParams } from '../../../../platform/routes';
import { oneOf, useKept } from '../../../../platform/kept';
import { STEPS, type StepName } from './request-steps';

/** The step that this page is for by its link. */
export const useStepNamed = (): StepName => {
  const { step } = useParams('step');
  return STEPS.find((one) => one === step) ?? 'what';
};

/**
 * Each step of a request is a page of its own, so that back, by button or by gesture, leads to the step before, and a
 * reload to the same one. How far she has come is kept with what she wrote.
 */
export function useStepPages(name: string, compoundId: string, itemCode: string, step: StepName) {
  const [reached, setReached] = useKept<StepName | null>(`${name}:reached`, null, oneOf(STEPS));
  const at = STEPS.indexOf(step);
  const furthest = reached === null ? 0 : STEPS.indexOf(reached);
  useEffect(() => {
    if (at > furthest) setReached(step);
  }, [at, furthest, setReached, step]);
  return {
    go: (to: StepName) => {
      const link = requestLink(compoundId, itemCode, to);
      const back = at - STEPS.indexOf(to);
      if (back === 1) backTo(link);
      // several pages back at once, a browser that was reloaded in between shows nothing
      else if (back > 1) replaceWith(link);
      else if (back < 0) open(link);
    },
    /** The step that she had come to before, seen from an earlier one. */
    further: furthest > at && at === 0 ? reached : null,
    forget: () => setReached(null),
  };
}
