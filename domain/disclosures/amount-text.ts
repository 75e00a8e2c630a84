import { fen, type Fen } from '#domain/kernel/money';

/** Yuan as a money column writes it: `36,000.00`, `¥36000元`, `-12.5`; null if it is no amount to the cent. */
export function readAmount(plain: string): Fen | null {
  const said = plain.replace(/^(-?)[¥￥]/, '$1').replace(/元$/, '');
  const ungrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(said) ? said.replace(/,/g, '') : said;
  return /^-?\d{1,12}(\.\d{1,2})?$/.test(ungrouped) ? fen(ungrouped) : null;
}

/** A rate in percent: `80.2%`, and 0.802 as a cell formatted in percent holds it; null if it is none. */
export function readPercent(cell: string | number | boolean | null, plain: string): string | null {
  if (typeof cell === 'number') return (cell <= 1.5 ? cell * 100 : cell).toFixed(2);
  const [, said] = /^(\d{1,3}(?:\.\d{1,4})?)%?$/.exec(plain) ?? [];
  return said ?? null;
}
