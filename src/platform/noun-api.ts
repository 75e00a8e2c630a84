import type { Action, Feature, InputOf, OutputOf } from '#domain/kernel/contract';
import { ask, call } from './call';
import type { SayRefusal } from './failure';
import { useAction, type ActionState } from './use-action';
import { usePages, type ListPage } from './use-pages';
import { useQuery, type Query } from './use-query';

/** A noun's actions, typed by its contract, for its pages: what is read, listed and done, with its words for a no. */
export function nounApi<A extends Record<string, Action>>(feature: Feature<A>, sayRefusal: SayRefusal) {
  type Name = keyof A & string;
  type Listed<K extends Name> = OutputOf<A[K]> & ListPage<unknown>;
  const question = (action: Name, input: unknown) => `${feature.name}.${action} ${JSON.stringify(input)}`;
  return {
    /** What a page shows; while `input` is null something is still missing, and nothing is sent. */
    useRead: <K extends Name>(action: K, input: InputOf<A[K]> | null): Query<OutputOf<A[K]>> =>
      useQuery(
        input === null ? null : question(action, input),
        () => ask(feature, action, input as InputOf<A[K]>),
        sayRefusal,
      ),

    /** The same page by page; `cursor` is what the action calls where to go on. */
    useList: <K extends Name>(action: K, input: object, cursor: 'after' | 'before' = 'after') =>
      usePages(
        question(action, input),
        (at) => ask(feature, action, { ...input, [cursor]: at } as InputOf<A[K]>) as Promise<Listed<K>>,
        sayRefusal,
      ),

    /** Something the reader does; an action with a key gets the same one until it has been done. */
    useDo: <K extends Name>(action: K): ActionState<Omit<InputOf<A[K]>, 'key'>, OutputOf<A[K]>> =>
      useAction((input, key) => call(feature, action, { ...input, key } as InputOf<A[K]>), sayRefusal),

    /** The bare question, where a page puts together what it reads. */
    ask: <K extends Name>(action: K, input: InputOf<A[K]>): Promise<OutputOf<A[K]>> =>
      ask(feature, action, input),

    /** The bare call, for forms and sheets. */
    perform: <K extends Name>(action: K, input: InputOf<A[K]>): Promise<OutputOf<A[K]>> =>
      call(feature, action, input),
    sayRefusal,
  };
}
