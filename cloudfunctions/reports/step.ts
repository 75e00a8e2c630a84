import { isReplay } from '#domain/kernel/casework';
import { postsIn } from '#domain/kernel/post-terms';
import { actingAs } from '#domain/kernel/posts';
import { refuse, type Refusing } from '#domain/kernel/refusal';
import type { ReportId, Viewer } from '#domain/reports/contract';
import type { ReportDocument } from '#domain/reports/documents';
import { kindOf } from '#domain/reports/kinds';
import type { Doer, ReportMove } from '#domain/reports/machine';
import { deskPostOf, OFFICE_MAY, officesOf, viewerOf, whyCannot, type Step } from '#domain/reports/rules';
import type { EntryKind } from '#domain/reports/states';
import { attempt } from '#platform/attempt';
import { passedText, type Writing } from '#platform/content-check';
import type { MemberCall } from '#platform/serve';
import * as store from './store';

type Calling = Pick<MemberCall, 'person' | 'compound' | 'now'>;

/** As what the caller sees a report. Who may not see it is told what who names an unknown one is told. */
export function seenAs<R extends ReportDocument>(
  report: R | null,
  { person, compound, now }: Calling,
): { report: R; viewer: Viewer } {
  const viewer = report && viewerOf(report, person, compound, now);
  if (!report || !viewer) throw refuse('NOT_FOUND');
  return { report, viewer };
}

/** As what she does it: by the post that lets her. */
function postOf(report: ReportDocument, viewer: Viewer, { person, compound, now }: Calling): Doer['post'] {
  const posts = postsIn(person, compound, now);
  if (viewer === 'desk') return deskPostOf(report, posts) ?? undefined;
  if (viewer === 'doer') return actingAs(kindOf(report.kind).doers ?? 'doRepairs', posts) ?? undefined;
  const [office] = officesOf(posts);
  return viewer === 'ladder' && office ? (actingAs(OFFICE_MAY[office], posts) ?? undefined) : undefined;
}

type Stepping = MemberCall &
  Refusing<'NOT_IN_THIS_STATE'> & {
    input: { compoundId: ReportDocument['compoundId']; reportId: ReportId; rev: number };
  };

interface Taken<R extends ReportDocument> {
  step: Step;
  /** What the history calls it, and what it says there: a retry is known by them. */
  kind: EntryKind;
  text?: (report: R) => string | null;
  /** The report with what else the decision needs, in one call. */
  facts?: () => Promise<R | null>;
  /** Says no for what else is against it than where the report stands. */
  besides?: (report: R, viewer: Viewer) => void | Promise<void>;
  decide: (report: R, doer: Doer, viewer: Viewer) => ReportMove | Promise<ReportMove>;
}

/**
 * One step of a report: who sees it as what, whether she may as it stands, and the move as one conditional update. Sent
 * again after a lost answer it answers as before.
 */
export const takeStep = <R extends ReportDocument = ReportDocument>(
  call: Stepping,
  { step, kind, text, facts, besides, decide }: Taken<R>,
): Promise<{ rev: number }> =>
  attempt(async () => {
    const { input, person, now } = call;
    const { reportId, rev } = input;
    const { personId, name } = person;
    const done = { rev: rev + 1 };
    const read = facts ?? (() => store.report(call.compound.compoundId, reportId) as Promise<R | null>);
    const { report, viewer } = seenAs(await read(), call);
    if (isReplay(report, { rev, kind, personId, text: text?.(report) ?? null })) return done;
    call.insist(whyCannot(step, { ...report, viewer }));
    if (viewer === 'joiner') throw call.refuse('NOT_IN_THIS_STATE');
    call.insist(report.rev === rev ? null : 'CHANGED_MEANWHILE');
    await besides?.(report, viewer);
    const post = postOf(report, viewer, call);
    const move = await decide(report, { personId, name, now, side: viewer, post }, viewer);
    return (await store.move(report, move, { by: personId, now })) ? done : null;
  });

/** The same with words of hers, which WeChat checks: what is in doubt is refused, since nobody would look at it later. */
export const sayStep = (
  call: Stepping & Writing,
  { text, besides, ...taken }: Omit<Taken<ReportDocument>, 'facts' | 'text'> & { text: string },
): Promise<{ rev: number }> =>
  takeStep(call, {
    ...taken,
    text: () => text,
    async besides(report, viewer) {
      await besides?.(report, viewer);
      await passedText(call, text, 'text');
    },
  });
