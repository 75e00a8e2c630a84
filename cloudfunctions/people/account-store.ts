import type { HomePlace } from '#domain/people/home-proof';
import type { DomainEvent } from '#domain/kernel/events';
import type { HomeId, PersonId } from '#domain/kernel/ids';
import type { Instant } from '#domain/kernel/time';
import type { PersonDocument } from '#domain/people/documents';
import { accounts, persons } from '#platform/actor';
import { collection, command, type Stored } from '#platform/collection';
import { leaving } from '#platform/events';

const homes = collection<HomePlace & { _id: HomeId }>('homes');
const contacts = collection<Stored>('home_contacts');
/** Homes that one number or one person can name. */
const MOST_HOMES = 200;

/** Lets the account name the person; whether it is she, her own document says (`holder`). */
export const linkAccount = (openid: string, personId: PersonId): Promise<void> =>
  accounts.put({ _id: openid, personId });

export const unlinkAccount = (openid: string): Promise<boolean> => accounts.remove({ _id: openid });

/** What the account that waits is no more. */
const NO_CLAIM = { claimBy: null, claimAt: null, claimAsks: null };

/** The first account that is she. */
export const hold = (personId: PersonId, holder: string): Promise<boolean> =>
  persons.change({ _id: personId, holder: null }, { holder, ...NO_CLAIM });

/** Another account with her number waits to be her, in the place of one that may have waited before. */
export const claim = (
  { personId, holder, claimBy }: PersonDocument,
  by: string,
  asks: 'home' | 'officer',
  now: Instant,
  told: readonly DomainEvent[],
): Promise<boolean> =>
  persons.change(
    { _id: personId, holder, claimBy: claimBy ?? null },
    { claimBy: by, claimAt: now, claimAsks: asks, ...leaving(...told) },
  );

/** Another account is she from now on; the one before may object. Only as she was read. */
export const moveTo = (
  { personId, holder, claimBy }: PersonDocument,
  to: string,
  now: Instant,
  told: readonly DomainEvent[],
): Promise<boolean> =>
  persons.change(
    { _id: personId, holder, claimBy: claimBy ?? null },
    {
      holder: to,
      formerHolder: holder,
      movedAt: now,
      wrongAnswers: 0,
      wrongEver: 0,
      wrongSince: null,
      ...NO_CLAIM,
      ...leaving(...told),
    },
  );

/** Counts an answer before it is looked at, so that many at once are not many tries. */
export const countAnswer = (
  { personId, claimBy, wrongAnswers, wrongSince }: PersonDocument,
  counted: { wrongAnswers: number; wrongSince: Instant; wrongEver: number },
): Promise<boolean> =>
  persons.change(
    { _id: personId, claimBy, wrongAnswers: wrongAnswers ?? null, wrongSince: wrongSince ?? null },
    counted,
  );

/** Takes the number off her: it is somebody else's. `holder` is who she is afterwards, null for nobody. */
export const loseNumber = (
  { personId, phone, holder, claimBy }: PersonDocument,
  to: string | null,
  movedAt: Instant | null,
  told: readonly DomainEvent[],
): Promise<boolean> =>
  persons.change(
    { _id: personId, phone, holder: holder ?? null, claimBy: claimBy ?? null },
    {
      phone: null,
      holder: to,
      formerHolder: null,
      ...(movedAt === null ? {} : { movedAt }),
      ...NO_CLAIM,
      ...leaving(...told),
    },
  );

export const setNumber = (
  personId: PersonId,
  from: string | null,
  to: string | null,
  told: readonly DomainEvent[],
): Promise<boolean> =>
  persons.change(
    { _id: personId, phone: from },
    // who waited to be her had come with the number before
    { phone: to, ...NO_CLAIM, ...(told.length > 0 ? leaving(...told) : {}) },
  );

/** How many persons have a number: more than one only for the moment in which two took it. */
export const personsWithPhone = (phone: string): Promise<PersonDocument[]> => persons.find({ phone }, 2);

/** The homes that prove that somebody is this person: those she is bound to, and what the rosters have for her number. */
export async function provableHomes({ homes: held, phone }: PersonDocument): Promise<HomePlace[]> {
  const ids = held.filter((one) => one.until === null).map((one) => one.homeId);
  const bound = ids.length > 0 ? homes.find({ _id: command().in(ids) }, MOST_HOMES) : [];
  const listed = contacts
    .aggregate()
    .match({ phone })
    .limit(MOST_HOMES)
    .lookup({ from: 'homes', localField: '_id', foreignField: '_id', as: 'homes' })
    .end() as Promise<{ data: { homes: HomePlace[] }[] }>;
  const [one, other] = await Promise.all([bound, listed]);
  return [...one, ...other.data.flatMap((contact) => contact.homes)];
}
