/**
 * A page with its parameters, beginning with `/` as Taro's navigation wants it (WeChat's message API takes the same
 * path without it). Absent parameters are left out.
 */
export function pageLink(page: string, params: Record<string, string | number | null | undefined>): string {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return query === '' ? `/${page}` : `/${page}?${query}`;
}

const OF_COMPOUND = /^\/features\/([\w-]+)\/pages\/([\w-]+)\/index\?compoundId=([^&]+)(?:&(.*))?$/;

/** A link to a page about this compound in short, as an answer that is all about it carries it: `errands/errand?errandId=…`. Others stay. */
export function shortLink(link: string, compoundId: string): string {
  const [, noun, page, about, rest] = OF_COMPOUND.exec(link) ?? [];
  if (about !== compoundId) return link;
  return rest === undefined ? `${noun}/${page}` : `${noun}/${page}?${rest}`;
}

/** The link that was made short. */
export function longLink(link: string, compoundId: string): string {
  if (link.startsWith('/')) return link;
  const [place = '', rest] = link.split('?');
  const [noun = '', page = ''] = place.split('/');
  return `/features/${noun}/pages/${page}/index?compoundId=${compoundId}${rest === undefined ? '' : `&${rest}`}`;
}
