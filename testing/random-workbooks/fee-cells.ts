import * as lines from './fee-lines';
import type { TrueLine } from './fee-lines';
import { dressed, type Dice, type Written } from './layout';

export type CodedLine = TrueLine & { code: string };

/** A cell of a line as an office writes it. */
export function cellOf(
  dice: Dice,
  key: string,
  { line, isSplit }: { line: CodedLine; isSplit: boolean },
): Written {
  switch (key) {
    case 'code':
      return dressed(dice, line.code);
    case 'name':
      return dressed(dice, line.name);
    case 'category':
      return line.category;
    case 'charge':
      return dressed(dice, lines.chargeOf(dice, line));
    case 'standard': {
      const cell = isSplit ? lines.numberOf(dice, line) : lines.standardOf(dice, line);
      return typeof cell === 'string' ? dressed(dice, cell) : cell;
    }
    case 'unit':
      return dressed(dice, lines.unitOf(dice, line));
    case 'period':
      return dressed(dice, lines.periodOf(dice, line));
    case 'pricing':
      return line.pricing;
    case 'basis':
      return line.basis;
    case 'scope':
      return dressed(dice, lines.scopeOf(dice, line));
    case 'since': {
      const cell = lines.sinceOf(dice, line);
      return typeof cell === 'string' ? dressed(dice, cell) : cell;
    }
    case 'extra':
      return Number(line.code.slice(1));
    default:
      return dice.one<Written>(null, '每月公布');
  }
}

const ERROR: Written = { t: 'e', v: 0x17, w: '#REF!' };

/** Puts something into one cell of a row that may not be read as anything; the column it stands in. */
export function spoilOne(dice: Dice, columns: readonly string[], cells: Written[]): number {
  const kinds: Record<string, readonly Written[]> = {
    standard: [
      ERROR,
      '面议',
      '-1.5元/㎡·月',
      '1.5元/亩·月',
      '1.5~2元/㎡·月',
      { t: 'n', v: 0.015, z: '0.0%' },
      { t: 'n', v: 46000, z: 'yyyy-mm-dd' },
    ],
    period: ['不定', ERROR, '两月'],
    charge: ['看情况', ERROR],
    scope: [lines.badScope(dice), ERROR],
    since: ['2026-02-30', '下月起', ERROR, '1月1日'],
    pricing: [ERROR],
    category: [ERROR, '=A1'],
    name: [ERROR],
  };
  const keys = columns.filter((key) => kinds[key] !== undefined);
  const key = dice.one(...keys);
  const at = columns.indexOf(key);
  cells[at] = dice.one(...(kinds[key] ?? []));
  return at;
}
