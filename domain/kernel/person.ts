import type { HomeHeld } from './home-terms';
import type { PersonId } from './ids';
import type { Holder } from './post-terms';

/** A person as the rules see one: who, which duties, which homes. Read anew on every call. */
export interface Person extends Holder {
  personId: PersonId;
  name: string;
  homes: HomeHeld[];
}
