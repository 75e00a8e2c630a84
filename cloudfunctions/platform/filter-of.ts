import type { Filter } from '#domain/kernel/filter';
import { command, unset } from './collection';

/** A rule's filter as the database takes it. */
export function filterOf(filter: Filter): object {
  const asCommand = (value: Filter[string]): unknown => {
    if (Array.isArray(value)) return command().in([...value]);
    if (value === null || typeof value !== 'object') return value;
    if ('missing' in value) return command().exists(false);
    if ('unset' in value) return unset();
    if ('element' in value) return command().elemMatch(filterOf(value.element as Filter));
    const ranges = Object.entries(value).map(([name, to]) => command()[name as 'gt'](to));
    return ranges.length === 1 ? ranges[0] : command().and(ranges);
  };
  const named = Object.entries(filter).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named.map(([key, value]) => [key, asCommand(value)]));
}
