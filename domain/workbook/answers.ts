import * as v from 'valibot';
import type { SheetFault } from './grid';

/** What somebody chose, by the key of the question. */
export type Choices = Readonly<Record<string, string>>;

/** More questions with a choice than any workbook of 20,000 rows has, and no more than an input may carry. */
export const MOST_CHOICES = 2000;

/**
 * What a clerk answered to the questions of one file: `digest` is that of the bytes she was asked about, so that an
 * answer is never taken for another file. `confirmed` names everything that she has seen, see `askedOf`.
 */
export const Answers = v.object({
  digest: v.pipe(v.string(), v.maxLength(64)),
  choices: v.pipe(
    v.array(v.tuple([v.pipe(v.string(), v.maxLength(300)), v.pipe(v.string(), v.maxLength(60))])),
    v.maxLength(MOST_CHOICES),
  ),
  confirmed: v.optional(v.pipe(v.string(), v.maxLength(64))),
});
export type Answers = v.InferOutput<typeof Answers>;

/** The answers given for these very bytes; those for others count for nothing. */
export const choicesFor = (digest: string, answers: Answers | null | undefined): Choices =>
  answers?.digest === digest ? Object.fromEntries(answers.choices) : {};

/** What a question is answered under. A choice between columns is made once for all sheets. */
export const keyOf = ({ sheet, cell, code, params }: SheetFault): string =>
  code === 'CHOOSE_COLUMN' ? `${code} ${params['column'] ?? ''}` : `${sheet}!${cell ?? ''} ${code}`;

const answerIn = (choices: Choices, key: string): string | undefined =>
  Object.prototype.hasOwnProperty.call(choices, key) ? choices[key] : undefined;

/** A question with what was chosen, if one of its choices was. */
export function answered(question: SheetFault, choices: Choices): SheetFault {
  const choice = answerIn(choices, keyOf(question));
  return choice !== undefined && question.choices?.includes(choice) ? { ...question, choice } : question;
}

/** The questions that decide how the workbook is read and that nobody has answered. */
export const openQuestions = (faults: readonly SheetFault[]): SheetFault[] =>
  faults.filter((one) => one.choices !== undefined && one.choice === undefined);

/** Everything that a confirmation of a file is about, as text to be digested: another warning asks anew. */
export const askedOf = (digest: string, warnings: readonly SheetFault[]): string =>
  JSON.stringify([
    digest,
    warnings.map(({ sheet, cell, code, params, choice }) => [sheet, cell, code, params, choice]),
  ]);
