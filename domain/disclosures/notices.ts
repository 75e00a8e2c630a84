import { withBadge } from '#domain/kernel/badge';
import { heardBy } from '#domain/kernel/casework';
import type { Consequences, DomainEvent, MatterDraft, NoticeDraft } from '#domain/kernel/events';
import type { CompoundNode } from '#domain/kernel/grid';
import { postName, postsThat } from '#domain/kernel/posts';
import { postTag, postTagsUpwards } from '#domain/kernel/tags';
import { dayOf, sayDay, wechatTime } from '#domain/kernel/time';
import { pageLink } from '#domain/kernel/links';
import { thing } from '#domain/kernel/wechat-fields';
import type { DisclosureDocument, DisclosureEventKind, QuestionDocument } from './documents';
import { draftLink, questionLink, sheetLink } from './links';
import { LADDERS } from './question-ladders';

export { MATTER_KINDS, matterText, NOTICE_KINDS, noticeText, WATCHED_KINDS } from './notice-texts';

type Document = DisclosureDocument | QuestionDocument;
type Params = DomainEvent['params'];

const nodeOf = (document: Document): CompoundNode => ({
  compoundId: document.compoundId as CompoundNode['compoundId'],
  gridPath: document.gridPath,
});
const staffTags = (document: Document): string[] =>
  postsThat('answerQuestions').map((post) => postTag(post, nodeOf(document)));
const communityTags = (document: Document): string[] => postTagsUpwards('communityOfficer', nodeOf(document));
const personTag = (personId: string): string => `person:${personId}`;

/** Who is told in the asker's place: the community, where she has no telephone. */
const askerTags = (question: QuestionDocument): string[] =>
  question.askerUnreachable === true ? communityTags(question) : [personTag(question.askedBy)];

const waitsForAsker = ({ state, open }: QuestionDocument): boolean => open && state === 'answered';

/** Those above the office who have heard that it is late, while it is. */
const ladderTags = (question: QuestionDocument): string[] =>
  heardBy(question.clock, LADDERS[question.state]).flatMap((post) =>
    post === 'communityOfficer' ? communityTags(question) : [postTag(post, nodeOf(question))],
  );

/** What everybody may read of a question who gets a notice of it: its number and line, never a home, a name or its words. */
const questionParams = (question: QuestionDocument): Params => ({
  number: question.number,
  lineCode: question.line.code,
  lineName: question.line.name,
  dueAt: question.dueAt,
  ...(waitsForAsker(question) ? { confirmBy: question.clock?.dueAt ?? null } : {}),
});

const disclosureParams = (disclosure: DisclosureDocument): Params => ({
  compound: disclosure.compoundName,
  version: disclosure.version,
  number: disclosure.number,
  title: disclosure.sheet.title,
});

/**
 * What waits because of a question, told from how it stands now, not from what happened: an event that is told twice
 * or late can then not bring back a matter that is done.
 */
function questionMatters(question: QuestionDocument): Consequences['matters'] {
  const link = questionLink(question.compoundId, question._id);
  const params = questionParams(question);
  const waits = question.state === 'asked';
  const staff: MatterDraft | null = waits
    ? {
        matterId: `m-${question._id}-staff`,
        kind: 'questionToAnswer',
        tags: [
          ...new Set([
            ...staffTags(question),
            ...ladderTags(question),
            ...(question.communityActs ? communityTags(question) : []),
          ]),
        ],
        params,
        link,
        dueAt: question.dueAt,
      }
    : null;
  const unreachable = question.askerUnreachable === true;
  const asker: MatterDraft | null =
    (waits && !unreachable) || waitsForAsker(question)
      ? {
          matterId: `m-${question._id}-asker`,
          kind: waits ? 'questionAsked' : unreachable ? 'questionToTell' : 'questionAnswered',
          tags: askerTags(question),
          params,
          link,
          dueAt: waits ? question.dueAt : (question.clock?.dueAt ?? null),
        }
      : null;
  return [
    { matterId: `m-${question._id}-staff`, set: staff },
    { matterId: `m-${question._id}-asker`, set: asker },
  ];
}

/** Who goes on with a draft that came back: its author, or the other clerks; without any the community finds one. */
const editorTags = (disclosure: DisclosureDocument): string[] => {
  if (disclosure.authorLeft !== true) return [personTag(disclosure.author.personId)];
  return disclosure.communityActs ? communityTags(disclosure) : [postTag('feeClerk', nodeOf(disclosure))];
};

/** What waits because of a draft: for the manager while it is in review, for its author after it came back. */
function draftMatters(disclosure: DisclosureDocument, discarded: boolean): Consequences['matters'] {
  const link = draftLink(disclosure.compoundId);
  const params = disclosureParams(disclosure);
  const review: MatterDraft | null =
    disclosure.state === 'inReview'
      ? {
          matterId: `m-${disclosure._id}-review`,
          kind: 'draftToApprove',
          tags: [
            postTag('propertyManager', nodeOf(disclosure)),
            ...(disclosure.communityActs ? communityTags(disclosure) : []),
          ],
          params,
          link,
          dueAt: null,
        }
      : null;
  const back: MatterDraft | null =
    disclosure.state === 'draft' && disclosure.returned !== null && !discarded
      ? {
          matterId: `m-${disclosure._id}-author`,
          kind: 'draftReturned',
          tags: editorTags(disclosure),
          params,
          link,
          dueAt: null,
        }
      : null;
  return [
    { matterId: `m-${disclosure._id}-review`, set: review },
    { matterId: `m-${disclosure._id}-author`, set: back },
  ];
}

