import type { Ladder } from '#domain/kernel/casework';
import type { Capability, Post } from '#domain/kernel/posts';
import type { Office, Outcome } from '../states';

/** Whom a complaint is about: those with these posts never get to see it. */
export interface Party {
  code: 'property' | 'gridWorker';
  name: string;
  posts: readonly Post[];
}

/** What a report of a kind may be about; found by the words that people use for it, or by where it is. */
export interface Topic {
  code: string;
  name: string;
  words: readonly string[];
  /** Places of which it is said without a word. */
  parts?: readonly string[];
  /** Its times are the shorter ones. */
  urgent?: boolean;
}

/** A kind of report, all of it as data: a new one is a file beside these and a line in `kinds.ts`. */
export interface ReportKind {
  /** As one chooses it, and what its sender does: `报事报修`. */
  name: string;
  /** Of its number. */
  prefix: string;
  /** Who answers for it. */
  owner: Office;
  /** What owner and sent ones must be allowed; `doers` null: the office does it itself. */
  doers: Capability | null;
  /** Of whom it must say that it is about them; none: of nobody. */
  about: readonly Party[];
  topics: readonly Topic[];
  /** Whether it lies somewhere. */
  placed: boolean;
  /** Working hours until somebody accepts, working days until it is done, days for its asker to say whether it is. */
  times: {
    accept: Record<'urgent' | 'usual', number>;
    do: Record<'urgent' | 'usual', number>;
    confirmDays: number;
  };
  /** Who hears that it is late, whatever it waits for. */
  ladder: Ladder;
  /** What its end can be; a photo shows those of `proof`. */
  outcomes: readonly Outcome[];
  proof: readonly Outcome[];
  /** What is often said at the end, to be tapped instead of typed. */
  answers: Partial<Record<Outcome, readonly string[]>>;
  /** The law that says that it is to be answered; null where none is known for sure. */
  basis: string | null;
}
