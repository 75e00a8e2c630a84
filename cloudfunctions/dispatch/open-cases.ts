import type { CaseDraft } from '#domain/kernel/opening';
import type { RefusalParams } from '#domain/kernel/refusal';
import type { Instant } from '#domain/kernel/time';
import { eitherWay } from '#platform/attempt';
import { collection } from '#platform/collection';
import { bornWith, newEvent } from '#platform/events';
import { openedId } from '#platform/identity';

/**
 * Opens the cases that events ask for, each by its noun's own constructor and under an id of its key: what a run that was
 * killed, or another one, has opened already is found there and stays as it has become.
 */
export async function openCases(cases: readonly CaseDraft[], now: Instant): Promise<void> {
  for (const { collection: name, prefix, key, construct } of cases) {
    const id = openedId(prefix, key);
    const { document, events } = construct({ id, now });
    const born = bornWith(
      ...events.map(({ kind, params = {} }) => newEvent(kind, now, null, params as RefusalParams)),
    );
    await eitherWay(collection<{ _id: string }>(name).add({ ...document, ...born }));
  }
}
