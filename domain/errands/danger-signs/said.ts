import { cleanText } from '#domain/kernel/text';
import { SAYINGS } from './harmless';
import { asMeant } from './slips';

/** A text as it is compared. */
export interface Said {
  /** Narrow, nothing invisible and no blanks in it, since people put them anywhere. */
  text: string;
  /** The same as it is meant, without sayings and compounds in which a word of danger stands for something else; as long as `text`. */
  told: string;
  /** Where a blank stood for a comma: 我好害怕 家里着火了. One between single characters (起 不 来) is none. */
  breaks: ReadonlySet<number>;
}

export interface Place {
  from: number;
  to: number;
}

const BREAK = /[，。；！？、,;!?…~～\s]/;
/** A clause is looked at so far: nobody's is longer, and whatever is pasted is read in bounded time. */
const CLAUSE = 24;
const sayings = new RegExp(SAYINGS, 'g');

export function comparable(written: string): Said {
  const words = cleanText(written).normalize('NFKC').split(/\s+/);
  const breaks = new Set<number>();
  let text = '';
  for (const word of words) {
    if (/[^，。,;；！？、,;!?]{2}$/.test(text) && word.length > 1) breaks.add(text.length);
    text += word;
  }
  return { text, told: asMeant(text).replace(sayings, (found) => '＿'.repeat(found.length)), breaks };
}

/** The clause up to a place of the text. */
export function clauseBefore({ text, breaks }: Said, at: number): string {
  let from = at;
  while (from > at - CLAUSE && from > 0 && !breaks.has(from) && !BREAK.test(text[from - 1] ?? '')) from -= 1;
  return text.slice(from, at);
}

/** The rest of the clause from a place on; empty where the next begins right there. */
export function clauseAfter({ text, breaks }: Said, at: number): string {
  let to = at;
  while (to < at + CLAUSE && to < text.length && !breaks.has(to) && !BREAK.test(text[to] ?? '')) to += 1;
  return text.slice(at, to);
}

/** The clause that a place stands in. */
export const clauseAround = (said: Said, { from, to }: Place): string =>
  clauseBefore(said, from) + said.text.slice(from, to) + clauseAfter(said, to);
