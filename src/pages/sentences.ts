import * as activities from '#domain/activities/notice-texts';
import * as disclosures from '#domain/disclosures/notice-texts';
import * as errands from '#domain/errands/notice-texts';
import * as homes from '#domain/homes/notice-texts';
import * as people from '#domain/people/notices';
import * as reading from '#domain/people/unusual-reading';
import type { RefusalParams } from '#domain/kernel/refusal';

interface Told {
  title: string;
  body: string;
}

interface Speaker {
  NOTICE_KINDS: readonly string[];
  noticeText: (kind: string, params: RefusalParams) => Told;
}

/** A feature after which something waits for somebody; `WATCHED_KINDS` wait for others than the reader. */
interface MatterSpeaker extends Speaker {
  MATTER_KINDS: readonly string[];
  WATCHED_KINDS: readonly string[];
  matterText: (kind: string, params: RefusalParams) => Told;
}

const MATTER_SPEAKERS: readonly MatterSpeaker[] = [disclosures, errands, activities, people];
const SPEAKERS: readonly Speaker[] = [...MATTER_SPEAKERS, homes, reading];

/** The words of an inbox entry: those of the feature that knows its kind. Every feature has words for unknown ones. */
export function noticeWords(kind: string, params: RefusalParams): Told {
  const speaker = SPEAKERS.find((one) => one.NOTICE_KINDS.includes(kind)) ?? disclosures;
  return speaker.noticeText(kind, params);
}

/** A matter that somebody else has to act on: the reader only keeps an eye on it. */
export const waitsForOthers = (kind: string): boolean =>
  MATTER_SPEAKERS.some((one) => one.WATCHED_KINDS.includes(kind));

/** The words of what waits for the reader: those of the feature that knows its kind. */
export function matterWords(kind: string, params: RefusalParams): Told {
  const speaker = MATTER_SPEAKERS.find((one) => one.MATTER_KINDS.includes(kind)) ?? disclosures;
  return speaker.matterText(kind, params);
}
