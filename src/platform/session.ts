import type { OutputOf } from '#domain/kernel/contract';
import { people, type FrontPage, type Preferences } from '#domain/people/contract';
import type { CompoundId } from '#domain/kernel/ids';
import { homesIn, type HomeHeld } from '#domain/kernel/home-terms';
import { mayAny, type Capability, type Post } from '#domain/kernel/posts';
import { heardOf } from './answers';
import { ask, call } from './call';
import { newClientKey } from './client-key';
import { compoundParam } from './compound-param';
import { Refused, sayLoadFailure } from './failure';
import { firstPreferences, keepPreferences, settlePreferences } from './preferences';
import { serverNow } from './server-clock';
import { recall, remember } from './storage';
import { store } from './store';

export type Today = OutputOf<typeof people.actions.today>;
export type Me = NonNullable<Today['person']>;
export type Phones = FrontPage;

export interface Session {
  state: 'loading' | 'failed' | 'ready';
  /** Why it failed. */
  message: string | null;
  /** `null`: a visitor. */
  person: Me | null;
  /** Where this account is nobody yet, or no more: what it waits for. */
  standing: Today['signIn'];
  /** The compound that the tab pages are about; `null` while the reader has to choose one. */
  compoundId: CompoundId | null;
  /** Those that are hers; for who has none, some that may be looked into. */
  compounds: Today['compounds'];
  /** Its home page as it was last read; `null` until then. */
  today: Today | null;
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
  today: null,
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
    heard(await ask(people, 'today', { remembered: compoundParam(recall(COMPOUND)) }));
  } catch (error) {
    if (session.read().state !== 'ready') session.change({ state: 'failed', message: sayLoadFailure(error) });
  }
}

/** All that one call says: who this is, and the home page of the compound that is shown. */
function heard(today: Today): void {
  const { person, signIn: standing, templates, compounds, frontPage } = today;
  loadedAt = Date.now();
  heardOf('today', [person?.personId, today.matters, today.notices, today.unread]);
  const preferences = person ? settlePreferences(person.preferences) : session.read().preferences;
  const about = { person, standing, templates, compounds, preferences };
  const compoundId = frontPage?.compoundId ?? null;
  session.change({ state: 'ready', message: null, ...about, compoundId, today });
  knownOf(today);
}

/** Telephones and posts of a compound, for the pages that come after. */
function knownOf({ frontPage, posts }: Today): void {
  if (!frontPage) return;
  remember(PHONES, frontPage);
  session.change({ phones: frontPage, posts: { ...session.read().posts, [frontPage.compoundId]: posts } });
}

/** Whether what is shown has been read so lately that it is not read again: the page opens with what started the app. */
export const isJustRead = (): boolean => Date.now() - loadedAt < 2_000;

/** Reads the home page anew behind what is shown; a failure leaves everything as it is, and is thrown. */
export async function reloadToday(): Promise<void> {
  const { compoundId } = session.read();
  const today = await ask(people, 'today', { compoundId });
  // another one has been chosen meanwhile
  if (session.read().compoundId === compoundId) heard(today);
}

/** Shows another compound from now on, on this phone. */
export function chooseCompound(compoundId: CompoundId): void {
  remember(COMPOUND, compoundId);
  if (session.read().compoundId === compoundId) return;
  session.change({ compoundId, today: null });
}

/** For a page about another compound than the tab pages: its telephones, unless this phone knows them already. */
export async function fetchPhones(compoundId: CompoundId): Promise<void> {
  if (session.read().phones?.compoundId === compoundId) return;
  knownOf(await ask(people, 'today', { compoundId }));
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
