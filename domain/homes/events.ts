import type { NoParams } from '#domain/kernel/events';
import type { HomeId, PersonId } from '#domain/kernel/ids';
import type { CompoundNode } from '#domain/kernel/grid';
import type { Relation } from '#domain/kernel/home-terms';
import type { Post } from '#domain/kernel/posts';

/** Whose home, where, and who did it. */
type AboutHome = {
  homeId: HomeId;
  compoundId: CompoundNode['compoundId'];
  label: string;
  byName: string | null;
  byPost: Post | null;
};

/** What the events of a binding carry, whatever happens to it; see `bindingParams`. */
export type BindingParams = AboutHome & {
  personId: PersonId;
  who: string;
  gridPath: string;
  relation: Relation;
  /** What she was before, where only that changed. */
  was?: Relation;
  roster: boolean;
  onRoster: PersonId | null;
  heard: boolean;
  /** Those who were bound to the home then, parted by blanks; absent: all who are bound when they read. */
  members?: string;
  /** Who had made the binding that the home's people ended. */
  madeById?: PersonId | null;
};

/** On the person whose rights change: bound or become something else, ended by the office, by others of the home, left. */
export type BindingEvents = {
  homeBound: BindingParams;
  homeUnbound: BindingParams;
  homeObjected: BindingParams;
  homeLeft: BindingParams;
};

/** On the home: its area, and the number that the roster gives for it. */
export type HomeEvents = {
  areaCorrected: AboutHome & { from: string; to: string; document: string };
  contactChanged: AboutHome & {
    gridPath: string;
    from: string | null;
    to: string | null;
    /** Whom the number meant that stood there. */
    formerId: PersonId | null;
  };
};

/** On an application to be bound; that it was said yes to is told by the binding itself. */
export type ApplicationEvents = {
  applicationMade: NoParams;
  applicationLate: NoParams;
  applicationApproved: NoParams;
  applicationRefused: NoParams;
  applicationWithdrawn: NoParams;
};

/** On an import of a roster: how many known homes it gave another number, and the first of them. */
export type ImportEvents = {
  rosterImported: {
    compoundId: CompoundNode['compoundId'];
    gridPath: string;
    byName: string | null;
    byPost: Post | null;
    renumbered: number;
    homes: string;
  };
};
