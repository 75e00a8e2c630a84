import * as v from 'valibot';

/** A 小区, the tenant. Every document and every query names one. */
export const CompoundId = v.pipe(v.string(), v.regex(/^c-[a-z0-9]{8,32}$/), v.brand('CompoundId'));
export type CompoundId = v.InferOutput<typeof CompoundId>;

/** A human being, by an id of ours that tells nothing of her: elders without WeChat and walk-ins are persons too. Never an openid. */
export const PersonId = v.pipe(v.string(), v.regex(/^p-[a-z0-9]{8,32}$/), v.brand('PersonId'));
export type PersonId = v.InferOutput<typeof PersonId>;

/** A 户: derived from compound, building, entrance and room, so that importing a roster twice meets the same home. */
export const HomeId = v.pipe(v.string(), v.regex(/^h-[a-z0-9]{8,32}$/), v.brand('HomeId'));
export type HomeId = v.InferOutput<typeof HomeId>;

/** One version of a compound's fee disclosure, draft or published. */
export const DisclosureId = v.pipe(v.string(), v.regex(/^d-[a-z0-9-]{8,48}$/), v.brand('DisclosureId'));
export type DisclosureId = v.InferOutput<typeof DisclosureId>;

/** A question on one line of a disclosure. */
export const QuestionId = v.pipe(v.string(), v.regex(/^q-[a-z0-9]{8,48}$/), v.brand('QuestionId'));
export type QuestionId = v.InferOutput<typeof QuestionId>;

/** An errand (代办事项), from its request to its result. */
export const ErrandId = v.pipe(v.string(), v.regex(/^e-[a-z0-9]{8,48}$/), v.brand('ErrandId'));
export type ErrandId = v.InferOutput<typeof ErrandId>;

/** A volunteer activity. */
export const ActivityId = v.pipe(v.string(), v.regex(/^v-[a-z0-9]{8,48}$/), v.brand('ActivityId'));
export type ActivityId = v.InferOutput<typeof ActivityId>;

/** Somebody's application to be bound to a home (绑定申请). */
export const ApplicationId = v.pipe(v.string(), v.regex(/^b-[a-z0-9]{8,48}$/), v.brand('ApplicationId'));
export type ApplicationId = v.InferOutput<typeof ApplicationId>;

/** What says that somebody looks after somebody of a home (照护人): asked for, agreed to, ended. */
export const CaregiverId = v.pipe(v.string(), v.regex(/^y-[a-z0-9]{8,48}$/), v.brand('CaregiverId'));
export type CaregiverId = v.InferOutput<typeof CaregiverId>;

/** An organisation that works for people somewhere in the grid: a property company, a department, a committee. */
export const PartyId = v.pipe(v.string(), v.regex(/^u-[a-z0-9]{8,48}$/), v.brand('PartyId'));
export type PartyId = v.InferOutput<typeof PartyId>;

/** A roster import that is running or has run. */
export const ImportId = v.pipe(v.string(), v.regex(/^i-[a-z0-9]{8,48}$/), v.brand('ImportId'));
export type ImportId = v.InferOutput<typeof ImportId>;

/** The client's key of one intention: the same key sent twice creates one thing. */
export const ClientKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/));

/**
 * What a person's upload is called, chosen by `files.prepareUpload`: a name without a folder. Whose folder it lies in is
 * who calls, so nobody can name a file of somebody else, nor one of ours.
 */
export const UploadName = v.pipe(
  v.string(),
  v.regex(/^f-[0-9a-f]{24}\.(?:jpg|png|xlsx|xlsm|xls|et)$/),
  v.brand('UploadName'),
);
export type UploadName = v.InferOutput<typeof UploadName>;

/** A picture that was taken over from an upload. Where it is stored is known to the functions alone. */
export const PictureId = v.pipe(v.string(), v.regex(/^x-[a-z0-9]{8,48}$/), v.brand('PictureId'));
export type PictureId = v.InferOutput<typeof PictureId>;

/** The number of changes a document has seen; a transition names the one it was decided on. */
export const Rev = v.pipe(v.number(), v.integer(), v.minValue(0));
