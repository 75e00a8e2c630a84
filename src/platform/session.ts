import type { OutputOf } from '#domain/kernel/contract';
import { people, type FrontPage, type Preferences } from '#domain/people/contract';
import { withLinks } from '#domain/people/home-page-links';
import type { CompoundId } from '#domain/kernel/ids';
import { longLink } from '#domain/kernel/links';
import { homesIn, type HomeHeld } from '#domain/kernel/home-terms';
import type { Post } from '#domain/kernel/posts';
import { heardOf } from './answers';
import { ask, call } from './call';
import { newClientKey } from './client-key';
import { compoundParam } from './compound-param';
import { Refused, sayLoadFailure } from './failure';
import { localIdentity } from './local-wechat';
import { firstPreferences, keepPreferences, settlePreferences, visitorsChoice } from './preferences';
import { serverNow } from './server-clock';
import { forget, recall, remember } from './storage';
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
  /** The same of every compound that a page was lately about. */
  known: Record<string, Phones>;
  /** The posts a person holds in a compound, those of nodes above it included, as `people.today` last said. */
  posts: Record<string, readonly Post[]>;
}

const COMPOUND = 'compound';
const PHONES = 'phones';
const KNOWN = 'known-phones';
/** Compounds whose telephones are remembered. */
const MOST_KNOWN = 8;
const LAST = 'last-session';
/** So long what was heard at the last visit is enough to open a page with. */
const REMEMBERED_FOR = 24 * 3_600_000;
const TEMPLATES = 'templates';

/** What the phone has kept of the templates, so that they come once. */
const keptTemplates = (): Today['templates'] => (recall(TEMPLATES) as Today['templates'] | undefined) ?? null;

