import { allNotices, noticesAbout } from '#domain/kernel/notices';
import { sayInstant, wechatTime } from '#domain/kernel/time';
import { thing } from '#domain/kernel/wechat-fields';
import { community, everybody, leaders, personTag, volunteers } from './audiences';
import { hoursDueAt } from './clock';
import type { ActivityDocument } from './documents';
import type { ActivityEvents } from './events';
import { activitiesLink, activityLink, draftLink, planLink, rollLink } from './links';
import { LATE_CANCEL_MS } from './rules';
import { CANCEL_REASON_TEXT, hoursText } from './texts';
import { message } from './wechat-templates';

type About = { document: ActivityDocument };

const { notice, noticeEach } = noticesAbout<ActivityEvents, ActivityDocument>();

const toPage = ({ document: { compoundId, _id } }: About) => activityLink(compoundId, _id);
const toRoll = ({ document: { compoundId, _id } }: About) => rollLink(compoundId, _id);
const toDraft = ({ document: { compoundId, _id } }: About) => draftLink(compoundId, _id);
const her = ({ event }: { event: { params: { personId: string } } }) => [personTag(event.params.personId)];
const toVolunteers = ({ document }: About) => volunteers(document);
const toLeaders = ({ document }: About) => leaders(document);
const toCommunity = ({ document }: About) => community(document);

/** The organiser's own words where she wrote some, else the reason that she chose. */
const reasonText = ({ cancelled }: ActivityDocument): string =>
  cancelled?.text.replace(/[。！!.\s]+$/, '') || CANCEL_REASON_TEXT[cancelled?.reason ?? 'other'];

