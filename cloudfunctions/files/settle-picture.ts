import type { Instant } from '#domain/kernel/time';
import { NOUNS } from '#domain/nouns';
import { collection, command } from '#platform/collection';
import { leaving, newEvent } from '#platform/events';

type PictureState = 'checking' | 'passed' | 'held' | 'refused';
interface Pictured {
  _id: string;
  pictures: { state: PictureState; traceId: string }[];
}

const PICTURED = NOUNS.flatMap((one) => [...one.timed]).flatMap(({ collection: name, pictures }) =>
  pictures ? [{ documents: collection<Pictured>(name), doubt: pictures.doubt }] : [],
);
const STATE = { pass: 'passed', review: 'held', risky: 'refused' } as const;

/**
 * WeChat's answer to a picture check. It names only the trace id, which nobody but WeChat and this function knows, so
 * no compound can be named here. Anything but a clear pass keeps the picture hidden.
 */
export async function settlePicture(pushed: Record<string, unknown>, now: Instant): Promise<void> {
  const suggest = (pushed.result as { suggest?: string } | undefined)?.suggest;
  const state = STATE[suggest as keyof typeof STATE] ?? 'held';
  const traceId = String(pushed.trace_id ?? '');
  for (const { documents, doubt } of PICTURED) {
    const waiting = { pictures: command().elemMatch({ traceId, state: 'checking' }) };
    const told = doubt !== null && state === 'held' ? leaving(newEvent(doubt, now, null, {})) : {};
    if (await documents.change(waiting, { 'pictures.$.state': state, ...told })) return;
    const known = await documents.one({ 'pictures.traceId': traceId });
    const isSettled = known?.pictures.every((one) => one.traceId !== traceId || one.state !== 'checking');
    if (isSettled) return;
    if (known) throw new Error('a document that is full of untold events');
  }
  // the event may come before the picture is stored; a call that fails is what makes WeChat send it again
  throw new Error('a picture check that nobody knows yet');
}
