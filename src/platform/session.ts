import type { OutputOf } from '#domain/kernel/contract';
import { people, type FrontPage, type Preferences } from '#domain/people/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { homesIn, type HomeHeld } from '#domain/kernel/home-terms';
import { mayAny, type Capability, type Post } from '#domain/kernel/posts';
import { call } from './call';
import { newClientKey } from './client-key';
import { choosable, namesFor, ownCompounds, pickCompound, type CompoundName } from './compound-choice';
import { Refused, sayLoadFailure } from './failure';
import { firstPreferences, keepPreferences, settlePreferences } from './preferences';
import { serverNow } from './server-clock';
import { recall, remember } from './storage';
import { store } from './store';

type WhoIAm = OutputOf<typeof people.actions.me>;
export type Me = NonNullable<WhoIAm['person']>;
export type Phones = Pick<
  FrontPage,
  'compoundId' | 'name' | 'servicePhone' | 'complaintPhone' | 'officePhone'
>;

export interface Session {
  state: 'loading' | 'failed' | 'ready';
  /** Why it failed. */
  message: string | null;
  /** `null`: a visitor. */
  person: Me | null;
  /** Where this account is nobody yet, or no more: what it waits for. */
  standing: WhoIAm['signIn'];
  /** The compound that the tab pages are about; `null` while the reader has to choose one of `compounds`. */
  compoundId: CompoundId | null;
  compounds: readonly CompoundName[];
  preferences: Preferences;
  /** WeChat's template ids by our names, needed synchronously in a tap. */
  templates: Record<string, string>;
  /** Of the compound last shown; remembered, so that a number is on the screen even without a network. */
  phones: Phones | null;
  /** The posts a person holds in a compound, those of nodes above it included, as `people.today` last said. */
  posts: Record<string, readonly Post[]>;
}

const COMPOUND = 'compound';
const PHONES = 'phones';

const session = store<Session>({
  state: 'loading',
  message: null,
  person: null,
  standing: null,
  compoundId: null,
  compounds: [],
  preferences: firstPreferences(),
  templates: {},
  phones: (recall(PHONES) as Phones | undefined) ?? null,
  posts: {},
});

export const useSession = session.use;
export const readSession = session.read;

/** How old the answer to "who am I" may be when a page is shown: a home is bound or a post given while the app is open. */
const FRESH_FOR = 60_000;

let running: Promise<void> | null = null;
let loadedAt = 0;

/** Finds out who this is and which compound to show: once per launch, and again after signing in or a failure. */
export function startSession(): Promise<void> {
  running ??= load().finally(() => {
    running = null;
  });
  return running;
}

/** After a change of one's own: an answer that was already on its way would still tell what was before. */
export async function reloadSession(): Promise<void> {
  await running;
  await startSession();
}

/** Finds out anew behind what is shown, if that is long ago; a failure leaves everything as it is. */
export function refreshSession(): void {
  if (session.read().state === 'ready' && Date.now() - loadedAt > FRESH_FOR) void startSession();
}

async function load(): Promise<void> {
  if (session.read().state === 'failed') session.change({ state: 'loading', message: null });
  try {
    const me = await call(people, 'me', {});
    const own = ownCompounds(me.person, serverNow());
    // Who belongs to one compound has nothing to choose from, and its name comes with its front page.
    const page = (after: string | null) => call(people, 'listCompounds', { after });
    const listed = own.length === 1 ? [] : await namesFor(own, page);
    const compounds = choosable(own, listed);
    const compoundId = pickCompound(compounds, recall(COMPOUND));
    const preferences = me.person ? settlePreferences(me.person.preferences) : session.read().preferences;
    loadedAt = Date.now();
    session.change({
      state: 'ready',
      message: null,
      person: me.person,
      standing: me.signIn,
      templates: me.templates,
      compounds,
      compoundId,
      preferences,
    });
  } catch (error) {
    if (session.read().state !== 'ready') session.change({ state: 'failed', message: sayLoadFailure(error) });
  }
}

/** Shows another compound from now on, on this phone. */
export function chooseCompound(compoundId: CompoundId): void {
  remember(COMPOUND, compoundId);
  session.change({ compoundId });
}

/** What `people.today` said, for the pages that come after it. */
export function heardToday({ frontPage, posts }: OutputOf<typeof people.actions.today>): void {
  const { compoundId, name, servicePhone, complaintPhone, officePhone } = frontPage;
  const phones = { compoundId, name, servicePhone, complaintPhone, officePhone };
  remember(PHONES, phones);
  session.change({ phones, posts: { ...session.read().posts, [compoundId]: posts } });
}

/**
 * For a launch that skips the home page: the telephones of a compound, unless this phone knows them already. Where none
 * is named, it is the one that the tab pages are about.
 */
export async function fetchPhones(compoundId = session.read().compoundId): Promise<void> {
  if (!compoundId || session.read().phones?.compoundId === compoundId) return;
  heardToday(await call(people, 'today', { compoundId }));
}

/** Not failures: the page then asks for the proof, or says whom it waits for. */
const WAITS = ['PROVE_HOME', 'WAIT_FOR_OFFICER'];

/** Signs in by a telephone number that WeChat vouches for, and reads anew who this is. */
export async function signIn(phoneCode: string, key: string = newClientKey()): Promise<void> {
  await call(people, 'signIn', { phoneCode, key }).catch((error: unknown) => {
    if (!(error instanceof Refused && WAITS.includes(error.code))) throw error;
  });
  await afterSignIn();
}

/** Somebody else than before: what was shown of her goes. */
export async function afterSignIn(): Promise<void> {
  session.change({ state: 'loading' });
  await reloadSession();
}

/** Changes how the screen looks at once; the server is told where somebody is signed in. */
export async function setPreferences(preferences: Preferences): Promise<void> {
  keepPreferences(preferences);
  const { person } = session.read();
  session.change({ preferences, person: person && { ...person, preferences } });
  if (person) await call(people, 'setPreferences', preferences);
}

/** The reader's homes in a compound as of now. */
export function homesOf({ person }: Pick<Session, 'person'>, compoundId: CompoundId): HomeHeld[] {
  return person ? homesIn(person, compoundId, serverNow()) : [];
}

/** The reader's posts in a compound: decides which entries are shown, never what is allowed. */
export function postsOf(
  { person, posts }: Pick<Session, 'person' | 'posts'>,
  compoundId: CompoundId,
): Post[] {
  const now = serverNow();
  const held = (person?.posts ?? []).filter(
    (one) => one.compoundId === compoundId && one.since <= now && (one.until === null || now < one.until),
  );
  return [...new Set([...held.map((one) => one.post), ...(posts[compoundId] ?? [])])];
}

/** Whether a post of the reader's in a compound lets her do something: decides what is shown, never what is allowed. */
export const useMay = (compoundId: CompoundId, capability: Capability): boolean =>
  mayAny(postsOf(useSession(), compoundId), capability);
