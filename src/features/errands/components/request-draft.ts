import { useRef, useState } from 'react';
import { recall, remember } from '../../../platform/storage';

/** What is typed for a request. What she consents to is asked anew each time. */
export interface Draft {
  what: string;
  whenHome: string;
  special: string;
  urgent: boolean;
}
/** What is changed, or how it follows from what is there. */
export type Change = Partial<Draft> | ((draft: Draft) => Partial<Draft>);
export type DraftField = 'what' | 'whenHome' | 'special';

const EMPTY: Draft = { what: '', whenHome: '', special: '', urgent: false };

interface Held {
  name: string;
  draft: Draft;
  /** Under which names it was written before it was taken along to this one. */
  from: readonly string[];
}

const isEmpty = ({ what, whenHome, special }: Draft): boolean => what + whenHome + special === '';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readDraft(name: string): Draft {
  const kept = recall(name);
  if (typeof kept !== 'object' || kept === null) return EMPTY;
  const { what, whenHome, special, urgent } = kept as Partial<Record<keyof Draft, unknown>>;
  return { what: text(what), whenHome: text(whenHome), special: text(special), urgent: urgent === true };
}

/**
 * The request being written, kept on this phone for each item and home until it has been sent: a refusal, a lost network
 * or a closed app must not cost a word. Changing to a home with nothing written yet takes along what is there.
 */
export function useRequestDraft(compoundId: string, itemCode: string, homeId: string | null) {
  const name = `errand-draft:${compoundId}:${itemCode}:${homeId ?? ''}`;
  const [held, setHeld] = useState<Held>(() => ({ name, draft: readDraft(name), from: [] }));
  // Two taps may come before the page has been painted anew: the second must not undo the first.
  const latest = useRef<Held | null>(null);
  let { draft, from } = held;
  if (held.name !== name) {
    const own = readDraft(name);
    const takes = isEmpty(own);
    draft = takes ? held.draft : own;
    from = takes ? [...held.from, held.name] : [];
    setHeld({ name, draft, from });
  }
  const change = (to: Change) => {
    const before = latest.current?.name === name ? latest.current.draft : draft;
    const next = { ...before, ...(typeof to === 'function' ? to(before) : to) };
    latest.current = { name, draft: next, from };
    setHeld(latest.current);
    remember(name, next);
  };
  /** Sent: neither it nor what it was taken along from is kept. */
  const sent = () => [name, ...from].forEach((one) => remember(one, EMPTY));
  return { draft, change, sent };
}
