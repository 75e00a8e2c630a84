import Big from 'big.js';
import { fen } from '#domain/kernel/decimals';
import { type Fen } from '#domain/kernel/money';

/** Yuan as a money column writes it: `36,000.00`, `¥36000元`, `-12.5`; null if it is no amount to the cent. */
export function readAmount(plain: string): Fen | null {
  const said = plain.replace(/^(-?)[¥￥]/, '$1').replace(/元$/, '');
  const ungrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(said) ? said.replace(/,/g, '') : said;
  return /^-?\d{1,12}(\.\d{1,2})?$/.test(ungrouped) ? fen(ungrouped) : null;
}

/** A rate in percent, to two places: `80.2%` and a cell formatted in percent; a bare number is percent already. */
export function readPercent(plain: string): string | null {
  const [, said] = /^(\d{1,4}(?:\.\d{1,12})?)%?$/.exec(plain) ?? [];
  return said === undefined ? null : new Big(said).toFixed(2);
}
