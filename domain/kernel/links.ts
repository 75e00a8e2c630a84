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
