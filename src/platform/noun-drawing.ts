import type { IconName } from '../ui/icon';

const DRAWING: Record<string, IconName> = {
  activities: 'flag',
  caregivers: 'people',
  disclosures: 'sheet',
  errands: 'heart',
  grid: 'building',
  homes: 'home',
  parties: 'building',
  people: 'people',
  receptions: 'speaker',
  reports: 'wrench',
};

/** What a notice or a matter is about, as a drawing: by the noun whose page it leads to. */
export const drawingOf = (link: string): IconName =>
  DRAWING[/^\/?features\/([\w-]+)\//.exec(link)?.[1] ?? ''] ?? 'message';
