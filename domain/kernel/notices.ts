import type { DomainEvent, EventMap, MatterDraft, NoticeDraft } from './events';
import type { Instant } from './time';
import type { WechatMessage } from './wechat-templates';

/** Title and sentence, written when somebody is told: the phone shows them as they come. */
export interface Words {
  title: string;
  body: string;
}

/** One of some events, and the document that it happened to, as that stands when it is told. */
export interface Told<M extends EventMap, D, Kind extends keyof M = keyof M> {
  event: { [K in Kind & string]: DomainEvent<K, M[K]> }[Kind & string];
  document: D;
}

/** A kind of notice as the timer asks it: after which events, and what is told then. */
export interface NoticeRule<M extends EventMap, D, On extends keyof M = keyof M> {
  on: readonly On[];
  tell: (told: Told<M, D>, kind: string) => NoticeDraft[];
}

interface NoticeTo<T> {
  /** Whom, as tags. Nobody: it is not told. */
  to: (told: T) => readonly string[];
  words: (told: T) => Words;
  /** The page that it is about. */
  link: (told: T) => string;
  /** Only where it holds still: what is told late may be over. */
  when?: (told: T) => boolean;
  /** Also a message in WeChat; null: not this time. */
  wechat?: (told: T) => WechatMessage | null;
  /** Also whoever did it: as a rule she knows. */
  alsoDoer?: true;
  /** Others who share a tag and are not told. */
  but?: (told: T) => DomainEvent['by'][];
}

/** A kind of notice, defined once: after which events, to whom, in which words, where it leads. */
export type NoticeOf<M extends EventMap, D, On extends keyof M> = NoticeTo<Told<M, D, On>> & {
  on: readonly On[];
};

function draftOf<T extends Told<EventMap, never>>(
  of: NoticeTo<T>,
  told: T,
  kind: string,
  key: string,
): NoticeDraft[] {
  const tags = [...new Set(of.to(told))];
  if (tags.length === 0) return [];
  const { by } = told.event;
  const except = [...(of.alsoDoer ? [] : [by]), ...(of.but?.(told) ?? [])].filter((one) => one !== null);
  const wechat = of.wechat?.(told) ?? null;
  return [
    {
      ...{ key, kind, tags, ...of.words(told), link: of.link(told) },
      ...(except.length > 0 ? { except: [...new Set(except)] } : {}),
      ...(wechat ? { wechat } : {}),
    },
  ];
}

/** The kinds of notices of a noun's events `M` on documents `D`. */
export const noticesAbout = <M extends EventMap, D>() => ({
  notice: <const On extends keyof M & string>(of: NoticeOf<M, D, On>): NoticeRule<M, D, On> => ({
    on: of.on,
    tell: (told, kind) => {
      const about = told as unknown as Told<M, D, On>;
      return of.when?.(about) === false ? [] : draftOf(of as never, about as never, kind, kind);
    },
  }),

  /** One for each of several, in words of her own; `each` gives what differs, by the key of its notice. */
  noticeEach: <const On extends keyof M & string, Each>(of: {
    on: readonly On[];
    each: (told: Told<M, D, On>) => readonly (readonly [key: string, one: Each])[];
    notice: (one: Each) => NoticeTo<Told<M, D, On>>;
  }): NoticeRule<M, D, On> => ({
    on: of.on,
    tell: (told, kind) => {
      const about = told as unknown as Told<M, D, On>;
      return of
        .each(about)
        .flatMap(([key, one]) => draftOf(of.notice(one) as never, about as never, kind, `${kind}-${key}`));
    },
  }),
});

/** The events of a table of notices that some notice tells. */
type ToldBy<R> = R extends Record<string, { on: readonly (infer On)[] }> ? On : never;

/**
 * What is told after each event of `M`. Total: an event that no notice tells does not compile unless it is named as
 * `quiet`, of which nobody is told.
 */
export const allNotices =
  <M extends EventMap, D>() =>
  <
    const R extends Record<string, { on: readonly (keyof M & string)[] }>,
    const Quiet extends keyof M & string,
  >(
    rules: R,
    quiet: readonly Quiet[] &
      ([Exclude<keyof M, ToldBy<R> | Quiet>] extends [never]
        ? unknown
        : { untold: Exclude<keyof M, ToldBy<R> | Quiet> }),
  ) => {
    const known = new Set<string>([...Object.values(rules).flatMap((one) => [...one.on]), ...quiet]);
    return {
      kinds: Object.keys(rules) as (keyof R & string)[],
      knows: (kind: string): boolean => known.has(kind),
      tell: (event: DomainEvent, document: D): NoticeDraft[] => {
        if (!known.has(event.kind)) throw new Error(`Nobody knows what follows from ${event.kind}.`);
        return Object.entries(rules as unknown as Record<string, NoticeRule<M, D>>)
          .filter(([, { on }]) => on.includes(event.kind))
          .flatMap(([kind, { tell }]) => tell({ event, document } as unknown as Told<M, D>, kind));
      },
    };
  };

/** What waits on somebody's 今日 while a document stands as it does, defined once. */
export interface MatterRule<D> {
  /** For whom of those that a document may wait for; of each it waits for one thing at a time. */
  for: string;
  when: (document: D) => boolean;
  to: (document: D) => readonly string[];
  words: (document: D) => Words;
  link: (document: D) => string;
  dueAt: (document: D) => Instant | null;
  /** Others have to act on it: the reader only keeps an eye on it. */
  watched?: true;
}

/**
 * What waits because of a document, told from how it stands now, not from what happened: an event that is told twice or
 * late can then not bring back a matter that is done. Of the rules for one the first that holds is told.
 */
export const allMatters = <D extends { _id: string }>(rules: Record<string, MatterRule<D>>) => {
  const whom = [...new Set(Object.values(rules).map((one) => one.for))];
  return {
    kinds: Object.keys(rules),
    tell: (document: D): { matterId: string; set: MatterDraft | null }[] =>
      whom.map((one) => {
        const matterId = `m-${document._id}-${one}`;
        const found = Object.entries(rules).find(([, rule]) => rule.for === one && rule.when(document));
        if (!found) return { matterId, set: null };
        const [kind, { to, words, link, dueAt, watched = false }] = found;
        const tags = [...new Set(to(document))];
        const about = { ...words(document), link: link(document), dueAt: dueAt(document) };
        return { matterId, set: { matterId, kind, tags, ...about, watched } };
      }),
  };
};
