/** How an item is done: a proxy goes with the elder, goes for her, or comes to her home; or the residents' committee applies for it. */
export const ROUTES = ['accompany', 'carry', 'committee', 'visit'] as const;
export type Route = (typeof ROUTES)[number];

export const GROUPS = ['micro', 'daily', 'insurance', 'assistance', 'disability'] as const;
export type Group = (typeof GROUPS)[number];

/** One thing that can be asked for. Materials, days and offices differ by county: `checkedOn` says when they were looked at. */
export interface CatalogueItem {
  code: string;
  group: Group;
  /** In words of daily life: 换灯泡. */
  name: string;
  /** One line: what the proxy does. */
  does: string;
  route: Route;
  materials: readonly string[];
  /** Usual days; the promise counts in working days. */
  workingDays: number;
  /** A small service that any proxy may claim when it is urgent. */
  micro: boolean;
  /** Papers with personal data are seen: asked for separately on the consent screen. */
  sensitive: boolean;
  /** Where the item comes from: a law's article, a city's service list, or our proposal. */
  source: string;
  checkedOn: string;
}
