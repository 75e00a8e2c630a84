import { withBadge } from '#domain/kernel/badge';
import { channelText } from '#domain/kernel/intake';
import { postName } from '#domain/kernel/posts';
import { pageLink } from '#domain/kernel/links';
import { allNotices, noticesAbout } from '#domain/kernel/notices';
import { sayInstant, wechatTime } from '#domain/kernel/time';
import { thing } from '#domain/kernel/wechat-fields';
import { asker, community, office, personTag, staff } from './audiences';
import type { QuestionDocument } from './documents';
import type { QuestionEvents } from './events';
import { questionLink } from './links';
import { message } from './wechat-templates';

type About = { document: QuestionDocument };

const { notice } = noticesAbout<QuestionEvents, QuestionDocument>();

const link = ({ document: { compoundId, _id } }: About) => questionLink(compoundId, _id);
const toStaff = ({ document }: About) => staff(document);
const toOffice = ({ document }: About) => office(document);
const toAsker = ({ document: { askedBy } }: About) => [personTag(askedBy)];

const isAsked = ({ document }: About): boolean => document.state === 'asked';
const isReachable = ({ document }: About): boolean => document.askerUnreachable !== true;
const waitsForAsker = ({ document: { state, open } }: About): boolean => open && state === 'answered';

/** `“垃圾费”`. A notice of a question says its number and line, never a home, a name or its words. */
const about = ({ line }: QuestionDocument): string => `“${line.name}”`;
const due = ({ dueAt }: QuestionDocument): string => sayInstant(dueAt);
/** Until when its asker says whether it is clear; what has been settled since has no such day. */
export const confirmBy = ({ clock, state }: QuestionDocument): string =>
  clock && state === 'answered' ? ` ${sayInstant(clock.dueAt)} 前` : '答复后 7 天内';

/** The first words of the answer that this event gave. */
const answerOf = ({ timeline }: QuestionDocument, at: number): string =>
  timeline.filter((one) => one.kind === 'answered' && one.at <= at).pop()?.text ?? '';

export const QUESTION_NOTICES = allNotices<QuestionEvents, QuestionDocument>()(
  {
    questionAsked: notice({
      on: ['questionAsked'],
      to: toStaff,
      words: ({ document }) => ({
        title: '居民对收费提出疑问',
        body: `${document.number}：有居民询问${about(document)}。请物业收费员在 ${due(document)} 前答复。`,
      }),
      link,
    }),
    // whoever asked is told that it was written down in her name, and by whom
    questionTakenDown: notice({
      on: ['questionAsked'],
      when: (told) => told.document.intake !== undefined && isReachable(told),
      to: toAsker,
      alsoDoer: true,
      words: ({ document }) => ({
        title: '工作人员替您登记了收费疑问',
        body: `${takenBy(document)}登记了您对${about(document)}的疑问（${document.number}）。物业会在 ${due(document)} 前答复您。`,
      }),
      link,
    }),
    questionAskedAgain: notice({
      on: ['questionAskedAgain'],
      to: toStaff,
      words: ({ document }) => ({
        title: '居民追问收费问题',
        body: `${document.number}：居民对${about(document)}还有疑问。请物业收费员在 ${due(document)} 前再次答复。`,
      }),
      link,
    }),
    // nobody is reminded of what has been done meanwhile
    questionReminded: notice({
      on: ['questionReminded'],
      when: isAsked,
      to: toStaff,
      words: ({ document }) => ({
        title: '收费疑问快到答复时限',
        body: `${document.number}：${about(document)}还没有答复。请物业收费员在 ${due(document)} 前答复居民。`,
      }),
      link,
    }),
    questionOverdue: notice({
      on: ['questionOverdue'],
      to: (told) => [...toOffice(told), ...(isReachable(told) ? toAsker(told) : [])],
      words: ({ document }) => ({
        title: '收费疑问超过答复时限',
        body: `${document.number}：${about(document)}应在 ${due(document)} 前答复，现已超时。请物业经理尽快答复，社区会督促。`,
      }),
      link,
    }),
    questionStillLate: notice({
      on: ['questionStillLate'],
      when: isAsked,
      to: toOffice,
      words: ({ document }) => ({
        title: '收费疑问还没有答复',
        body: `${document.number}：${about(document)}应在 ${due(document)} 前答复，至今没有答复。请物业经理今天答复居民，社区干部督促。`,
      }),
      link,
    }),
    questionAnswered: notice({
      on: ['questionAnswered'],
      when: isReachable,
      to: toAsker,
      alsoDoer: true,
      words: ({ document }) => ({
        title: '您的收费疑问已答复',
        body: `物业已答复您对${about(document)}的疑问（${document.number}）。请您在${confirmBy(document)}点开查看：看明白了点“已明白”，不清楚可以追问。`,
      }),
      link,
      wechat: ({ event, document }) =>
        message('questionAnswered', {
          thing1: thing(document.line.name, '收费项目'),
          thing2: thing(answerOf(document, event.at), '已答复，请点开查看'),
          time3: wechatTime(event.at),
        }),
    }),
    // what the community is told in the place of who has no telephone
    questionToTell: notice({
      on: ['questionAnswered', 'confirmationReminded'],
      when: (told) => !isReachable(told) && waitsForAsker(told),
      to: ({ document }) => asker(document),
      alsoDoer: true,
      words: ({ document }) => ({
        title: '请把答复告诉提问的人',
        body: `${document.number}：物业已答复对${about(document)}的疑问，提问的人没有手机。请社区干部在${confirmBy(document)}打电话或上门告诉本人，再点开记下明白没有。`,
      }),
      link,
    }),
    confirmationReminded: notice({
      on: ['confirmationReminded'],
      when: (told) => isReachable(told) && waitsForAsker(told),
      to: toAsker,
      words: ({ document }) => ({
        title: '请您看看物业的答复',
        body: `物业已答复您对${about(document)}的疑问（${document.number}）。请您在${confirmBy(document)}点“已明白”或者追问；到时没有确认，这个疑问会自动结束。`,
      }),
      link,
    }),
    questionLapsed: notice({
      on: ['questionLapsed'],
      when: isReachable,
      to: toAsker,
      words: ({ document }) => ({
        title: '您的收费疑问已自动结束',
        body: `物业答复您对${about(document)}的疑问（${document.number}）后，7 天没有确认，已自动结束。您还有疑问，点开就能接着追问，编号不变。`,
      }),
      link,
    }),
    questionHandedOver: notice({
      on: ['questionHandedOver'],
      when: ({ document }) => document.open && document.communityActs === true,
      to: ({ document }) => community(document),
      words: ({ document }) => ({
        title: '收费疑问由社区答复',
        body: `${document.number}：物业现在没有收费员和经理。请社区干部在 ${due(document)} 前答复居民对${about(document)}的疑问，或者先任命收费员。`,
      }),
      link,
    }),
    askerLeft: notice({
      on: ['askerLeft'],
      when: isReachable,
      to: toAsker,
      words: ({ document }) => ({
        title: '您的收费疑问已结束',
        body: `您已不是这个小区的住户，对${about(document)}的疑问（${document.number}）到此结束。有误请打物业服务电话。`,
      }),
      link: ({ document: { compoundId } }) => pageLink('pages/home/index', { compoundId }),
    }),
  },
  ['questionUnderstood'],
);

/** `收费员林小蓉（工号 0421）根据来电`. */
const takenBy = ({ intake }: QuestionDocument): string =>
  intake
    ? `${postName(intake.takenBy.post)}${withBadge(intake.takenBy)}根据${channelText(intake.channel)}`
    : '工作人员';
