import { withBadge } from '#domain/kernel/badge';
import { homesIn } from '#domain/kernel/home-terms';
import { mayFor } from '#domain/kernel/post-terms';
import { askedFor, doerPostOf, isByStaff } from '#domain/errands/doers';
import * as machine from '#domain/errands/machine';
import { suggestProxies as suggest, whyUnsuitable } from '#domain/errands/suggest';
import { mayVerify } from '#domain/errands/verification';
import { seenBy } from '#domain/errands/views';
import type { MemberCall } from '#platform/serve';
import { assignable, type Assignable, type Somebody } from '../facts';
import type { Handler } from '../handler';
import { seenAs, takeStep } from '../step';

type Asking = Pick<MemberCall, 'compound' | 'now'>;

/** Who may be asked for an errand at all: who holds a post for its building now that may do it. */
const proxiesOf = (errand: Assignable, { compound, now }: Asking): Somebody[] =>
  errand.proxies.filter((one) => mayFor(one, askedFor(errand), compound, errand.building, now));

const loadsOf = ({ loads }: Assignable) =>
  loads.flatMap(({ _id: personId, load }) => (personId ? [{ personId, load }] : []));

export const suggestProxies: Handler<'suggestProxies'> = async (call) => {
  const { person, compound, now, input, refuse } = call;
  const { errand, viewer } = seenAs(await assignable(compound, input.errandId), call);
  if (viewer !== 'desk') throw refuse('NOT_ALLOWED');
  const proxies = proxiesOf(errand, call).map((one) => ({
    personId: one.personId,
    name: one.name,
    buildings: homesIn(one, compound.compoundId, now)
      .filter((home) => home.relation !== 'caregiver')
      .map((home) => home.building),
    ...(isByStaff(errand) ? { post: doerPostOf(errand, one, compound, now) } : {}),
  }));
  const served = errand.served.flatMap(({ _id }) => (_id ? [_id] : []));
  return {
    errand: {
      ...seenBy(errand, viewer, person.personId, now),
      mayVerify: mayVerify(errand, viewer, person, compound, now),
    },
    proxies: suggest(errand, proxies, loadsOf(errand), served),
  };
};

/** Asks one proxy, who holds the post and can be asked as the same read has it. */
export const assign: Handler<'assign'> = (call) => {
  const { compound, input, refuse, insist } = call;
  const { errandId, proxyId } = input;
  const chosen = (errand: Assignable) =>
    proxiesOf(errand, call).find((one) => one.personId === proxyId) ?? null;
  return takeStep<'assign', Assignable>(call, {
    step: 'assign',
    kind: 'offered',
    // the history has name and badge, and who has it now has the id
    text: (errand) => {
      const proxy = chosen(errand);
      return !proxy || (errand.state === 'offered' && errand.proxy?.personId !== proxyId)
        ? null
        : withBadge(proxy);
    },
    facts: () => assignable(compound, errandId),
    besides(errand) {
      const load = loadsOf(errand).find((one) => one.personId === proxyId)?.load ?? 0;
      if (!chosen(errand)) throw refuse(isByStaff(errand) ? 'NOT_STAFF' : 'NOT_A_PROXY');
      const why = whyUnsuitable(errand, { personId: proxyId, load });
      insist(why && 'PROXY_UNSUITABLE', { why });
    },
    decide(errand, doer) {
      const proxy = chosen(errand);
      if (!proxy) throw refuse('NOT_A_PROXY');
      return machine.assign(errand, doer, proxy);
    },
  });
};
