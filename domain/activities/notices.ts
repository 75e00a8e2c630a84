import type { Consequences, DomainEvent, MatterDraft, NoticeDraft } from '#domain/kernel/events';
import type { CompoundNode } from '#domain/kernel/grid';
import { postTag, postTagsUpwards, wholePostTags } from '#domain/kernel/tags';
import { wechatTime } from '#domain/kernel/time';
import { thing } from '#domain/kernel/wechat-fields';
import { hoursDueAt } from './clock';
import type { ActivityDocument, ThemeDocument } from './documents';
import { activitiesLink, activityLink, draftLink, planLink, rollLink } from './links';
import { LATE_CANCEL_MS } from './rules';
import { CANCEL_REASON_TEXT } from './texts';

export { MATTER_KINDS, matterText, NOTICE_KINDS, noticeText, WATCHED_KINDS } from './notice-texts';

type Params = DomainEvent['params'];

const nodeOf = (document: ActivityDocument | ThemeDocument): CompoundNode => ({
  compoundId: document.compoundId as CompoundNode['compoundId'],
  gridPath: document.gridPath,
});
const personTag = (personId: string): string => `person:${personId}`;
/** Everybody of the compound: who lives there, and who holds a post without living there. */
const everybody = (document: ActivityDocument | ThemeDocument): string[] => [
  `compound:${document.compoundId}`,
  postTag('leader', nodeOf(document)),
  postTag('proxy', nodeOf(document)),
  ...wholePostTags('gridWorker', nodeOf(document)),
];

/** Who leads it, or the community in her place. */
const leaderTags = (activity: ActivityDocument): string[] =>
  activity.communityLeads ? community(activity) : [personTag(activity.leader.personId)];

const community = (document: ActivityDocument | ThemeDocument): string[] =>
  postTagsUpwards('communityOfficer', nodeOf(document));

/** What everybody may read of an activity: never who has a place. */
const paramsOf = (activity: ActivityDocument): Params => ({
  title: activity.title,
  place: activity.place,
  startsAt: activity.startsAt,
  capacity: activity.capacity,
});

/**
 * What waits because of an activity, told from how it stands now: one matter for all who have a place, one for who
 * leads it, one for the community while it is a draft.
 */
function mattersOf(activity: ActivityDocument): Consequences['matters'] {
  const { _id, compoundId, state, active, capacity, endsAt, endedAt } = activity;
  const isAhead = state === 'open' && endedAt === null;
  const ahead: MatterDraft | null =
    isAhead && active.length > 0
      ? {
          matterId: `m-${_id}-volunteers`,
          kind: 'activityAhead',
          tags: active.map((one) => personTag(one.personId)),
          params: paramsOf(activity),
          link: activityLink(compoundId, _id),
          dueAt: endsAt,
        }
      : null;
  const led: MatterDraft | null =
    state === 'open'
      ? {
          matterId: `m-${_id}-leader`,
          kind: isAhead ? 'activityToLead' : 'hoursToApprove',
          tags: [
            ...new Set([...leaderTags(activity), ...(activity.lateAt === null ? [] : community(activity))]),
          ],
          params: {
            ...paramsOf(activity),
            taken: active.length,
            capacity,
            dueAt: hoursDueAt(endsAt),
          },
          link: rollLink(compoundId, _id),
          dueAt: isAhead ? endsAt : hoursDueAt(endsAt),
        }
      : null;
  const drafted: MatterDraft | null =
    state === 'draft'
      ? {
          matterId: `m-${_id}-community`,
          kind: 'activityToPublish',
          tags: community(activity),
          params: paramsOf(activity),
          link: draftLink(compoundId, _id),
          dueAt: activity.startsAt,
        }
      : null;
  return [
    { matterId: `m-${_id}-volunteers`, set: ahead },
    { matterId: `m-${_id}-leader`, set: led },
    { matterId: `m-${_id}-community`, set: drafted },
  ];
}

