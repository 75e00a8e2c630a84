/** How long an answer is shown again without asking. */
const FRESH_FOR = 60_000;
/** A reader does not come back to more pages within a minute. */
const MOST = 40;

const answers = new Map<string, { of: unknown; at: number }>();

/** What a question has been answered within the last minute, unless something has been done since. */
export function answerOf(question: string): { of: unknown } | undefined {
  const known = answers.get(question);
  return known && Date.now() - known.at < FRESH_FOR ? known : undefined;
}

let forgotten = 0;
/** Says of an answer that is kept later whether something has been done while it was on its way. */
export const whenAsked = (): number => forgotten;

/** Failures are not kept: they are asked again. `asked` is what `whenAsked` said before. */
export function keepAnswer(question: string, of: unknown, asked: number): void {
  if (asked !== forgotten) return;
  answers.delete(question);
  answers.set(question, { of, at: Date.now() });
  for (const oldest of answers.keys()) if (answers.size > MOST) answers.delete(oldest);
}

/** A question that a wider one has answered: as fresh as that. */
export function answerBy(question: string, wider: string): void {
  const known = answers.get(wider);
  if (known && !answerOf(question)) answers.set(question, known);
}

/** Something has been done: what was answered before may no longer be so. */
export function forgetAnswers(): void {
  forgotten += 1;
  answers.clear();
}

/**
 * Does something that changes what was answered before. After a failure too it may have been done all the same, and a
 * refusal says that what the page shows is old.
 */
export async function forgettingAnswers<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    forgetAnswers();
  }
}

const told = new Map<string, string>();

/** What the reader is told, at the place named; once it is something else than the last time, something has been done. */
export function heardOf(place: string, what: unknown): void {
  const said = JSON.stringify(what);
  if (told.has(place) && told.get(place) !== said) forgetAnswers();
  told.set(place, said);
}
