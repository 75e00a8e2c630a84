import * as disclosures from '#domain/disclosures/notices';
import * as homes from '#domain/homes/notices';
import * as people from '#domain/people/notices';
import type { RefusalParams } from '#domain/kernel/refusal';

interface Told {
  title: string;
  body: string;
}

interface Speaker {
  NOTICE_KINDS: readonly string[];
  noticeText: (kind: string, params: RefusalParams) => Told;
}

const SPEAKERS: readonly Speaker[] = [disclosures, homes, people];

/** The words of an inbox entry: those of the feature that knows its kind. Every feature has words for unknown ones. */
export function noticeWords(kind: string, params: RefusalParams): Told {
  const speaker = SPEAKERS.find((one) => one.NOTICE_KINDS.includes(kind)) ?? disclosures;
  return speaker.noticeText(kind, params);
}

/** A matter that somebody else has to act on: the reader only keeps an eye on it. */
export const waitsForOthers = (kind: string): boolean => kind === 'questionAsked';

/** The words of what waits for the reader; only disclosures have such matters so far. */
export const matterWords = (kind: string, params: RefusalParams): Told =>
  disclosures.matterText(kind, params);
