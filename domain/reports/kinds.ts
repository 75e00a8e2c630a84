import * as v from 'valibot';
import { codeText } from '#domain/kernel/text';
import { complaint } from './kinds/complaint';
import type { Party, ReportKind, Topic } from './kinds/kind';
import { repair } from './kinds/repair';
import { partOf } from './places';

/** Every kind of report, each a line. */
const KINDS = { repair, complaint } satisfies Record<string, ReportKind>;
export type KindCode = keyof typeof KINDS;

/** In the order in which they are offered. */
export const KIND_CODES = Object.keys(KINDS) as KindCode[];
export const KindCode = v.picklist(KIND_CODES);
export const kindOf = (code: KindCode): ReportKind => KINDS[code];

/** A topic of a kind; one that the kind has no more is something else. */
export const topicOf = (kind: KindCode, code: string): Topic =>
  kindOf(kind).topics.find((one) => one.code === code) ?? { code, name: '其他', words: [] };

export const isTopic = (kind: KindCode, code: string): boolean =>
  kindOf(kind).topics.some((one) => one.code === code);

export const PARTY_CODES = ['property', 'gridWorker'] as const satisfies readonly Party['code'][];
export type PartyCode = (typeof PARTY_CODES)[number];

/** Of a kind that is about somebody the party of that code. */
export const partyOf = (kind: KindCode, code: PartyCode | null): Party | null =>
  kindOf(kind).about.find((one) => one.code === code) ?? null;

/** How much of a text speaks of a topic: the letters of its words that stand in it. */
const weightOf = ({ words }: Topic, text: string): number =>
  words.reduce((sum, one) => sum + (text.includes(codeText(one)) ? one.length : 0), 0);

/**
 * What a report is about by its words, else by its place. Null where neither says, or two are said alike: then its sender is asked.
 */
export function topicIn(kind: KindCode, text: string, part: string | null): Topic | null {
  const { topics } = kindOf(kind);
  const said = codeText(text);
  const weighed = topics
    .map((topic) => ({ topic, weight: weightOf(topic, said) }))
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = weighed;
  if (first && first.weight > (second?.weight ?? 0)) return first.topic;
  const here = partOf(part);
  return (here && topics.find((one) => one.parts?.includes(here.code))) ?? null;
}
