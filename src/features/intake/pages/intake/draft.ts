import * as v from 'valibot';
import { QUESTION_REASONS } from '#domain/disclosures/contract';
import { CONSENTS, VERIFIERS } from '#domain/errands/contract';
import { CHANNELS } from '#domain/kernel/intake';

const text = () => v.fallback(v.string(), '');
const choice = <const V extends string>(values: readonly V[]) =>
  v.fallback(v.nullable(v.picklist(values)), null);

export const KINDS = ['errand', 'question'] as const;
export type Kind = (typeof KINDS)[number];

/** Who told it, where she is not of the home. */
export const OTHER = 'other';

/** What is being written down, from the home to the words. */
export const Draft = v.object({
  building: text(),
  homeId: text(),
  label: text(),
  channel: choice(CHANNELS),
  /** Of the home, or `OTHER`. */
  callerId: text(),
  callerName: text(),
  callerPhone: text(),
  forId: text(),
  kind: choice(KINDS),
  itemCode: text(),
  lineCode: text(),
  reason: choice(QUESTION_REASONS),
  what: text(),
  whenHome: text(),
  special: text(),
  urgent: v.fallback(v.boolean(), false),
  consent: choice(CONSENTS),
  /** The danger word that the caller has said to be none of now. */
  vouched: text(),
});
export type Draft = v.InferOutput<typeof Draft>;

export const EMPTY: Draft = {
  ...{ building: '', homeId: '', label: '', channel: null, callerId: '', callerName: '', callerPhone: '' },
  ...{ forId: '', kind: null, itemCode: '', lineCode: '', reason: null, what: '', whenHome: '' },
  ...{ special: '', urgent: false, consent: null, vouched: '' },
};

/** What stays when another home is chosen: how she asked. Persons and words of one home are never those of the next. */
export const ofHome = ({ channel }: Draft, home: Pick<Draft, 'building' | 'homeId' | 'label'>): Draft => ({
  ...EMPTY,
  channel,
  ...home,
});

/** Somebody has begun to write it down: who called, or what for. */
export const isBegun = ({ homeId, callerId, kind, what }: Draft): boolean =>
  homeId !== '' && (callerId !== '' || kind !== null || what.trim() !== '');

/** What has been written down, until its number has been said. */
export const Done = v.object({
  kind: v.picklist(KINDS),
  id: v.string(),
  number: v.string(),
  dueAt: v.number(),
  deskName: v.nullable(v.string()),
  /** Who first finds out whether whom it is for wants it; `dueAt` is then by when. */
  verifier: v.fallback(v.nullable(v.picklist(VERIFIERS)), null),
  /** Who asks has no telephone: somebody comes by, or calls the home. */
  unreachable: v.boolean(),
});
export type Done = v.InferOutput<typeof Done>;
