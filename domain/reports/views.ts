import { withBadge } from '#domain/kernel/badge';
import type { PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import type { Report, ReportHead, Viewer } from './contract';
import type { ReportDocument, ReportPicture } from './documents';
import { lateUnsaid, ownerOf } from './machine';
import { isCommon, placeText } from './places';
import { entryTitle, entryWords } from './timeline-texts';

/** Characters of a report that a list shows. */
const EXCERPT = 40;

export type SeenPicture = Omit<Report['pictures'][number], 'url'> & { visible: boolean };
export type SeenReport = Omit<Report, 'pictures'> & { pictures: SeenPicture[] };

/** Whether it runs late, or ever did: also in the minute before the timer has marked it. */
export const isLate = (report: ReportDocument, now: Instant): boolean =>
  report.lateAt !== null || lateUnsaid(report, now) !== null;

/** Neighbours never learn who asked, and who is sent to a common part need not. */
const homeFor = (report: ReportDocument, viewer: Viewer): string | null =>
  viewer === 'joiner' || (viewer === 'doer' && isCommon(report)) ? null : report.homeLabel;

/** The first words, and no character cut in two. */
const excerptOf = (text: string): string => [...text.replace(/\s+/g, ' ')].slice(0, EXCERPT).join('');

export function headOf(report: ReportDocument, viewer: Viewer, now: Instant): ReportHead {
  const { kind, about, topic, urgent, number, state, result, outcome, askedAt, dueAt, clock, doer } = report;
  return {
    ...{ reportId: report._id, number, kind, about, topic, urgent, state, result, outcome, askedAt, dueAt },
    place: placeText(report),
    homeLabel: homeFor(report, viewer),
    excerpt: viewer === 'joiner' ? '' : excerptOf(report.text),
    answerBy: clock?.dueAt ?? null,
    late: isLate(report, now),
    owner: ownerOf(report),
    neighbours: report.followerIds.length - 1,
    doerName: doer && withBadge(doer),
  };
}

/** After so long without WeChat's answer a picture is one in doubt, which its sender alone sees. */
const CHECK_MS = 30 * 60_000;

function seenPicture(picture: ReportPicture, personId: PersonId, now: Instant): SeenPicture[] {
  const { pictureId, purpose, by, at } = picture;
  const state = picture.state === 'checking' && now - at > CHECK_MS ? 'held' : picture.state;
  const mine = by === personId;
  if (!mine && state !== 'passed') return [];
  return [{ pictureId, purpose, state, visible: state !== 'refused' }];
}

/** A report as somebody sees it who may: what each viewer reads of it, in one place. A neighbour reads no words and sees no pictures: a room may stand in them. */
export function seenBy(report: ReportDocument, viewer: Viewer, personId: PersonId, now: Instant): SeenReport {
  const joined = viewer === 'joiner';
  const homeLabel = homeFor(report, viewer) ?? (joined ? '邻居' : '居民');
  return {
    ...headOf(report, viewer, now),
    viewer,
    text: joined ? '' : report.text,
    pictures: joined ? [] : report.pictures.flatMap((one) => seenPicture(one, personId, now)),
    timeline: report.timeline.map((one) => ({
      at: one.at,
      kind: one.kind,
      title: entryTitle(one, report, { mine: one.by === personId, homeLabel }),
      text: joined ? null : entryWords(one),
    })),
    deskName: report.desk && withBadge(report.desk),
    pause: report.pause,
    another: report.notAgain.length > 0,
    reopened: report.reopened,
    rev: report.rev,
  };
}
