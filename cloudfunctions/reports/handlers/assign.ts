import { badgeOf, withBadge } from '#domain/kernel/badge';
import type { Person } from '#domain/kernel/person';
import { mayFor } from '#domain/kernel/post-terms';
import * as machine from '#domain/reports/machine';
import { kindOf } from '#domain/reports/kinds';
import type { MemberCall } from '#platform/serve';
import type { Handler } from '../handler';
import { seenAs, takeStep } from '../step';
import { assignable, type Assignable } from '../store';

/** Who holds a post now that is sent to reports of this kind; whoever asked is not sent to herself. */
function doersOf(report: Assignable, { compound, now }: Pick<MemberCall, 'compound' | 'now'>): Person[] {
  const { doers } = kindOf(report.kind);
  if (doers === null) return [];
  return report.people.filter(
    (one) => one.personId !== report.askedBy.personId && mayFor(one, doers, compound, report.building, now),
  );
}

export const readDoers: Handler<'readDoers'> = async (call) => {
  const { report, viewer } = seenAs(await assignable(call.compound, call.input.reportId), call);
  if (viewer !== 'desk') throw call.refuse('NOT_ALLOWED');
  const loadOf = (personId: string) => report.loads.find((one) => one._id === personId)?.load ?? 0;
  const doers = doersOf(report, call).map(({ personId, name }) => ({
    ...{ personId, name, badge: badgeOf(personId), load: loadOf(personId) },
    notAgain: report.notAgain.includes(personId),
  }));
  return { doers: doers.sort((a, b) => Number(a.notAgain) - Number(b.notAgain) || a.load - b.load) };
};

/** Sends somebody who holds the post as the same read has it. */
export const assign: Handler<'assign'> = (call) => {
  const { compound, input, refuse, insist } = call;
  const chosen = (report: Assignable) =>
    doersOf(report, call).find((one) => one.personId === input.doerId) ?? null;
  return takeStep<Assignable>(call, {
    step: 'assign',
    kind: 'assigned',
    text(report) {
      const doer = chosen(report);
      return doer && withBadge(doer);
    },
    facts: () => assignable(compound, input.reportId),
    besides: (report) => insist(report.notAgain.includes(input.doerId) ? 'ANOTHER_WISHED' : null),
    decide(report, doer) {
      const sent = chosen(report);
      if (!sent) throw refuse('NOT_A_DOER');
      return machine.assign(report, doer, sent);
    },
  });
};
