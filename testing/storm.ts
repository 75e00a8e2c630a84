import type { Somebody } from './storm-crowd';
import type { Envelope, System } from './system';

/**
 * When the power goes: after so many answers, or as soon as the first work is stored, which its doer has hardly heard of;
 * `null`: it does not.
 */
export type PowerCut = number | 'stored' | null;

export interface Heard {
  answers: Envelope[];
  /** Who got no answer at first. */
  unanswered: number[];
}

export interface Watch {
  /** Whether somebody's work is stored. */
  isStored: () => Promise<boolean>;
  /** Looks at what is stored after the power cut, before anybody calls again. */
  meanwhile: (unanswered: readonly number[]) => Promise<void>;
}

/**
 * Everybody calls at the same moment. With a power cut the emulator is killed (SIGKILL) in the middle and started again
 * on its data, and whoever got no answer calls once more, as a phone does.
 */
export async function atOnce(
  system: System,
  calls: readonly (() => Promise<Envelope>)[],
  cut: PowerCut,
  { isStored, meanwhile }: Watch,
): Promise<Heard> {
  const answers: (Envelope | undefined)[] = calls.map(() => undefined);
  let answered = 0;
  let killed: Promise<void> | undefined;
  const ask = async (index: number) => {
    try {
      answers[index] = await calls[index]?.();
    } catch {
      return; // nobody knows whether it was done
    }
    answered += 1;
    if (answered === cut) killed = system.kill();
  };
  const all = calls.map((_, index) => index);
  const watch = async () => {
    while (answered === 0 && !(await isStored()));
    killed = system.kill();
  };
  await Promise.all([...all.map(ask), ...(cut === 'stored' ? [watch()] : [])]);
  const unanswered = all.filter((index) => answers[index] === undefined);
  if (killed) {
    await killed;
    await system.restart();
    await meanwhile(unanswered);
    await Promise.all(unanswered.map(ask));
  }
  return {
    answers: answers.map((one, index) => {
      if (one === undefined) throw new Error(`call ${index} was never answered`);
      return one;
    }),
    unanswered,
  };
}

/** What the emulator has in a collection, from its developers' page. */
export async function storedIn({ url }: System, name: string): Promise<{ _id: string; rev: number }[]> {
  const response = await fetch(`${url}/emulator/collections/${name}?limit=100`);
  return ((await response.json()) as { documents: { _id: string; rev: number }[] }).documents;
}

const codeOf = (envelope: Envelope | undefined): string =>
  envelope === undefined ? '' : envelope.ok ? 'OK' : envelope.error.code;

export function countOf(answers: readonly Envelope[]): Record<string, number> {
  const told: Record<string, number> = {};
  for (const one of answers) told[codeOf(one)] = (told[codeOf(one)] ?? 0) + 1;
  return told;
}

/** Whom neither yes nor no was told truly: yes is for who has it, `no` for who has not. */
export const untrueFor = (
  crowd: readonly Somebody[],
  answers: readonly Envelope[],
  has: ReadonlySet<string>,
  no: string,
): string[] =>
  crowd.flatMap(({ personId }, index) =>
    codeOf(answers[index]) === (has.has(personId) ? 'OK' : no) ? [] : [personId],
  );
