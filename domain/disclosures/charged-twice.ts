import type { SheetFault } from '#domain/workbook/grid';
import type { ReadLine } from './line-import';
import { overlap } from './scope';
import type { FeeLine } from './sheet';

/** Services that a package price often includes, so that a line of their own charges them again. */
const SUBJECTS = [
  '电梯',
  '保洁',
  '清洁',
  '秩序维护',
  '保安',
  '安保',
  '绿化',
  '消防',
  '监控',
  '门禁',
  '化粪池',
  '水箱',
  '垃圾',
];

/** What a line says it includes: the words after 含 or 包含, but not after 不含. */
function includedBy(line: FeeLine): string {
  const said = [line.name, line.note ?? '', line.serviceLevel ?? ''].join('；');
  return said
    .split(/[；;。()（）]/)
    .map((part) => /^(?:(?!不|未).)*?(?:包含|包括|含)(.*)$/.exec(part)?.[1] ?? '')
    .join('；');
}

/** A charge that comes again and again and is neither the metered share of a pool nor paid for use. */
const isStanding = (line: FeeLine): boolean =>
  line.price.kind === 'unit' && line.period !== 'once' && line.period !== 'perUse';

/**
 * Warns of lines that charge what another line of the same homes says it includes, e.g. 电梯维护费 beside a service
 * fee 含电梯日常运行维护 (《物业服务收费管理办法》第十一条: upkeep of common facilities is part of the service cost).
 */
export function chargedTwice(lines: readonly ReadLine[]): SheetFault[] {
  return lines.flatMap(({ line, row }) => {
    if (!isStanding(line)) return [];
    for (const { line: other } of lines) {
      const subject = SUBJECTS.find((one) => line.name.includes(one) && includedBy(other).includes(one));
      if (other.code === line.code || subject === undefined || !isStanding(other)) continue;
      if (includedBy(line).includes(subject) || !overlap(line.scope, other.scope)) continue;
      const params = { name: line.name, other: other.code, otherName: other.name, subject };
      return [row.warning('name', 'CHARGED_TWICE', params)];
    }
    return [];
  });
}
