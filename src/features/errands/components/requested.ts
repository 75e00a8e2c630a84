import { useEffect } from 'react';
import { store } from '../../../platform/store';
import type { Requested } from '../api';

/** What has been sent from a form whose pages are still open, and how many of them there are. */
const sent = store<{ of: Readonly<Record<string, Requested | undefined>> }>({ of: {} });
const pages = new Map<string, number>();

/** Under which name a request is kept and its pages know each other. */
export const requestName = (compoundId: string, itemCode: string): string =>
  `errand-request:${compoundId}:${itemCode}`;

function remembering(name: string, asked: Requested | undefined): void {
  sent.change({ of: { ...sent.read().of, [name]: asked } });
}

/** The request that the pages of this form have just sent; forgotten with the last of them. */
export function useRequested(name: string): [Requested | null, (asked: Requested) => void] {
  const asked = sent.use().of[name] ?? null;
  useEffect(() => {
    pages.set(name, (pages.get(name) ?? 0) + 1);
    return () => {
      const left = (pages.get(name) ?? 1) - 1;
      pages.set(name, left);
      if (left === 0) remembering(name, undefined);
    };
  }, [name]);
  // all pages of the form show it: what has been sent is not gone back into
  return [asked, (done) => remembering(name, done)];
}
