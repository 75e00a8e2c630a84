import type { Instant } from '#domain/kernel/time';
import { collection, command } from '#platform/collection';

type PictureState = 'checking' | 'passed' | 'held' | 'refused';
interface Pictured {
  _id: string;
  pictures: { fileId: string; state: PictureState; traceId: string }[];
}

/** Every collection whose documents hold pictures that people sent; each has an index on `pictures.traceId`. */
const PICTURED = ['fee_questions'].map((name) => collection<Pictured>(name));
const STATE = { pass: 'passed', review: 'held', risky: 'refused' } as const;

/**
 * WeChat's answer to a picture check. It names only the trace id, which nobody but WeChat and this function knows, so
 * no compound can be named here. Anything but a clear pass keeps the picture hidden.
 */
export async function settlePicture(event: Record<string, unknown>, _now: Instant): Promise<void> {
  const suggest = (event.result as { suggest?: string } | undefined)?.suggest;
  const state = STATE[suggest as keyof typeof STATE] ?? 'held';
  const traceId = String(event.trace_id ?? '');
  for (const documents of PICTURED) {
    const waiting = { pictures: command().elemMatch({ traceId, state: 'checking' }) };
    if (await documents.change(waiting, { 'pictures.$.state': state })) return;
    if (await documents.one({ 'pictures.traceId': traceId })) return;
  }
  // the event may come before the picture is stored; a call that fails is what makes WeChat send it again
  throw new Error('a picture check that nobody knows yet');
}
