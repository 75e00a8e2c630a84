import { amountFor } from '#domain/disclosures/amounts';
import { lineAmountText } from '#domain/disclosures/formula-texts';
import { factsFor } from '#domain/disclosures/pool-cut';
import { mayAtHome, type CareRight } from '#domain/kernel/home-terms';
import { mayAny } from '#domain/kernel/posts';
import { withBadge } from '#domain/kernel/badge';
import type { QuestionDocument, SaidEntry, StoredPicture } from '#domain/disclosures/documents';
import { isOverdue } from '#domain/disclosures/rules';
import { monthOf, type Instant } from '#domain/kernel/time';
import { pageOf } from '#platform/paging';
import { pictureStateNow } from '#platform/pictures';
import { viewingUrls } from '#platform/storage';
import type { Handler } from '../handler';
import * as store from '../questions';

/** A question as lists and lines show it. */
export const headOf = (question: QuestionDocument, now: Instant) => ({
  ...question,
  questionId: question._id,
  lineCode: question.line.code,
  lineName: question.line.name,
  overdue: isOverdue(question, now),
  confirmBy: question.state === 'answered' ? (question.clock?.dueAt ?? null) : null,
});

export const listQuestions: Handler<'listQuestions'> = async ({ input, person, posts, now }) => {
  const { compoundId, open, after } = input;
  const found = await store.listed(
    compoundId,
    mayAny(posts, 'readOffice') ? null : person.personId,
    open,
    after,
  );
  const { items, next } = pageOf(found, store.PAGE, store.cursorAfter(open));
  return { items: items.map((one) => headOf(one, now)), next };
};

/** Her own pictures in whatever state, but never one that was refused; of others' only those that have passed. */
const mayShow = (picture: StoredPicture, mine: boolean): boolean =>
  mine ? picture.state !== 'refused' : picture.state === 'passed';

/** Staff by name and badge; whoever asked by the name to herself alone. */
function byWhom({ by, name, side }: SaidEntry, mine: boolean, homeLabel: string): string {
  if (side === 'staff' && by !== null) return withBadge({ personId: by, name });
  return mine ? name : homeLabel;
}

/** What the line cost the home in the month of the question; null where the home is no more. */
function amountThen({ line, askedAt, home, figures }: store.QuestionWithHome): string | null {
  if (!home) return null;
  const pools = figures ? factsFor(figures, [home.ordinal]) : [];
  return lineAmountText(amountFor(line, home, monthOf(askedAt), pools), line);
}

/** Staff answer a home; whose words they are is for the asker alone to see. What it costs only as long as the home is hers. */
export const readQuestion: Handler<'readQuestion'> = async ({ input, person, posts, now, refuse }) => {
  const found = await store.questionWithHome(input.compoundId, input.questionId);
  const mine = found?.askedBy === person.personId;
  if (!found || !(mine || mayAny(posts, 'readOffice'))) throw refuse('NOT_FOUND');
  const pictures = found.pictures.map((one) => ({ ...one, state: pictureStateNow(one, found.askedAt, now) }));
  const shown = pictures.filter((one) => mayShow(one, mine));
  const urls = await viewingUrls(shown.map((one) => one.fileId));
  const listed = mine ? pictures : shown;
  const stillMay = (right: CareRight) => mine && mayAtHome(person, { homeId: found.homeId }, right, now);
  return {
    ...headOf(found, now),
    said: found.timeline.map((one) => ({ ...one, by: byWhom(one, mine, found.homeLabel) })),
    pictures: listed.map(({ pictureId, fileId, state }) => ({
      pictureId,
      state,
      url: urls.get(fileId) ?? null,
    })),
    mine,
    mayRespond: stillMay('questions'),
    amountThen: stillMay('fees') ? amountThen(found) : null,
  };
};
