import type { RefusalParams } from '#domain/kernel/refusal';
import { generalRefusalText } from '#domain/kernel/texts';

/** The server's decided "no": a code of the contract. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly params: RefusalParams,
    /** Names the call in the server's log; shown with what nobody foresaw. */
    readonly requestId: string,
  ) {
    super(code);
    this.name = 'Refused';
  }
}

/** Nothing came back: whether the server did it is not known, so a repetition must carry the same key. */
export class NetworkFailure extends Error {
  constructor(cause: unknown) {
    super('NETWORK', { cause });
    this.name = 'NetworkFailure';
  }
}

/** Something came back that is no envelope. */
export class Unexpected extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'Unexpected';
  }
}

/** Turns a refusal into a sentence: a feature's `refusalText`. */
export type SayRefusal = (code: string, params: RefusalParams) => string;

/** The same for something that was only to be read: nothing was to be saved. */
export function sayLoadFailure(error: unknown, sayRefusal?: SayRefusal): string {
  if (!(error instanceof Refused)) return sayFailure(error);
  // nobody has filled in anything: what cannot be read is the link
  if (error.code === 'BAD_INPUT') return '这个链接不完整，可能在转发时断开了。请从首页重新进入。';
  if (error.code !== 'INTERNAL') return sayFailure(error, sayRefusal);
  return `系统出了问题。请稍后再试；仍不行请打物业服务电话（编号 ${error.requestId}）。`;
}

/** What the reader is told about a failure, and what to do next. */
export function sayFailure(error: unknown, sayRefusal: SayRefusal = generalRefusalText): string {
  if (error instanceof NetworkFailure) return '网络不通。请检查手机的网络后再试一次。';
  if (!(error instanceof Refused)) return '服务暂时没有回应。请稍后再试一次。';
  const sentence = sayRefusal(error.code, error.params);
  return error.code === 'INTERNAL' ? `${sentence}（编号 ${error.requestId}）` : sentence;
}
