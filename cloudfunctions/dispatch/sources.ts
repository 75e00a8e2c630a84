import type { Move } from '#domain/kernel/casework';
import type { Consequences, DomainEvent } from '#domain/kernel/events';
import type { GridPath } from '#domain/kernel/grid';
import type { Instant } from '#domain/kernel/time';
import { clockSays as activityClock, themeClock } from '#domain/activities/clock';
import { consequencesOf as ofActivities } from '#domain/activities/notices';
import { consequencesOf as ofDisclosures } from '#domain/disclosures/notices';
import { clockSays as questionClock } from '#domain/disclosures/question-machine';
import { clockSays as errandClock } from '#domain/errands/machine';
import { consequencesOf as ofErrands } from '#domain/errands/notices';
import { consequencesOf as ofHomes } from '#domain/homes/notices';
import { consequencesOf as ofPeople } from '#domain/people/notices';
import { consequencesOf as ofReading } from '#domain/people/unusual-reading';
import { handOverAfter, handOverFrom } from './hand-over';
import { showActivities, showDisclosure, showThemes } from './front-page';

/** A document with events on it. People stand above compounds: theirs is named by the event. */
export interface EventSource {
  _id: string;
  compoundId?: string;
  gridPath?: GridPath;
  pending: DomainEvent[];
  /** The last of what somebody did again and again, by person. */
  latest?: Record<string, DomainEvent>;
  /** The newest of them. */
  latestId?: string;
}

/** A document with a clock that the timer looks at. */
export interface Clocked {
  _id: string;
  compoundId: string;
  rev: number;
  clockAt: Instant | null;
  state?: string;
  pending: DomainEvent[];
}

export interface Source {
  /** The collection; it has an index on `hasPending`. */
  name: string;
  /** What follows from an event, told from how its document stands now. */
  consequencesOf: (event: DomainEvent, document: never) => Consequences;
  /**
   * What the clock of a document does to it when its `clockAt` (indexed) has come: it says something, and sets the
   * `clockAt` at which it is looked at next. Null where nothing is due.
   */
  clockSays?: (document: never, now: Instant) => Move<object, unknown> | null;
  /** The collection that keeps each event for good, for documents that do not carry their own history. */
  history?: string;
  /**
   * Who may act on what when rights have changed, or something has just been given to somebody: after its events are
   * told, before they are taken off.
   */
  handOver?: (document: never, now: Instant) => Promise<void>;
  /** Brings the compound's front page up to date after a document of these has events, before they are taken off. */
  show?: Show;
}

/** Documents that show the same `what` need to be shown once. */
interface Show {
  what: (document: never) => string;
  run: (document: never, now: Instant) => Promise<void>;
}
export type ClockedSource = Source & Required<Pick<Source, 'clockSays'>>;

const compoundOf = ({ compoundId = '' }: EventSource): string => compoundId;

/** Every collection whose documents carry events, and the pure rules that say what follows from them. */
export const SOURCES: Source[] = [
  // first, so that what is handed over is told in the same run
  // binding changes a person's rights, so it lies on the person
  {
    name: 'people',
    consequencesOf: (event, person: { _id: string }) =>
      event.kind.startsWith('home') ? ofHomes(event) : ofPeople(event, person),
    handOver: handOverFrom,
  },
  {
    name: 'disclosures',
    consequencesOf: ofDisclosures,
    handOver: handOverAfter('disclosures'),
    show: { what: ({ _id }: EventSource) => _id, run: showDisclosure },
  },
  {
    name: 'fee_questions',
    consequencesOf: ofDisclosures,
    clockSays: questionClock,
    handOver: handOverAfter('fee_questions'),
  },
  {
    name: 'errands',
    consequencesOf: ofErrands,
    clockSays: errandClock,
    handOver: handOverAfter('errands'),
  },
  {
    name: 'activities',
    consequencesOf: ofActivities,
    clockSays: activityClock,
    handOver: handOverAfter('activities'),
    history: 'activity_events',
    show: { what: compoundOf, run: showActivities },
  },
  {
    name: 'activity_themes',
    consequencesOf: ofActivities,
    clockSays: themeClock,
    show: { what: compoundOf, run: showThemes },
  },
  { name: 'homes', consequencesOf: ofHomes },
  { name: 'limits', consequencesOf: ofReading },
  { name: 'imports', consequencesOf: ofHomes },
];
