import type { LineChange } from '#domain/disclosures/contract';
import { FIELD_TEXT } from '#domain/disclosures/texts';

/** `+3.45` as `上涨 3.45%`: the direction is a word, because a sign or a colour is easily missed. */
export function percentText(percent: string): string {
  const size = percent.replace(/^[+-]/, '');
  if (/^0(\.0+)?$/.test(size)) return '价格不变';
  return percent.startsWith('-') ? `下降 ${size}%` : `上涨 ${size}%`;
}

const NUMBERED = /^(\d+)(.*)$/;

/** `3栋至6栋、8栋`: neighbouring numbers are drawn together from three on. */
export function buildingsText(buildings: readonly string[]): string {
  const runs: string[][] = [];
  for (const building of buildings) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last !== undefined && follows(last, building)) run.push(building);
    else runs.push([building]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]}至${run[run.length - 1]}`])).join('、');
}

function follows(one: string, next: string): boolean {
  const [, number, kind] = NUMBERED.exec(one) ?? [];
  const [, nextNumber, nextKind] = NUMBERED.exec(next) ?? [];
  return number !== undefined && kind === nextKind && Number(nextNumber) === Number(number) + 1;
}

/** Whom a change reaches: `影响 398 户：3栋至6栋`. */
export function affectedText({ homes, buildings }: LineChange['affected']): string {
  if (homes === 0) return '没有固定要交的住户，用到的人才受影响';
  return `影响 ${homes} 户：${buildingsText(buildings)}`;
}

/** What else of a line was changed, besides its price: `依据、生效日期`. */
export function otherFieldsText(change: Pick<LineChange, 'fields'>): string {
  return change.fields
    .filter((field) => field !== 'price')
    .map((field) => FIELD_TEXT[field] ?? field)
    .join('、');
}
