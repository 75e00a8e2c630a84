import type { Case, Entry } from '#domain/kernel/casework';
import type { ErrandId, HomeId, PersonId, PictureId } from '#domain/kernel/ids';
import type { Channel, Intake } from '#domain/kernel/intake';
import type { Post } from '#domain/kernel/posts';
import type { Relation } from '#domain/kernel/home-terms';
import type { Instant } from '#domain/kernel/time';
import type { Route } from './catalogue-item';
import type { CONSENTS, FACES, PAUSE_REASONS, PICTURE_PURPOSES, VERIFIED_HOW } from './contract';
import type { EntryKind, EntrySide, ErrandResult, ErrandState } from './states';

export interface Named {
  personId: PersonId;
  name: string;
}

/** One thing that happened to an errand. `internal` ones are for desk and proxy, never for the family. */
export interface ErrandEntry extends Entry<EntryKind, EntrySide> {
  internal?: boolean;
  /** The desk has looked at what is `held`: it stays hidden from others for good, and waits for nobody any more. */
  refused?: boolean;
  /** What was promised with it: by when it is answered, done, asked again or confirmed. */
  until?: Instant;
  /** As what the desk did it, or who took it down. */
  post?: Post;
  /** Of what was taken down: how it was asked for. */
  channel?: Channel;
  /** How the desk found out that she wants it. */
  how?: (typeof VERIFIED_HOW)[number];
}

/** A picture on its way through the content check; `request` ones are the family's, `proof` ones the proxy's. */
export interface ErrandPicture {
  pictureId: PictureId;
  /** Of the copy that was checked; never leaves the functions. */
  fileId: string;
  state: 'checking' | 'passed' | 'held' | 'refused';
  traceId: string;
  purpose: (typeof PICTURE_PURPOSES)[number];
  by: PersonId;
  at: Instant;
}

/**
 * The three fields of a request; `held` names those that WeChat's check was in doubt about, `refused` those of them that
 * the desk has looked at and that stay hidden from others.
 */
export interface Wish {
  what: string;
  whenHome: string;
  special: string;
  held: ('what' | 'whenHome' | 'special')[];
  refused?: ('what' | 'whenHome' | 'special')[];
}

/** Who it is for, as the roster had it at the request: she may have neither telephone nor account. */
export interface Beneficiary extends Named {
  /** In that year; null where the year of birth is not known. */
  age: number | null;
  livesAlone: boolean;
  /** She rents: the roster's number of the home is her landlord's. */
  rents?: boolean;
}

/** Who told staff, by name, or masked where she is not bound to the home. */
export interface ErrandIntake extends Intake {
  callerName: string;
  bound: boolean;
}

/** Collection `errands`: one errand under one number, however often it is opened again. */
export interface ErrandDocument extends Case<ErrandState, ErrandEntry, ErrandResult> {
  _id: ErrandId;
  compoundName: string;
  /** Of the catalogue; the name is kept as it was. */
  /** What was sent under the key that made its id. */
  inputDigest?: string;
  itemCode: string;
  itemName: string;
  /** How it is done, as the family was told; absent in older ones. */
  route?: Route;
  urgent: boolean;
  homeId: HomeId;
  homeLabel: string;
  building: string;
  /** At the request no grid worker was there for the building (but for the family's own): the community does it itself. */
  noGridWorker?: boolean;
  /** Every community officer is of the family: what they would have to find out, the grid worker does. */
  noOfficer?: boolean;
  beneficiary: Beneficiary;
  requestedBy: Named & { relation: Relation };
  /** Staff took it down, `requestedBy` asked them for it or is whom it is for. */
  intake?: ErrandIntake;
  /** Who told staff and is not bound to the home: for who calls back, until it is closed; then it is gone. */
  caller?: { name: string; phone: string } | null;
  /** Who follows it: the one who asked, the one it is for, her caregivers and family at the time. */
  familyIds: PersonId[];
  /** Nobody of them is bound to the home any more, or has a telephone: the desk closes it in their place. */
  familyLeft?: boolean;
  wish: Wish;
  /** For who does it alone, from taking it until it is closed; then it is gone. */
  confidential?: string | null;
  /** How to get in: read on a tap that is recorded, while it is underway. */
  doorCode?: string | null;
  consent: {
    elder: (typeof CONSENTS)[number];
    at: Instant;
    terms: string;
    /** Who has found out that she wants it, and how; `how` is null where who asked for her said so, or she herself. */
    verified?: Named & { how: (typeof VERIFIED_HOW)[number] | null; at: Instant };
  };
  /** Request and proof together at most `MOST_PICTURES`. */
  pictures: ErrandPicture[];
  /** Who accepted it; null until then. */
  desk: Named | null;
  /** Who is asked to do it, or does it. */
  proxy: Named | null;
  /** Who has said no or kept silent: not proposed again. */
  declinedBy: PersonId[];
  askedAt: Instant;
  /** When the running round began: accepted, or opened again. */
  acceptedAt: Instant | null;
  pause: { reason: (typeof PAUSE_REASONS)[number]; checkAt: Instant } | null;
  /** What the proxy said at the end: done, or not possible. */
  solved: boolean | null;
  /** Of all rounds. */
  minutes: number;
  rating: { face: (typeof FACES)[number]; at: Instant } | null;
  reopened: number;
}