const session = store<Session>({
  state: 'loading',
  message: null,
  person: null,
  standing: null,
  compoundId: null,
  compounds: [],
  today: null,
  preferences: firstPreferences(),
  templates: keptTemplates()?.ids ?? {},
  phones: (recall(PHONES) as Phones | undefined) ?? null,
  known: (recall(KNOWN) as Record<string, Phones> | undefined) ?? {},
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

type Remembered = Pick<Session, 'person' | 'compoundId' | 'compounds' | 'posts'>;

/** Whose the memory is: in the local demo somebody else may hold the same phone. */
const holder = (): string => JSON.stringify(localIdentity());

/**
 * At a launch: who this was at the last visit of today, so that a page needs its own call alone. The home page and 我的
 * read anew whatever is remembered. Who lives and works nowhere may do so by now, and is asked about.
 */
export function resumeSession(): Promise<void> {
  const last = recall(LAST) as { at: number; holder: string; of: Remembered } | undefined;
  if (!last || last.holder !== holder() || Date.now() - last.at > REMEMBERED_FOR) return startSession();
  session.change({ ...last.of, state: 'ready' });
  return Promise.resolve();
}

function rememberSession({ person, standing, compoundId, compounds, posts }: Session): void {
  const belongs = person === null || person.homes.length + person.posts.length > 0;
  if (compoundId === null || standing !== null || !belongs) return forget(LAST);
  const of: Remembered = { person, compoundId, compounds, posts };
  remember(LAST, { at: Date.now(), holder: holder(), of });
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

async function askToday(about: {
  compoundId?: CompoundId | null;
  remembered?: CompoundId | null;
}): Promise<Today> {
  const { elder } = session.read().preferences;
  const answer = await ask(people, 'today', { ...about, elder, templates: keptTemplates()?.digest });
  const { frontPage } = answer;
  return frontPage ? withLinks(answer, (link) => longLink(link, frontPage.compoundId)) : answer;
}

async function load(): Promise<void> {
  if (session.read().state === 'failed') session.change({ state: 'loading', message: null });
  try {
    heard(await askToday({ remembered: compoundParam(recall(COMPOUND)) }));
  } catch (error) {
    if (session.read().state !== 'ready') session.change({ state: 'failed', message: sayLoadFailure(error) });
  }
}

/** All that one call says: who this is, and the home page of the compound that is shown. */
function heard(today: Today): void {
  const { person, signIn: standing, compounds, frontPage } = today;
  if (today.templates) remember(TEMPLATES, today.templates);
  const templates = (today.templates ?? keptTemplates())?.ids ?? {};
  loadedAt = Date.now();
  heardOf('today', [person?.personId, today.matters, today.notices, today.unread]);
  const preferences = person ? settlePreferences(person.preferences) : session.read().preferences;
  const about = { person, standing, templates, compounds, preferences };
  const compoundId = frontPage?.compoundId ?? null;
  session.change({ state: 'ready', message: null, ...about, compoundId, today });
  knownOf(today);
  rememberSession(session.read());
}

/** Telephones and posts of a compound, for the pages that come after. */
function knownOf({ frontPage, posts }: Today): void {
  if (!frontPage) return;
  const { compoundId } = frontPage;
  const before = Object.entries(session.read().known).filter(([id]) => id !== compoundId);
  const known = Object.fromEntries([...before, [compoundId, frontPage] as const].slice(-MOST_KNOWN));
  remember(PHONES, frontPage);
  remember(KNOWN, known);
  session.change({ phones: frontPage, known, posts: { ...session.read().posts, [compoundId]: posts } });
}

/** Whether what is shown has been read so lately that it is not read again: the page opens with what started the app. */
export const isJustRead = (): boolean => Date.now() - loadedAt < 2_000;

let reading: { of: CompoundId | null; done: Promise<void> } | null = null;

/**
 * Reads the home page anew behind what is shown, once at a time; a failure leaves everything as it is, and is thrown.
 */
export function reloadToday(): Promise<void> {
  const { compoundId } = session.read();
  if (reading?.of === compoundId) return reading.done;
  const done = askToday({ compoundId })
    .then((today) => {
      // another one has been chosen meanwhile
      if (session.read().compoundId === compoundId) heard(today);
    })
    .finally(() => {
      reading = null;
    });
  reading = { of: compoundId, done };
  return done;
}

/** Shows another compound from now on, on this phone. */
export function chooseCompound(compoundId: CompoundId): void {
  remember(COMPOUND, compoundId);
  if (session.read().compoundId === compoundId) return;
  session.change({ compoundId, today: null });
}

/** For a page about another compound than the tab pages: its telephones, unless this phone knows them already. */
export async function fetchPhones(compoundId: CompoundId): Promise<void> {
  if (session.read().known[compoundId]) return;
  knownOf(await askToday({ compoundId }));
}

/** Not failures: the page then asks for the proof, or says whom it waits for. */
const WAITS = ['PROVE_HOME', 'WAIT_FOR_OFFICER'];

/** Signs in by a telephone number that WeChat vouches for, and reads anew who this is. */
export async function signIn(phoneCode: string, key: string = newClientKey()): Promise<void> {
  const chosen = visitorsChoice();
  await call(people, 'signIn', { phoneCode, key }).catch((error: unknown) => {
    if (!(error instanceof Refused && WAITS.includes(error.code))) throw error;
  });
  await afterSignIn();
  // chosen a moment ago, and on this phone: it outweighs what the account was told before
  if (chosen && session.read().person) await setPreferences(chosen).catch(() => undefined);
}

/** Somebody else than before: what was shown of her goes. */
export async function afterSignIn(): Promise<void> {
  forget(LAST);
  session.change({ state: 'loading' });
  await reloadSession();
}

/** Changes how the screen looks at once; the server is told where somebody is signed in. */
export async function setPreferences(preferences: Preferences): Promise<void> {
  const {
    person,
    preferences: { elder: before },
  } = session.read();
  keepPreferences(preferences, person === null);
  session.change({ preferences, person: person && { ...person, preferences } });
  rememberSession(session.read());
  try {
    if (person) await call(people, 'setPreferences', preferences);
  } finally {
    // the ways in come as tiles or as large buttons
    if (preferences.elder !== before) void reloadToday().catch(() => undefined);
  }
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
