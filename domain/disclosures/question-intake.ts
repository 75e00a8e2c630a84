import type { Intake } from '#domain/kernel/intake';
import { codeText } from '#domain/kernel/text';
import type { QuestionDocument, SaidEntry } from './documents';
import { opened, type Speaker } from './question-machine';

/** An open question of a home, as far as another one is compared with it. */
export type OpenAtHome = Pick<QuestionDocument, '_id' | 'number' | 'askedBy' | 'timeline'> & {
  line: Pick<QuestionDocument['line'], 'code'>;
};

/** The one that says the same of the same line already, in its first words or in the last that were asked again. */
export function sameQuestion(
  open: readonly OpenAtHome[],
  { lineCode, text }: { lineCode: string; text: string },
): OpenAtHome | null {
  const said = codeText(text);
  const asks = ({ kind, text: words }: SaidEntry) =>
    ['asked', 'takenDown', 'askedAgain'].includes(kind) && codeText(words ?? '') === said;
  return open.find((one) => one.line.code === lineCode && one.timeline.some(asks)) ?? null;
}

/** It begins as any other; the history says who wrote it down, as what and how she was asked. */
export function takenDown(
  { channel, takenBy: { post, ...writer } }: Intake,
  speaker: Pick<Speaker, 'now'>,
  text: string,
): ReturnType<typeof opened> {
  const begun = opened({ ...writer, ...speaker }, text);
  return {
    ...begun,
    timeline: begun.timeline.map((one) => ({ ...one, kind: 'takenDown', side: 'staff', post, channel })),
  };
}
