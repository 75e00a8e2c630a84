import { topPage } from '../pages/stack';

type Reference = Record<string, (...args: unknown[]) => unknown>;
interface Query {
  select(selector: string): Reference;
  selectAll(selector: string): Reference;
  selectViewport(): Reference;
  exec(callback?: (results: unknown[]) => void): unknown;
}

const QUESTIONS = ['boundingClientRect', 'scrollOffset', 'fields', 'context', 'node'] as const;

/** `wx.createSelectorQuery` over glass-easel's own; `in(component)` chooses where to look. */
export function createSelectorQuery() {
  let place = topPage()?.page as { createSelectorQuery(): unknown } | undefined;
  let query: Query | undefined;
  const own = (): Query => (query ??= place!.createSelectorQuery() as Query);

  const asking = (reference: Reference) =>
    Object.fromEntries(
      QUESTIONS.map((question) => [
        question,
        (...args: unknown[]) => {
          reference[question]?.(...args);
          return outer;
        },
      ]),
    );

  const outer = {
    in(component?: typeof place) {
      place = component ?? place;
      return outer;
    },
    select: (selector: string) => asking(own().select(selector)),
    selectAll: (selector: string) => asking(own().selectAll(selector)),
    selectViewport: () => asking(own().selectViewport()),
    exec: (callback?: (results: unknown[]) => void) => {
      own().exec(callback);
      return outer;
    },
  };
  return outer;
}
