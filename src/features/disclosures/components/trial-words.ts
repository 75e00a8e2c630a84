import type { TrialAmount, Visitor } from '#domain/disclosures/trial';

/** What there is to know about the result of a calculation by a visitor. */
export function trialNote(amount: TrialAmount, { building, area }: Visitor): string {
  switch (amount.kind) {
    case 'chooseBuilding':
      return '请先选您在哪一栋，再看要不要交。';
    case 'notForYou':
      return building ? `${building}不用交这一项。` : '您的楼栋不用交这一项。';
    case 'noSuchHome':
      return `参加分摊的房子里没有 ${area} ㎡ 这么大的，算不出您分摊多少。请核对面积。`;
    case 'asItComes':
      return '按实际发生收，事先没有数。';
    case 'toBeCompleted':
      return '还缺数据，现在算不出来。';
    default:
      return amount.about ? '分摊除不尽时，实际可能相差 1 分。' : '最后结果四舍五入到分。';
  }
}
