import { heardBy } from '#domain/kernel/casework';
import type { CompoundNode } from '#domain/kernel/grid';
import { postsThat, type Post } from '#domain/kernel/posts';
import { postTag, postTagsUpwards } from '#domain/kernel/tags';
import type { DisclosureDocument, QuestionDocument } from './documents';
import { LADDERS } from './question-ladders';

type Document = DisclosureDocument | QuestionDocument;

const nodeOf = ({ compoundId, gridPath }: Document): CompoundNode => ({
  compoundId: compoundId as CompoundNode['compoundId'],
  gridPath,
});
export const personTag = (personId: string): string => `person:${personId}`;
export const holders = (document: Document, post: Post): string[] => [postTag(post, nodeOf(document))];
export const staff = (document: Document): string[] =>
  postsThat('answerQuestions').flatMap((post) => holders(document, post));
export const community = (document: Document): string[] =>
  postTagsUpwards('communityOfficer', nodeOf(document));
export const office = (document: Document): string[] => [...staff(document), ...community(document)];

/** Who is told in the asker's place: the community, where she has no telephone. */
export const asker = (question: QuestionDocument): string[] =>
  question.askerUnreachable === true ? community(question) : [personTag(question.askedBy)];

/** The office, those above it who have heard that it is late, and the community where the office has nobody. */
export const answerers = (question: QuestionDocument): string[] => [
  ...staff(question),
  ...heardBy(question.clock, LADDERS[question.state]).flatMap((post) =>
    post === 'communityOfficer' ? community(question) : holders(question, post),
  ),
  ...(question.communityActs ? community(question) : []),
];

/** Who goes on with a draft that came back: its author, or the other clerks; without any the community finds one. */
export const editors = (disclosure: DisclosureDocument): string[] => {
  if (disclosure.authorLeft !== true) return [personTag(disclosure.author.personId)];
  return disclosure.communityActs ? community(disclosure) : holders(disclosure, 'feeClerk');
};

/** Who says yes or no to it. */
export const reviewers = (disclosure: DisclosureDocument): string[] => [
  ...holders(disclosure, 'propertyManager'),
  ...(disclosure.communityActs ? community(disclosure) : []),
];