function noticesOf(event: DomainEvent, activity: ActivityDocument): NoticeDraft[] {
  const { _id, compoundId, state, active, leader, title, place, startsAt, endsAt } = activity;
  const link = activityLink(compoundId, _id);
  const notice = (
    key: string,
    kind: string,
    tags: string[],
    more: Partial<NoticeDraft> = {},
  ): NoticeDraft => ({
    key,
    kind,
    tags,
    params: paramsOf(activity),
    link,
    ...more,
  });
  const who = typeof event.params.personId === 'string' ? event.params.personId : '';
  const places = active.map((one) => personTag(one.personId));
  const hoursDue = {
    params: { ...paramsOf(activity), dueAt: hoursDueAt(endsAt) },
    link: rollLink(compoundId, _id),
  };
  switch (event.kind) {
    case 'activityDrafted':
      // dropped or published meanwhile: nothing waits for the community any more
      if (activity.state !== 'draft') return [];
      return [
        notice('community', 'activityDrafted', community(activity), {
          link: draftLink(compoundId, _id),
          ...(event.by ? { except: [event.by] } : {}),
        }),
      ];
    case 'activityPublished':
      return [
        notice('all', 'activityPublished', everybody(activity), event.by ? { except: [event.by] } : {}),
      ];
    case 'signedUp':
      return [notice('volunteer', 'signedUp', [personTag(who)])];
    case 'signUpCancelled':
      return [
        notice('volunteer', 'signUpCancelled', [personTag(who)]),
        ...(startsAt - event.at < LATE_CANCEL_MS
          ? [
              notice('leader', 'placeGivenBack', leaderTags(activity), {
                link: rollLink(compoundId, _id),
                ...(event.by ? { except: [event.by] } : {}),
              }),
            ]
          : []),
      ];
    case 'activityReminded':
      return places.length === 0
        ? []
        : [
            notice('places', 'activityReminded', places, {
              wechat: {
                template: 'activityReminder',
                fields: {
                  thing1: thing(title, '志愿活动'),
                  thing2: thing(place, '请点开查看'),
                  time3: wechatTime(startsAt),
                },
              },
            }),
          ];
    case 'activityCancelled': {
      const { reason = 'other' as const, text = '' } = activity.cancelled ?? {};
      return [
        notice('places', 'activityCancelled', [...places, ...leaderTags(activity)], {
          params: { ...paramsOf(activity), reason, text },
          ...(event.by ? { except: [event.by] } : {}),
          wechat: {
            template: 'activityCancelled',
            fields: {
              thing1: thing(title, '志愿活动'),
              thing2: thing(text || CANCEL_REASON_TEXT[reason], '请点开查看'),
              time3: wechatTime(startsAt),
            },
          },
        }),
      ];
    }
    case 'activityEnded':
      return active.length === 0 ? [] : [notice('leader', 'activityEnded', leaderTags(activity), hoursDue)];
    case 'hoursLate':
      return [
        notice(
          'late',
          'hoursLate',
          [...new Set([...leaderTags(activity), ...community(activity)])],
          hoursDue,
        ),
      ];
    case 'activityHandedOver':
      if (state !== 'open') return [];
      return [
        notice('community', 'activityHandedOver', community(activity), { link: rollLink(compoundId, _id) }),
      ];
    case 'placeReleased':
      return [notice(who, 'placeReleased', [personTag(who)], { link: activitiesLink(compoundId) })];
    case 'draftExpired':
      return [
        notice(
          'planners',
          'draftExpired',
          [...new Set([personTag(leader.personId), ...community(activity)])],
          {
            link: planLink(compoundId, activity.month),
          },
        ),
      ];
    case 'hoursApproved':
      // one for each: nobody reads how long another was there
      return active
        .filter((one) => one.came === true)
        .map((one) =>
          notice(one.personId, 'hoursApproved', [personTag(one.personId)], {
            params: { ...paramsOf(activity), minutes: one.minutes ?? 0 },
          }),
        );
    default:
      return [];
  }
}

/** What an event on an activity or a theme leads to. Same for every replay. */
export function consequencesOf(event: DomainEvent, document: ActivityDocument | ThemeDocument): Consequences {
  if ('startsAt' in document) return { notices: noticesOf(event, document), matters: mattersOf(document) };
  const { _id, compoundId, month, title, state, clockAt, by } = document;
  const params = { month, title };
  const except = event.by ? { except: [event.by] } : {};
  const drafted: MatterDraft | null =
    state === 'draft' && clockAt !== null
      ? {
          matterId: `m-${_id}-community`,
          kind: 'themeToPublish',
          tags: community(document),
          params,
          link: planLink(compoundId, month),
          dueAt: clockAt,
        }
      : null;
  const told: Partial<Record<string, NoticeDraft>> = {
    themeDrafted: {
      ...{ key: 'community', kind: 'themeDrafted', tags: community(document), params, ...except },
      link: planLink(compoundId, month),
    },
    themeExpired: {
      ...{
        key: 'planners',
        kind: 'themeExpired',
        tags: [personTag(by.personId), ...community(document)],
        params,
      },
      link: planLink(compoundId, month),
    },
    themePublished: {
      ...{ key: 'all', kind: 'themePublished', tags: everybody(document), params, ...except },
      link: activitiesLink(compoundId),
    },
  };
  const notice = told[event.kind];
  return { notices: notice ? [notice] : [], matters: [{ matterId: `m-${_id}-community`, set: drafted }] };
}
