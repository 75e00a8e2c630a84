import type { NoParams } from '#domain/kernel/events';

/** What can happen to a disclosure. */
export type DisclosureEvents = {
  disclosureSubmitted: NoParams;
  disclosureReturned: NoParams;
  disclosurePublished: NoParams;
  disclosureDiscarded: NoParams;
  disclosureHandedOver: NoParams;
};

/** What can happen to a question. */
export type QuestionEvents = {
  questionAsked: NoParams;
  questionAnswered: NoParams;
  questionAskedAgain: NoParams;
  questionUnderstood: NoParams;
  questionReminded: NoParams;
  questionOverdue: NoParams;
  questionStillLate: NoParams;
  confirmationReminded: NoParams;
  questionLapsed: NoParams;
  questionHandedOver: NoParams;
  askerLeft: NoParams;
};
