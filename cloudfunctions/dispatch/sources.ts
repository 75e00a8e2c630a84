import type { Consequences, DomainEvent } from '#domain/kernel/events';
import type { GridPath } from '#domain/kernel/roles';
import { consequencesOf as ofDisclosures } from '#domain/disclosures/notices';
import { consequencesOf as ofHomes } from '#domain/homes/notices';
import { consequencesOf as ofPeople } from '#domain/people/notices';

/** A document with events on it. People stand above compounds: theirs is named by the event. */
export interface EventSource {
  _id: string;
  compoundId?: string;
  gridPath?: GridPath;
  pending: DomainEvent[];
}

/** Every collection whose documents carry events, and the pure rule that says what follows from one. */
export const SOURCES: {
  name: string;
  consequencesOf: (event: DomainEvent, document: never) => Consequences;
}[] = [
  { name: 'disclosures', consequencesOf: ofDisclosures },
  { name: 'fee_questions', consequencesOf: ofDisclosures },
  { name: 'homes', consequencesOf: ofHomes },
  { name: 'imports', consequencesOf: ofHomes },
  // binding changes a person's rights, so it lies on the person
  {
    name: 'people',
    consequencesOf: (event, person: { _id: string }) =>
      event.kind.startsWith('home') ? ofHomes(event) : ofPeople(event, person),
  },
];
