/** What can be wrong in a fee sheet: these stop the import. */
export const FEE_SHEET_FAULTS = [
  'CODE_MISSING',
  'CODE_TWICE',
  'NAME_MISSING',
  'CATEGORY_MISSING',
  'CHARGE_UNKNOWN',
  'PRICE_MISSING',
  'PRICE_NEGATIVE',
  'PRICE_ZERO',
  'PRICE_IS_FORMULA',
  'PRICE_UNREADABLE',
  'UNIT_MISSING',
  'UNIT_MISMATCH',
  'PERIOD_MISMATCH',
  'PRODUCT_WRONG',
  'PERIOD_UNKNOWN',
  'PRICING_MISSING',
  'SCOPE_MISSING',
  'SCOPE_UNREADABLE',
  'DATE_MISSING',
  'DATE_INVALID',
  'OBJECTION_INVALID',
  'TOO_MANY_LINES',
  'KIND_UNKNOWN',
  'AMOUNT_MISSING',
  'AMOUNT_UNREADABLE',
  'AMOUNT_NEGATIVE',
  'BALANCE_WRONG',
  'CLOSING_WRONG',
  'BUILDING_MISSING',
  'BUILDING_TWICE',
  'GROUP_UNKNOWN',
  'GROUP_TWICE',
] as const;

/** What the clerk must have seen, but may publish: each is acknowledged by its cell. */
export const FEE_SHEET_WARNINGS = ['BASIS_MISSING', 'CHARGED_TWICE', 'RATE_WRONG'] as const;

export type FeeSheetFault = (typeof FEE_SHEET_FAULTS)[number] | (typeof FEE_SHEET_WARNINGS)[number];
