import { refuse, type Refusing, type TextRefusal } from '#domain/kernel/refusal';
import { privateIn, type PrivateKind } from '#domain/kernel/private-digits';
import { firstLetters } from '#domain/kernel/text';
import type { Actor } from './actor';
import { checkText, WechatDown } from './wechat';

/** A call in which somebody writes, and about which compound: its own telephone numbers are everybody's. */
export type Writing = Refusing<TextRefusal> & { actor: Pick<Actor, 'openid' | 'compound'> };

/**
 * Refuses what is private in a text that others read, with what it is and its field; `keeps` may stay. Without a call.
 */
export function insistNothingPrivate(
  text: string,
  field: string,
  { published, keeps = [] }: { published?: readonly string[]; keeps?: readonly PrivateKind[] } = {},
): void {
  const found = privateIn(text, published).find((one) => !keeps.includes(one.kind));
  if (found) throw refuse('PRIVATE_DIGITS', { field, kind: found.kind, found: found.text });
}

/** The same for fields that are read one after the other: a number may be cut in two between them. */
export function insistNothingAcross(
  { compound }: Pick<Actor, 'compound'>,
  written: readonly (readonly [field: string, text: string])[],
): void {
  const all = written.map(([, text]) => text).join('\n');
  insistNothingPrivate(all, written.at(-1)?.[0] ?? '', { published: compound?.phones });
}

/**
 * What somebody wrote, checked before others see it: what is private and risky text are refused at the field, doubtful text is kept but
 * `held` until staff have looked. WeChat checks only for somebody who is in the mini-program right now.
 */
export async function checkedText(
  call: Writing,
  text: string,
  field: string,
  keeps: readonly PrivateKind[] = [],
): Promise<'passed' | 'held'> {
  insistNothingPrivate(text, field, { published: call.actor.compound?.phones, keeps });
  const suggested = await verdictOn(call, text);
  if (suggested === 'risky') throw call.refuse('TEXT_RISKY', { field });
  return suggested === 'review' ? 'held' : 'passed';
}

/**
 * The fields of a form: each is named where something private stands in it, then WeChat checks all of them at once, and
 * each by itself only to name the one that did not pass.
 */
export async function passedWords(call: Writing, written: Record<string, string>): Promise<void> {
  const fields = Object.entries(written).filter(([, text]) => text !== '');
  const published = call.actor.compound?.phones;
  for (const [field, text] of fields) insistNothingPrivate(text, field, { published });
  insistNothingAcross(call.actor, fields);
  const passes = async (text: string) => (await verdictOn(call, text)) === 'pass';
  if (await passes(fields.map(([, text]) => text).join('\n'))) return;
  for (const [field, text] of fields) if (!(await passes(text))) throw call.refuse('TEXT_RISKY', { field });
  // only read one after the other
  throw call.refuse('TEXT_RISKY', { field: fields.at(-1)?.[0] ?? '' });
}

/** WeChat reads at most 2,500 characters at once. */
const AT_ONCE = 2000;
/** Letters in a row: a number, `3-101` or `A座` says nothing that could be checked. */
const WORDS = /\p{L}{2}/u;

/**
 * The texts of a file, checked together. The office's files are looked at by staff before others see anything of them, so
 * doubtful text passes; what is risky is named. A text is refused only for itself, not for its neighbours.
 */
export async function passedTexts(call: Writing, texts: readonly string[], field: string): Promise<void> {
  for (const piece of piecesOf([...new Set(texts)].filter((one) => WORDS.test(one)))) {
    const found = await riskyIn(call, piece);
    if (found !== null) throw call.refuse('TEXT_RISKY', { field, found: firstLetters(found, 30) });
  }
}

function piecesOf(texts: readonly string[]): string[][] {
  const pieces: string[][] = [];
  let size = AT_ONCE;
  for (const one of texts) {
    size += one.length + 1;
    if (size > AT_ONCE) {
      pieces.push([]);
      size = one.length + 1;
    }
    pieces.at(-1)?.push(one);
  }
  return pieces;
}

/** The first risky text of a piece: where the whole is risky, each half is asked about. */
async function riskyIn(call: Writing, piece: readonly string[]): Promise<string | null> {
  if ((await verdictOn(call, piece.join('\n'))) !== 'risky') return null;
  if (piece.length <= 1) return piece[0] ?? null;
  const half = piece.length >> 1;
  return (await riskyIn(call, piece.slice(0, half))) ?? (await riskyIn(call, piece.slice(half)));
}

async function verdictOn({ actor: { openid }, refuse }: Writing, text: string) {
  if (!openid) throw refuse('TEXT_CHECK_DOWN');
  return checkText(openid, text).catch((error: unknown) => {
    throw error instanceof WechatDown ? refuse('TEXT_CHECK_DOWN') : error;
  });
}

/** What somebody wrote, where nobody can look at doubtful text later: it is refused too. */
export async function passedText(
  call: Writing,
  text: string,
  field: string,
  keeps: readonly PrivateKind[] = [],
): Promise<void> {
  if ((await checkedText(call, text, field, keeps)) === 'held') throw call.refuse('TEXT_RISKY', { field });
}
