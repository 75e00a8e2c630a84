import type { PersonId } from '#domain/kernel/ids';
import { maskName, maskPhone } from '#domain/kernel/masks';
import type { CompoundNode } from '#domain/kernel/grid';
import type { HomeHeld, MadeBy } from '#domain/kernel/home-terms';
import type { BindingParams } from './events';

/** Whom something about a home is told besides the person herself, as of the change. */
export interface Hearers {
  compound: Pick<CompoundNode, 'gridPath'>;
  /** Who has the number that the roster gives for the home; null where it gives none. */
  onRoster: PersonId | null;
  /** Whether anybody with a telephone hears of it besides the person; where nobody does, the community is told. */
  heard: boolean;
  /**
   * Who is bound to the home at that moment, so that whoever is bound later does not read of it; absent where a roster binds
   * many at once: then all who are bound when they read.
   */
  members?: readonly PersonId[];
}

/** Who it is, as others read it: by her number, else by her name. Never by a name that somebody with a number chose. */
export const whoIs = ({ name, phone }: { name: string; phone: string | null }): string =>
  phone === null ? maskName(name) : maskPhone(phone);

/** What the events of a binding carry, whatever happens to it: the home, the person, who did it, and who hears of it. */
export const bindingParams = (
  { homeId, compoundId, label, relation }: HomeHeld,
  whom: { personId: PersonId; name: string; phone: string | null },
  doneBy: MadeBy | null | undefined,
  { compound, onRoster, heard, members }: Hearers,
): BindingParams => ({
  personId: whom.personId,
  who: whoIs(whom),
  homeId,
  compoundId,
  gridPath: compound.gridPath,
  label,
  relation,
  byName: doneBy?.name ?? null,
  byPost: doneBy?.post ?? null,
  roster: doneBy?.roster ?? false,
  onRoster,
  heard,
  ...(members ? { members: members.join(' ') } : {}),
});
