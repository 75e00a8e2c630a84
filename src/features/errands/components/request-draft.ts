import * as v from 'valibot';
import { useKept } from '../../../platform/kept';

/** What is typed for a request. */
export interface Draft {
  what: string;
  whenHome: string;
  special: string;
  /** For the proxy alone: numbers, and how to get in. */
  confidential: string;
  doorCode: string;
  urgent: boolean;
}
/** What is changed, or how it follows from what is there. */
export type Change = Partial<Draft> | ((draft: Draft) => Partial<Draft>);
export type DraftField = 'what' | 'whenHome' | 'special';

const EMPTY: Draft = { what: '', whenHome: '', special: '', confidential: '', doorCode: '', urgent: false };
const SHAPE = v.record(
  v.string(),
  v.object({
    what: v.fallback(v.string(), ''),
    whenHome: v.fallback(v.string(), ''),
    special: v.fallback(v.string(), ''),
    confidential: v.fallback(v.string(), ''),
    doorCode: v.fallback(v.string(), ''),
    urgent: v.fallback(v.boolean(), false),
  }),
);

const isEmpty = ({ what, whenHome, special, confidential, doorCode }: Draft): boolean =>
  what + whenHome + special + confidential + doorCode === '';

const without = (all: Record<string, Draft>, home: string): Record<string, Draft> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== home));

/**
 * The request being written, kept for each home until it has been sent; `''` while no home is chosen. Choosing a home with
 * nothing written yet takes along what is there.
 */
export function useRequestDraft(name: string, homeId: string | null) {
  const [drafts, setDrafts] = useKept<Record<string, Draft>>(`${name}:draft`, {}, SHAPE);
  const of = homeId ?? '';
  return {
    draft: drafts[of] ?? EMPTY,
    change: (to: Change) =>
      setDrafts((all) => {
        const before = all[of] ?? EMPTY;
        return { ...all, [of]: { ...before, ...(typeof to === 'function' ? to(before) : to) } };
      }),
    takeAlong: (next: string) =>
      setDrafts((all) => {
        const own = all[next];
        if (next === of || (own && !isEmpty(own))) return all;
        return { ...without(all, of), [next]: all[of] ?? EMPTY };
      }),
    sent: () => setDrafts((all) => without(all, of)),
  };
}
