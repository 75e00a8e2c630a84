import type { ThemeEvents } from '#domain/activities/events';
import { endOfMonth } from '#domain/activities/clock';
import { attempt } from '#platform/attempt';
import { passedText } from '#platform/content-check';
import { bornWith, eventsOf } from '#platform/events';
import { derivedId } from '#platform/identity';
import type { Handler } from '../handler';
import * as store from '../store';

const event = eventsOf<ThemeEvents>();

/** At most one theme a month: its id is made of compound and month. */
export const saveTheme: Handler<'saveTheme'> = async (call) => {
  const { input, person, compound, now, insist } = call;
  const { compoundId, month, title, note } = input;
  const by = { personId: person.personId, name: person.name };
  await passedText(call, `${title}\n${note}`, 'title');
  if (await store.changeTheme(compoundId, month, { title, note, by }, null)) return {};
  const added = await store.addTheme({
    _id: derivedId('t', compoundId, month),
    compoundId,
    gridPath: compound.gridPath,
    month,
    title,
    note,
    state: 'draft',
    by,
    publishedAt: null,
    clockAt: endOfMonth(month) > now ? endOfMonth(month) : null,
    rev: 0,
    ...bornWith(event('themeDrafted', now, person.personId)),
  });
  insist(added ? null : 'ALREADY_PUBLISHED');
  return {};
};

export const publishTheme: Handler<'publishTheme'> = ({ input, person, now, insist }) =>
  attempt(async () => {
    const { compoundId, month } = input;
    const told = event('themePublished', now, person.personId);
    const changes = { state: 'published' as const, publishedAt: now, clockAt: null };
    if (await store.changeTheme(compoundId, month, changes, told)) return {};
    const theme = await store.theme(compoundId, month);
    insist(theme ? null : 'NO_THEME');
    return theme?.state === 'published' ? {} : null;
  });
