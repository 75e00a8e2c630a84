/** `62,400.00 ㎡`, for reading. */
export function sayArea(area: string): string {
  const [whole = '0', places] = area.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${places === undefined ? grouped : `${grouped}.${places}`} ㎡`;
}