/** What the community is told in the place of who has no telephone: that there is an answer to be told to her. */
function noticesForUnreachable(kind: string, question: QuestionDocument): NoticeDraft[] | null {
  if (question.askerUnreachable !== true) return null;
  if (kind === 'questionAnswered' || kind === 'confirmationReminded') {
    const link = questionLink(question.compoundId, question._id);
    const told = { key: 'asker', kind: 'questionToTell', tags: askerTags(question), link };
    return waitsForAsker(question) ? [{ ...told, params: questionParams(question) }] : [];
  }
  return kind === 'questionLapsed' || kind === 'askerLeft' ? [] : null;
}

function questionNotices(kind: string, event: DomainEvent, question: QuestionDocument): NoticeDraft[] {
  const instead = noticesForUnreachable(kind, question);
  if (instead) return instead;
  const notice = (key: string, tags: string[]): NoticeDraft => ({
    key,
    kind,
    tags,
    params: questionParams(question),
    link: questionLink(question.compoundId, question._id),
  });
  const asker = notice('asker', askerTags(question));
  const office = [...staffTags(question), ...communityTags(question)];
  switch (kind) {
    case 'questionAsked':
      return [notice('staff', staffTags(question)), ...toldOfIntake(question, asker)];
    case 'questionAskedAgain':
      return [notice('staff', staffTags(question))];
    // nobody is reminded of what has been done meanwhile
    case 'questionReminded':
      return question.state === 'asked' ? [notice('staff', staffTags(question))] : [];
    case 'questionStillLate':
      return question.state === 'asked' ? [notice('staff', office)] : [];
    case 'questionOverdue':
      return question.askerUnreachable === true
        ? [notice('staff', office)]
        : [notice('staff', office), asker];
    case 'confirmationReminded':
      return waitsForAsker(question) ? [asker] : [];
    case 'questionLapsed':
      return [asker];
    case 'questionHandedOver':
      return question.open && question.communityActs ? [notice('community', communityTags(question))] : [];
    case 'askerLeft':
      return [{ ...asker, link: pageLink('pages/home/index', { compoundId: question.compoundId }) }];
    case 'questionAnswered':
      return [answered(event, question, asker)];
    default:
      return [];
  }
}

/** Whoever asked is told that it was written down in her name, and by whom. */
const toldOfIntake = ({ intake, askerUnreachable }: QuestionDocument, notice: NoticeDraft): NoticeDraft[] =>
  intake && askerUnreachable !== true
    ? [
        {
          ...notice,
          kind: 'questionTakenDown',
          params: {
            ...notice.params,
            channel: intake.channel,
            takenBy: `${postName(intake.takenBy.post)}${withBadge(intake.takenBy)}`,
          },
        },
      ]
    : [];

/** Told in WeChat too, with the first words of the answer. */
function answered(event: DomainEvent, question: QuestionDocument, notice: NoticeDraft): NoticeDraft {
  const answer = question.timeline.filter((one) => one.kind === 'answered' && one.at <= event.at).pop();
  return {
    ...notice,
    wechat: {
      template: 'questionAnswered',
      fields: {
        thing1: thing(question.line.name, '收费项目'),
        thing2: thing(answer?.text ?? '', '已答复，请点开查看'),
        time3: wechatTime(event.at),
      },
    },
  };
}

function disclosureNotices(kind: string, event: DomainEvent, disclosure: DisclosureDocument): NoticeDraft[] {
  const notice = (key: string, tags: string[], link: string): NoticeDraft => ({
    key,
    kind,
    tags,
    params: disclosureParams(disclosure),
    link,
    ...(event.by === null ? {} : { except: [event.by] }),
  });
  const { compoundId } = disclosure;
  if (kind === 'disclosureSubmitted') {
    const second = [postTag('propertyManager', nodeOf(disclosure)), ...communityTags(disclosure)];
    return [notice('second', second, draftLink(compoundId))];
  }
  if (kind === 'disclosureHandedOver') {
    const { state, authorLeft, communityActs } = disclosure;
    const waits = state === 'inReview' ? 'review' : communityActs ? 'clerk' : 'edit';
    const tags = state === 'inReview' ? communityTags(disclosure) : editorTags(disclosure);
    if (!communityActs && !authorLeft) return [];
    const draft = notice('heirs', tags, draftLink(compoundId));
    return [{ ...draft, params: { ...draft.params, waits } }];
  }
  if (kind === 'disclosureReturned') {
    return [notice('author', [personTag(disclosure.author.personId)], draftLink(compoundId))];
  }
  if (kind !== 'disclosurePublished') return [];
  const staff = postsThat('readOffice').flatMap((post) =>
    post === 'communityOfficer' ? communityTags(disclosure) : [postTag(post, nodeOf(disclosure))],
  );
  return [
    {
      ...notice('all', [`compound:${compoundId}`, ...staff], sheetLink(compoundId, disclosure.version)),
      wechat: {
        template: 'disclosurePublished',
        fields: {
          thing1: thing(disclosure.compoundName, '本小区'),
          thing2: thing(disclosure.sheet.title, '物业服务收费公示'),
          date3: sayDay(dayOf(disclosure.publishedAt ?? event.at)),
        },
      },
    },
  ];
}

/** What an event on a disclosure or a question leads to: who is told what, and what waits for whom. Same for every replay. */
export function consequencesOf(event: DomainEvent, document: Document): Consequences {
  const kind = event.kind as DisclosureEventKind;
  return 'sheet' in document
    ? {
        notices: disclosureNotices(kind, event, document),
        matters: draftMatters(document, kind === 'disclosureDiscarded'),
      }
    : { notices: questionNotices(kind, event, document), matters: questionMatters(document) };
}
