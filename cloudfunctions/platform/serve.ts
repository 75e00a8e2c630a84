import * as v from 'valibot';
import type { Action, Envelope, Feature, OutputOf, ParsedInputOf, Who } from '#domain/kernel/contract';
import { NodeId, type Place } from '#domain/kernel/grid';
import { CompoundId } from '#domain/kernel/ids';
import { homesIn } from '#domain/kernel/home-terms';
import { postsIn } from '#domain/kernel/post-terms';
import { isAbove, mayAny, type Post } from '#domain/kernel/posts';
import { insist, isRefusal, refuse, type Refusing } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import type { CompoundDocument, NodeDocument } from '#domain/grid/documents';
import type { PersonDocument } from '#domain/people/documents';
import { loadActor, type About, type Actor } from './actor';
import { callerOf } from './cloudbase';
import { counterOf, countsPersons } from './counter';
import { count } from './limits';
import { log, logFailure } from './log';

/** What every handler gets: who asks, by which posts, and when. A visitor has no person; what she gets is the handler's to say. */
export interface AnyCall {
  actor: Actor;
  posts: Post[];
  now: Instant;
  requestId: string;
}

/** Where the contract asks for a person: she is signed in. */
export interface PersonCall extends AnyCall {
  person: PersonDocument;
}

/** Where the contract asks for a home or a post: it is in the compound of the input. */
export interface MemberCall extends PersonCall {
  compound: CompoundDocument;
}

/** Where it asks for a post at a node: it is the one of the input, and reaches it. */
export interface NodeCall extends PersonCall {
  node: NodeDocument;
}

/** Where it asks for a post wherever posts are held. */
export interface PlaceCall extends PersonCall {
  place: Place;
}

type CallBy<W extends Who> = W extends 'anyone'
  ? AnyCall
  : W extends 'person'
    ? PersonCall
    : W extends { at: 'node' }
      ? NodeCall
      : W extends { at: 'place' }
        ? PlaceCall
        : MemberCall;

/** What the handler of an action gets; it says no with what its contract lists (`refuse`, `insist`). */
export type Call<A extends Action> = CallBy<A['who']> &
  Refusing<A['refusals'][number]> & { input: ParsedInputOf<A> };

export type HandlersOf<F extends Feature> = {
  [A in keyof F['actions']]: (call: Call<F['actions'][A]>) => Promise<OutputOf<F['actions'][A]>>;
};

/** Events that the platform itself sends to a function (message push), by WeChat's `Event` name. */
export type PlatformEvents = Record<string, (event: Record<string, unknown>, now: Instant) => Promise<void>>;

type Main = (event: Record<string, unknown>, context: object) => Promise<unknown>;

/**
 * The one entry of every function: caller from the platform → person with rights (one call) → may she → input →
 * handler → output (strips what the contract does not name) → envelope → log line. It decides nothing itself.
 */
export function serve<F extends Feature>(
  feature: F,
  handlers: HandlersOf<F>,
  platformEvents: PlatformEvents = {},
): Main {
  return async (event, context) => {
    const started = Date.now();
    const { openid, requestId } = callerOf(context);
    const kind = String(event.Event);
    const isPushed = openid === null && event.MsgType === 'event' && Object.hasOwn(platformEvents, kind);
    const pushed = isPushed ? platformEvents[kind] : undefined;
    if (pushed) {
      await pushed(event, started);
      return 'success';
    }
    const name = String(event.action ?? '');
    const envelope = await answer(feature, handlers, name, event.input, { openid, requestId, now: started });
    log({
      fn: feature.name,
      // an unknown one is whatever the caller wrote: up to 100 KB, or somebody's number
      action: Object.hasOwn(feature.actions, name) ? name : '',
      code: envelope.ok ? 'OK' : envelope.error.code,
      ms: Date.now() - started,
      requestId,
    });
    return envelope;
  };
}

async function answer<F extends Feature>(
  feature: F,
  handlers: HandlersOf<F>,
  name: string,
  raw: unknown,
  { openid, requestId, now }: { openid: string | null; requestId: string; now: Instant },
): Promise<Envelope> {
  try {
    const contract = Object.hasOwn(feature.actions, name) ? feature.actions[name] : undefined;
    if (!contract) throw refuse('BAD_INPUT', { field: 'action', issue: 'unknown' });
    const { limit, countedByHandler } = contract;
    const actor = await loadActor(openid, aboutIn(raw), limit !== undefined && countsPersons(limit));
    const posts = admit(contract, actor, now);
    const input = parse(contract, raw);
    const counter = limit && !countedByHandler ? counterOf(limit, actor, now) : null;
    if (limit && counter) await count(limit, counter, now);
    const handler = handlers[name as keyof HandlersOf<F>] as (call: unknown) => Promise<unknown>;
    const { person, compound, node } = actor;
    const place = placeOf(actor);
    const data = await handler({
      ...{ input, actor, person, compound, node, place, posts, now, requestId },
      ...{ refuse, insist },
    });
    return { ok: true, data: v.parse(contract.output, data), now };
  } catch (error) {
    if (isRefusal(error)) {
      return { ok: false, error: { code: error.code, params: error.params, requestId }, now };
    }
    logFailure(requestId, `${feature.name}.${name}`, error);
    return { ok: false, error: { code: 'INTERNAL', params: {}, requestId }, now };
  }
}

/** The tenant that the call names, before anything else of the input is looked at: a node above compounds, else a compound. */
function aboutIn(raw: unknown): About {
  const { compoundId, nodeId } = (raw ?? {}) as { compoundId?: unknown; nodeId?: unknown };
  const node = v.safeParse(NodeId, nodeId);
  if (node.success) return { nodeId: node.output };
  const compound = v.safeParse(CompoundId, compoundId);
  return compound.success ? { compoundId: compound.output } : {};
}

/** Where the call is, as posts see it. */
export function placeOf({ compound, node }: Pick<Actor, 'compound' | 'node'>): Place | null {
  if (compound) return compound;
  return node && { compoundId: null, gridPath: node.gridPath, name: node.name };
}

/** The place that an action is about: a node's actions are none of a compound, nor the other way round. */
function placeFor(who: Who, actor: Actor): Place | null {
  const at = typeof who === 'string' ? 'compound' : (who.at ?? 'compound');
  return placeOf({
    compound: at === 'node' ? null : actor.compound,
    node: at === 'compound' ? null : actor.node,
  });
}

/** Lets the person try the action, or refuses; answers with the posts that she holds there. */
function admit({ who }: Action, actor: Actor, now: Instant): Post[] {
  const { person, compound } = actor;
  const place = placeFor(who, actor);
  const posts = person && place ? postsIn(person, place, now) : [];
  if (who === 'anyone') return posts;
  if (!person) throw refuse('NOT_SIGNED_IN');
  if (who === 'person') return posts;
  const allowed =
    who === 'member'
      ? // who keeps the grid above has no part in what a compound does
        posts.some((one) => !isAbove(one)) ||
        (compound !== null && homesIn(person, compound.compoundId, now).length > 0)
      : mayAny(posts, who.may);
  if (!allowed) throw refuse('NOT_ALLOWED');
  return posts;
}

/** The first thing wrong with the input, with its field, so that the screen can say it there. */
function parse(contract: Action, raw: unknown): unknown {
  const parsed = v.safeParse(contract.input, raw ?? {});
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw refuse('BAD_INPUT', { field: v.getDotPath(issue) ?? '', issue: issue.type });
}