/** What is told of an activity: never who has a place, but to herself. */
export const NOTICES = allNotices<ActivityEvents, ActivityDocument>()(
  {
    activityDrafted: notice({
      on: ['activityDrafted'],
      // dropped or published meanwhile: nothing waits for the community any more
      when: ({ document }) => document.state === 'draft',
      to: toCommunity,
      words: ({ document: { title, startsAt } }) => ({
        title: '志愿活动等您发布',
        body: `领队写好了“${title}”的草稿，${sayInstant(startsAt)} 开始。请社区干部看过后发布，居民才能报名。`,
      }),
      link: toDraft,
    }),
    activityRedrafted: notice({
      on: ['activityRedrafted'],
      when: ({ document }) => document.state === 'draft',
      to: ({ document }) => [...leaders(document), ...community(document)],
      words: ({ event: { params }, document: { title, startsAt } }) => ({
        title: '下雨取消的活动等您改期',
        body: `原定 ${sayInstant(params.instead)} 的“${title}”因下雨取消，系统备好了 ${sayInstant(startsAt)} 的草稿，内容照旧。请社区干部看过后发布，居民才能报名；不再办的，请放弃草稿。`,
      }),
      link: toDraft,
    }),
    activityPublished: notice({
      on: ['activityPublished'],
      to: ({ document }) => everybody(document),
      words: ({ document: { title, startsAt, place, capacity } }) => ({
        title: `新活动：${title}`,
        body: `${sayInstant(startsAt)} 在${place}，共 ${capacity} 个名额。点开可以报名。`,
      }),
      link: toPage,
    }),
    signedUp: notice({
      on: ['signedUp'],
      to: her,
      alsoDoer: true,
      words: ({ document: { title, startsAt, place } }) => ({
        title: '报名成功',
        body: `您报了“${title}”的名，请 ${sayInstant(startsAt)} 到${place}。来不了请提前取消，名额留给别人。`,
      }),
      link: toPage,
    }),
    signUpCancelled: notice({
      on: ['signUpCancelled'],
      to: her,
      alsoDoer: true,
      words: ({ document: { title } }) => ({
        title: '您已取消报名',
        body: `您取消了“${title}”的报名，名额已经让出。想再来，有名额时可以重新报名。`,
      }),
      link: toPage,
    }),
    placeGivenBack: notice({
      on: ['signUpCancelled'],
      when: ({ event, document }) => document.startsAt - event.at < LATE_CANCEL_MS,
      to: toLeaders,
      words: ({ document: { title } }) => ({
        title: '有人临时取消报名',
        body: `离“${title}”开始不到一天，有一位志愿者取消了报名，空出一个名额。请领队看看人手够不够。`,
      }),
      link: toRoll,
    }),
    activityReminded: notice({
      on: ['activityReminded'],
      to: toVolunteers,
      words: ({ document: { title, startsAt, place } }) => ({
        title: '别忘了您报名的活动',
        body: `“${title}”${sayInstant(startsAt)} 开始，请到${place}。来不了请现在取消，名额留给别人。`,
      }),
      link: toPage,
      wechat: ({ document: { title, place, startsAt } }) =>
        message('activityReminder', {
          thing1: thing(title, '志愿活动'),
          thing2: thing(place, '请点开查看'),
          time3: wechatTime(startsAt),
        }),
    }),
    activityCancelled: notice({
      on: ['activityCancelled'],
      to: ({ document }) => [...volunteers(document), ...leaders(document)],
      words: ({ document }) => ({
        title: '活动取消了',
        body: `原定 ${sayInstant(document.startsAt)} 的“${document.title}”不办了，原因：${reasonText(document)}。您不用再去。`,
      }),
      link: toPage,
      wechat: ({ document }) =>
        message('activityCancelled', {
          thing1: thing(document.title, '志愿活动'),
          thing2: thing(document.cancelled?.text || reasonText(document), '请点开查看'),
          time3: wechatTime(document.startsAt),
        }),
    }),
    activityEnded: notice({
      on: ['activityEnded'],
      when: ({ document }) => document.active.length > 0,
      to: toLeaders,
      words: ({ document: { title, endsAt } }) => ({
        title: '请核对到场和时长',
        body: `“${title}”结束了。请领队在 ${sayInstant(hoursDueAt(endsAt))} 前点名并确认时长，志愿者才能看到自己的时长。`,
      }),
      link: toRoll,
    }),
    hoursLate: notice({
      on: ['hoursLate'],
      to: ({ document }) => [...leaders(document), ...community(document)],
      words: ({ document: { title, endsAt } }) => ({
        title: '活动时长还没有确认',
        body: `“${title}”的时长应在 ${sayInstant(hoursDueAt(endsAt))} 前确认，现在已经超时。请领队尽快确认，社区会督促。`,
      }),
      link: toRoll,
    }),
    // one for each: nobody reads how long another was there
    hoursApproved: noticeEach({
      on: ['hoursApproved'],
      each: ({ document: { active } }) =>
        active.filter((one) => one.came === true).map((one) => [one.personId, one] as const),
      notice: ({ personId, minutes }) => ({
        to: () => [personTag(personId)],
        alsoDoer: true,
        words: ({ document: { title } }) => ({
          title: '服务时长已确认',
          body: `领队确认了您在“${title}”的服务时长：${hoursText(minutes ?? 0)}。有出入请打社区电话。`,
        }),
        link: toPage,
      }),
    }),
    activityHandedOver: notice({
      on: ['activityHandedOver'],
      when: ({ document }) => document.state === 'open',
      to: toCommunity,
      words: ({ document: { title, startsAt } }) => ({
        title: '活动改由社区带队',
        body: `“${title}”（${sayInstant(startsAt)} 开始）的领队岗位已结束，改由社区带队。请社区干部点名并确认时长；办不了请取消活动。`,
      }),
      link: toRoll,
    }),
    placeReleased: notice({
      on: ['placeReleased'],
      to: her,
      words: ({ document: { title } }) => ({
        title: '您的报名已取消',
        body: `您已不是这个小区的住户，“${title}”的名额已让给别人，您不用再去。有误请打社区电话。`,
      }),
      link: ({ document }) => activitiesLink(document.compoundId),
    }),
    draftExpired: notice({
      on: ['draftExpired'],
      to: ({ document }) => [personTag(document.leader.personId), ...community(document)],
      words: ({ document: { title, startsAt } }) => ({
        title: '活动草稿已作废',
        body: `“${title}”原定 ${sayInstant(startsAt)} 开始，到时没有发布，草稿已自动作废。还要办，请领队改好时间重新起草。`,
      }),
      link: ({ document }) => planLink(document.compoundId, document.month),
    }),
  },
  ['draftChanged', 'draftDropped', 'attendanceTicked'],
);
