const BUILDING = /^第?(\d{1,3}|[A-Za-z])(?:栋|幢|号楼|座|#|楼)?$/;

/**
 * A building's name as every document has it, so that a fee line and a roster mean the same one: `3号楼`, `3幢`, `03栋`
 * and `3` are `3栋`. Other names stay as they are. Takes the plain form (narrow, without blanks).
 */
export function buildingName(plain: string): string {
  const [, number] = BUILDING.exec(plain) ?? [];
  if (number === undefined) return plain;
  return `${/\d/.test(number) ? Number(number) : number.toUpperCase()}栋`;
}
